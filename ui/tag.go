package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/photos"
	"dotori/ui/tags"
)

// tagTools stand beside the title of a tag.
func (w *Window) tagTools(s photos.Scope) fyne.CanvasObject {
	tag := s.Query.Tag
	if tag == "" || w.on.Do == nil {
		return nil
	}
	return kit.NewRow(8, kit.NewButton(kit.Secondary, w.loc.T("Rename"), func() { w.askTag(tag) }),
		kit.NewButton(kit.Secondary, w.loc.T("Remove the tag"), func() { w.removeTag(tag) }))
}

// askTag asks what a tag shall be called.
func (w *Window) askTag(tag string) {
	w.askName(w.loc.T("Rename the tag"), tag, w.loc.T("Rename"), func(to string) {
		if to != tag {
			w.renameTag(tag, to)
		}
	})
}

func (w *Window) renameTag(tag, to string) {
	w.doThen("Rename the tag", w.loc.T("The tag is called “%s” now.", to), func(ctx context.Context) ([]catalog.Edit, error) {
		return tags.Rename(ctx, w.on.Albums, tag, to)
	}, func() { w.turn(Route{Tag, to}) })
}

// removeTag takes a tag off everything.
func (w *Window) removeTag(tag string) {
	w.doThen("Remove the tag", w.loc.T("Nothing has the tag “%s” any more; what had it stays.", tag), func(ctx context.Context) ([]catalog.Edit, error) {
		return tags.Remove(ctx, w.on.Albums, tag)
	}, func() { w.turn(Route{Page: Tags}) })
}
