package media

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
)

// namePattern reads one way in which programs put dates into file names.
// Without a read function the groups are year, month, day, hour, minute, second.
type namePattern struct {
	re   *regexp.Regexp
	read func(groups []string) archive.Moment
}

// namePatterns are tried in this order. Boundaries keep them from finding
// dates inside longer numbers, such as phone numbers and ids.
var namePatterns = []namePattern{
	{re: regexp.MustCompile(`^PXL_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)\d{3}(?:\D|$)`), read: utcName},
	{re: regexp.MustCompile(`^(?:FB_IMG_)?(\d{13})(?:[^0-9A-Za-z]|$)`), read: epochName},
	{re: regexp.MustCompile(`^(?:photo|video|audio|voice|file)_\d+@(\d\d)-(\d\d)-(\d{4})_(\d\d)-(\d\d)-(\d\d)`), read: dayFirstName},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})-(\d\d)-(\d\d) (?:at )?(오전 |오후 )?(\d\d?)\.(\d\d)\.(\d\d)(?: ([AP]M))?(?:\D|$)`), read: halfDayName},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\d{3})?(?:\D|$)`)},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})(\d\d)(\d\d)[-_ T](\d\d)(\d\d)(\d\d)(?:\d{3})?(?:\D|$)`)},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})(\d\d)(\d\d)_(\d\d)_?(\d\d)_(\d\d)(?:\D|$)`)},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})[-_.](\d\d)[-_.](\d\d)[-_. T](?:at )?(\d\d)[-_.:]?(\d\d)[-_.:]?(\d\d)(?:[-_.]?\d{3})?(?:\D|$)`)},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})년 ?(\d\d?)월 ?(\d\d?)일`)},
	{re: regexp.MustCompile(`(?:^|\D)(\d{4})([-_.])(\d\d)([-_.])(\d\d)(?:[^0-9A-Za-z]|$)`), read: spacedName},
	{re: regexp.MustCompile(`(?:^|[^0-9A-Za-z])(\d{4})(\d\d)(\d\d)(?:[^0-9A-Za-z]|$)`)},
}

// uuid names contain digit runs that are no dates.
var uuid = regexp.MustCompile(`(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-`)

// savedName begins what messengers name by when it came or was kept, and not by
// when it was taken: KakaoTalk, WhatsApp, Signal, Facebook, Telegram Desktop.
var savedName = regexp.MustCompile(`^(?i:kakaotalk_|(?:img|vid|aud|ptt|stk|doc)-\d{8}-wa\d|whatsapp |signal-|fb_img_|received_|(?:photo|video|audio|voice|file)_\d+@|\d{13}(?:[^0-9a-z]|$))`)

// DateFromName finds the date that cameras and programs put into the name of
// a file (without folders). It is local time without an offset, except of
// Pixel phones and epoch milliseconds, which are UTC. It must lie between 1990
// and tomorrow. Its origin is [archive.OriginSaved] where messengers gave the
// name. The patterns are those of many programs' public file names.
func DateFromName(name string) (archive.Moment, bool) {
	name = strings.NewReplacer("\u202F", " ", "\u00A0", " ").Replace(norm.NFC.String(name))
	if uuid.MatchString(name) {
		return archive.Moment{}, false
	}
	for _, p := range namePatterns {
		groups := p.re.FindStringSubmatch(name)
		if groups == nil {
			continue
		}
		read := p.read
		if read == nil {
			read = localName
		}
		if m := read(groups[1:]); m.Known() && m.Year() >= 1990 && full(m) {
			if savedName.MatchString(name) {
				m.Origin = archive.OriginSaved
			}
			return m, true
		}
	}
	return archive.Moment{}, false
}

// full refuses what wall cut down because a part made no sense.
func full(m archive.Moment) bool {
	return m.Precision == archive.PrecisionSecond || m.Precision == archive.PrecisionDay
}

func localName(groups []string) archive.Moment {
	n := numbers(append(groups[:len(groups):len(groups)], "", "", ""))[:6]
	m := wall(n, archive.OriginFilename)
	if len(groups) == 6 && m.Precision != archive.PrecisionSecond {
		return archive.Moment{} // the digits behind the date are no time
	}
	return m
}

func utcName(groups []string) archive.Moment {
	return zoned(localName(groups), "Z")
}

func dayFirstName(g []string) archive.Moment {
	return localName([]string{g[2], g[1], g[0], g[3], g[4], g[5]})
}

// spacedName wants the same separator twice, so that IMG_2019-01.02 is none.
func spacedName(g []string) archive.Moment {
	if g[1] != g[3] {
		return archive.Moment{}
	}
	return localName([]string{g[0], g[2], g[4]})
}

// halfDayName reads the screenshots of macOS: "6.22.10 PM", "오후 6.22.10", "14.30.22".
func halfDayName(g []string) archive.Moment {
	hour, _ := strconv.Atoi(g[4])
	switch half := strings.TrimSpace(g[3]) + g[7]; {
	case half != "" && (hour < 1 || hour > 12):
		return archive.Moment{}
	case half == "오후" || half == "PM":
		hour = hour%12 + 12
	case half != "":
		hour %= 12
	}
	return localName([]string{g[0], g[1], g[2], strconv.Itoa(hour), g[5], g[6]})
}

func epochName(g []string) archive.Moment {
	ms, err := strconv.ParseInt(g[0], 10, 64)
	t := time.UnixMilli(ms).UTC()
	if err != nil || t.Year() < 1990 || !plausible(t) {
		return archive.Moment{}
	}
	return zoned(archive.At(t, archive.PrecisionSecond, archive.OriginFilename), "Z")
}
