// Package repair is the sheet beside a page on which the user corrects what
// is known of one item or of many: title, text, date, place, people, tags.
//
// [Load] fetches the items into a [Form], which is what the sheet shows and
// the user changes, without Fyne. [Form.Edits] turns it into edits, all of one
// action that Undo takes back; archive/amend says what each change does. Where
// the user changed a field before, the form knows what the archives say of it
// and can give that back.
package repair
