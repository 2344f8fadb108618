package reviewing

import (
	"dotori/archive/similar"
	"dotori/ui/i18n"
)

// Certainty says in words how sure a confidence is.
func Certainty(loc *i18n.Localizer, confidence int) string {
	switch {
	case confidence >= 100:
		return loc.T("The very same file")
	case confidence >= similar.Sure:
		return loc.T("Almost certainly the same picture")
	case confidence >= 85:
		return loc.T("Probably the same picture")
	case confidence >= 70:
		return loc.T("Perhaps the same picture")
	}
	return loc.T("They look alike: please look closely")
}

// PairCertainty is [Certainty] of rooms and people.
func PairCertainty(loc *i18n.Localizer, confidence int) string {
	switch {
	case confidence >= similar.Sure:
		return loc.T("Almost certainly the same")
	case confidence >= 80:
		return loc.T("Probably the same")
	}
	return loc.T("Perhaps the same")
}

// leftOut says what was not compared.
func (p *Page) leftOut() string {
	found, loc := p.search.Found, p.config.Loc
	words := loc.T("%s pictures were compared.", loc.Number(found.Pictures))
	for _, left := range []struct {
		text string
		n    int
	}{
		{"Not compared, because they cannot be shown: %d.", found.Unseen},
		{"Not compared, because there is nothing in them to see: %d.", found.Left.Flat},
		{"Compared only with the next ones, because very many are alike: %d.", found.Left.Crowded},
	} {
		if left.n > 0 {
			words += "\n" + loc.T(left.text, left.n)
		}
	}
	return words
}
