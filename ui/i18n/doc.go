// Package i18n speaks Korean and English.
//
// A [Localizer] is made for one language and passed to every page; to change
// the language, make another and build the pages again. Keys are the English
// sentences themselves, with fmt verbs:
//
//	loc.T("Imported from %s", name)
//	loc.N("%s photos", 1402)   // the first verb is the number, written "1,402"
//
// A translation that needs another order uses indexes: "%[2]s의 %[1]s".
// The files area.ko.json hold {"English": "한국어"}; area.en.json only the
// plurals: {"%s photos": {"one": "%s photo", "other": "%s photos"}}.
package i18n
