package viewer

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// version is one of the items of a stack, the one on top first.
type version struct {
	catalog.StackItem
	picture  archive.Media
	archives []string // in which it was found
}

// loadStack returns the stack that an item is in, or nothing where it stands
// alone.
func loadStack(ctx context.Context, src Source, id string) ([]version, error) {
	stack, err := src.Stack(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("look up the stack of %s: %w", id, err)
	}
	if len(stack) < 2 {
		return nil, nil
	}
	all := make([]version, len(stack))
	for i, s := range stack {
		all[i] = version{StackItem: s}
		if m := (details{item: s.Item}).main(""); m != nil {
			all[i].picture = *m
		}
		if all[i].archives, err = archivesOf(ctx, src, s.Sources); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// archivesOf names the archives that something was found in, each once.
func archivesOf(ctx context.Context, src Provenance, sources []catalog.Source) (names []string, err error) {
	from, err := origins(ctx, src, sources)
	for _, o := range from {
		if o.archive != "" && !slices.Contains(names, o.archive) {
			names = append(names, o.archive)
		}
	}
	return names, err
}

// stack lists what is shown as one, each with a small picture, and what can
// be done with it.
func (p *Page) stack(d details) fyne.CanvasObject {
	loc := p.config.Loc
	if len(d.stack) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{kit.NewGap(0, theme.Step)}
	for i := range d.stack {
		rows = append(rows, p.versionRow(d.stack, i), kit.NewGap(0, 2*theme.Step))
	}
	if p.config.Unstack != nil && d.stack[0].Item.ID == d.item.ID {
		rows = append(rows, link(loc.T("Take them apart again"), func() { p.config.Unstack(below(d.stack)) }))
	}
	return field(loc.N("%s pictures are one", len(d.stack)), rows...)
}

// below returns the ids of what lies under the top.
func below(all []version) (ids []string) {
	for _, v := range all[1:] {
		ids = append(ids, v.Item.ID)
	}
	return ids
}

const versionWidth, versionHeight = 84, 63

// versionRow shows one of a stack.
func (p *Page) versionRow(all []version, i int) fyne.CanvasObject {
	loc, v, id := p.config.Loc, all[i], all[i].Item.ID
	words := kit.NewStack(2, p.versionName(v), soft(extent(loc.Size, v.picture)), soft(p.versionPlace(v)))
	links := kit.NewWrap(3*theme.Step, 2)
	if i == 0 {
		links.Add(kit.NewText(theme.Secondary().Strong().In(theme.Moss), loc.T("On top")))
	} else if p.config.Unstack != nil {
		if v.Item.Kind.IsMedia() {
			links.Add(kit.NewLink(theme.Secondary(), loc.T("Lay it on top"), func() { p.config.LayOnTop(lifted(all, i)) }))
		}
		links.Add(kit.NewLink(theme.Secondary(), loc.T("Take it out"), func() { p.config.Unstack([]string{id}) }))
	}
	words.Add(links)
	small := kit.NewPicture(kit.Album{Pictures: p.config.Pictures, Context: p.config.Runner.Context(), Do: p.config.Do}, v.picture.SHA256, 0, 0).Filling()
	small.OnTapped = func() { p.showVersion(v.picture.SHA256) }
	frame := kit.NewFixedHeight(versionHeight, kit.NewFixedWidth(versionWidth, small))
	return kit.NewFrame(nil, nil, kit.NewInset(0, 3*theme.Step, 0, 0, kit.NewStack(0, frame)), nil, words)
}

// lifted returns the items of a stack with one of them first.
func lifted(all []version, i int) []archive.Item {
	items := []archive.Item{all[i].Item}
	for k, v := range all {
		if k != i {
			items = append(items, v.Item)
		}
	}
	return items
}

// versionName is the name of a file; that of the one that is shown stands out.
func (p *Page) versionName(v version) fyne.CanvasObject {
	style := theme.Secondary()
	if v.picture.SHA256 == p.sha() {
		style = style.Strong().In(theme.Ink)
	}
	return kit.NewParagraph(style, path.Base(v.picture.Name))
}

// extent says how large a picture is: "960×720 · 93 kB".
func extent(size func(int64) string, m archive.Media) string {
	if m.Width == 0 || m.Height == 0 {
		return size(m.Size)
	}
	return fmt.Sprintf("%d×%d · %s", m.Width, m.Height, size(m.Size))
}

// versionPlace says in which archives something was.
func (p *Page) versionPlace(v version) string {
	return strings.Join(append([]string{belonging(p.config.Service(v.Item.Service), v.Item)}, v.archives...), " · ")
}

// showVersion shows one of a stack in the place of the one on top, until one
// goes on.
func (p *Page) showVersion(sha string) {
	if sha == "" || sha == p.sha() {
		return
	}
	p.version = sha
	size := point{}
	if m := p.media(); m != nil {
		size = p.upright(m.Width, m.Height)
	}
	p.restart(size)
	p.loadPicture()
	p.loadDetails(func(error) {})
}

// sha returns the picture that is looked at.
func (p *Page) sha() string {
	if p.version != "" {
		return p.version
	}
	return p.reel.sha(p.reel.at)
}

// followStack goes on to the top of a stack where the item lies under another
// by now, or the version that is shown has left it, and reports whether it does.
func (p *Page) followStack() bool {
	stack, cell := p.details.stack, p.reel.cell()
	if p.version != "" && !slices.ContainsFunc(stack, func(v version) bool { return v.picture.SHA256 == p.version }) {
		p.turnTo("")
		return true
	}
	i := slices.IndexFunc(stack, func(v version) bool { return v.Item.ID == cell.ID })
	if i < 1 || stack[i].Stays {
		return false
	}
	cell.ID, cell.SHA256, cell.Kind = stack[0].Item.ID, stack[0].picture.SHA256, stack[0].Item.Kind
	p.turnTo("")
	return true
}
