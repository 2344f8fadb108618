package i18n

import "dotori/archive"

// Fact names a fact of an item and says its value: "공개 범위", "친구만". Only
// values that come from a list of words are translated; those of other facts
// are what people wrote.
func (l *Localizer) Fact(d archive.Detail) (name, value string) {
	switch d.Name {
	case "Visibility":
		return l.T(d.Name), l.Visibility(d.Value)
	case "Uploaded from":
		return l.T(d.Name), l.device(d.Value)
	case "Shared by", "Reply":
		return l.T(d.Name), l.T(d.Value)
	}
	return l.T(d.Name), d.Value
}

// Visibility says who may see an item, or where its service kept it, as readers
// name it.
func (l *Localizer) Visibility(value string) string {
	switch value {
	case "followers":
		return l.T("Followers only")
	case "direct":
		return l.T("Only those it names")
	case "circle":
		return l.T("A circle of people")
	case "community":
		return l.T("Members of a community")
	case "friends only":
		return l.T("Friends only")
	case "family only":
		return l.T("Family only")
	case "friends & family":
		return l.T("Friends and family only")
	case "archive":
		return l.T("In the service's archive")
	case "locked folder":
		return l.T("In the locked folder")
	case "trash":
		return l.T("In the service's trash")
	}
	return l.T(value)
}

// device says from what Google Photos got a picture.
func (l *Localizer) device(value string) string {
	switch value {
	case "ANDROID_PHONE", "ANDROID_TABLET":
		return "Android"
	case "IOS_PHONE":
		return "iPhone"
	case "IOS_TABLET":
		return "iPad"
	}
	return value
}
