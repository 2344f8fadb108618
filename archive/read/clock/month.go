package clock

import "strings"

// months are the names of the months in lower case, as the CLDR has them for
// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
// Russian, Turkish and the languages of Scandinavia.
const months = `january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty января янв ocak oca
february feb februar février févr fev febrero febbraio fevereiro februari lutego luty lut февраля февр şubat şub
march mar märz mär mars marzo março mrt maart marca marzec марта мар mart
april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апр nisan nis
may mai mayo maggio mag maio mei maja maj мая май mayıs
june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июн haziran haz
july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июл temmuz tem
august aug août aout agosto ago augustus augusti sierpnia sierpień sie августа авг ağustos ağu
september sep sept septembre septiembre settembre set setembro września wrzesień wrz сентября сент eylül eyl
october oct oktober okt octobre octubre ottobre ott outubro out października październik paź октября окт ekim eki
november nov novembre noviembre novembro listopada listopad lis ноября нояб kasım kas
december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień gru декабря дек aralık ara`

// Month returns the number 1..12 of a month by one of its names in lower case,
// without a dot; 0 when it is none.
func Month(name string) int { return month[name] }

// month is the number 1..12 of a month by its names; it is never changed.
var month = func() map[string]int {
	numbers := map[string]int{}
	for i, names := range strings.Split(months, "\n") {
		for name := range strings.FieldsSeq(names) {
			numbers[name] = i + 1
		}
	}
	return numbers
}()
