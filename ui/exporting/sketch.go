package exporting

import (
	"fyne.io/fyne/v2"

	"dotori/ui/kit"
	"dotori/ui/theme"
)

// sketchWidth and sketchHeight are the size of the drawing of a format.
const sketchWidth, sketchHeight = 72, 60

// sketch draws what a format makes.
func sketch(format string) fyne.CanvasObject {
	draw := map[string]func() []kit.Mark{
		"folder": folders, "bagit": parcel, "gallery": site, "takeout": wall, "immich": wall, "photoprism": wall,
		"wxr": article, "markdown": article, "activitypub": notes, "jsonfeed": notes, "mbox": letters, "eml": letters,
		"epub": book, "pdf": book, "jsonl": lines, "csv": table, "ics": calendar, "vcf": cards,
	}[format]
	if draw == nil {
		draw = lines
	}
	return kit.NewSketch(sketchWidth, sketchHeight, draw()...)
}

func bar(x, y, w float32, color fyne.ThemeColorName) kit.Mark {
	return kit.Mark{X: x, Y: y, W: w, H: 3, Color: color, Radius: 1.5}
}

func box(x, y, w, h float32, color fyne.ThemeColorName) kit.Mark {
	return kit.Mark{X: x, Y: y, W: w, H: h, Color: color, Radius: 2}
}

// pictures draws photos in rows; each has another colour.
func pictures(x, y, w, h, gap float32, columns, rows int) (all []kit.Mark) {
	colors := []fyne.ThemeColorName{theme.Bar, theme.Moss, theme.Select, theme.Acorn, theme.Leaf}
	for i := range columns * rows {
		all = append(all, box(x+float32(i%columns)*(w+gap), y+float32(i/columns)*(h+gap), w, h, colors[(i*2+i/columns)%len(colors)]))
	}
	return all
}

// texts draws lines of text.
func texts(x, y float32, widths ...float32) (all []kit.Mark) {
	for i, w := range widths {
		all = append(all, bar(x, y+float32(i)*7, w, theme.Soft))
	}
	return all
}

func folders() (all []kit.Mark) {
	for i := range 3 {
		x, y := float32(8+8*i), float32(9+15*i)
		all = append(all, box(x, y, 7, 3, theme.Acorn), box(x, y+2, 16, 9, theme.Acorn), bar(x+21, y+5, 26-6*float32(i), theme.Soft))
	}
	return all
}

func parcel() []kit.Mark {
	all := []kit.Mark{box(12, 16, 48, 32, theme.Select), box(12, 11, 48, 8, theme.Acorn), box(32, 11, 8, 37, theme.Bar)}
	return append(all, kit.Mark{X: 46, Y: 34, W: 18, H: 18, Color: theme.Moss, Radius: 9}, box(53, 39, 4, 8, theme.Card))
}

func site() []kit.Mark {
	all := []kit.Mark{box(7, 7, 58, 46, theme.Card), box(7, 7, 58, 8, theme.Acorn)}
	for i := range 3 {
		all = append(all, kit.Mark{X: 10 + 5*float32(i), Y: 9.5, W: 3, H: 3, Color: theme.Card, Radius: 1.5})
	}
	return append(all, pictures(11, 19, 15, 13, 3, 3, 2)...)
}

func wall() []kit.Mark { return pictures(8, 8, 17, 13, 2.5, 3, 3) }

func article() []kit.Mark {
	all := []kit.Mark{box(14, 6, 44, 48, theme.Card), bar(19, 11, 26, theme.Ink), box(19, 18, 34, 15, theme.Bar)}
	return append(all, texts(19, 38, 34, 28)...)
}

func notes() (all []kit.Mark) {
	for i := range 3 {
		y := float32(8 + 16*i)
		all = append(all, box(8, y, 56, 13, theme.Card), kit.Mark{X: 11, Y: y + 3, W: 7, H: 7, Color: theme.Moss, Radius: 3.5})
		all = append(all, bar(22, y+3, 34, theme.Soft), bar(22, y+8, 22, theme.Line))
	}
	return all
}

func letters() (all []kit.Mark) {
	for i := range 2 {
		x, y := float32(8+10*i), float32(9+13*i)
		all = append(all, box(x-1, y-1, 48, 31, theme.Line), box(x, y, 46, 29, theme.Card), box(x+34, y+4, 8, 9, theme.Leaf))
	}
	return append(all, texts(24, 30, 16, 26)...)
}

func book() []kit.Mark {
	all := []kit.Mark{box(6, 10, 60, 42, theme.Acorn), box(8, 8, 27, 42, theme.Card), box(37, 8, 27, 42, theme.Card), box(12, 13, 19, 20, theme.Bar)}
	return append(append(all, texts(12, 38, 19, 12)...), texts(41, 14, 19, 19, 15, 19, 11)...)
}

func lines() (all []kit.Mark) {
	for i, w := range []float32{40, 52, 34, 48, 44} {
		all = append(all, bar(9, 11+float32(i)*9, 5, theme.Leaf), bar(17, 11+float32(i)*9, w-4, theme.Soft))
	}
	return all
}

func table() []kit.Mark {
	all := []kit.Mark{box(8, 9, 56, 42, theme.Card), box(8, 9, 56, 9, theme.Moss)}
	for i := range 3 {
		all = append(all, box(8, 27+8*float32(i), 56, 1, theme.Line))
	}
	return append(all, box(26, 9, 1, 42, theme.Line), box(45, 9, 1, 42, theme.Line))
}

func calendar() (all []kit.Mark) {
	all = []kit.Mark{box(10, 8, 52, 46, theme.Card), box(10, 8, 52, 10, theme.Leaf)}
	for i := range 12 {
		color := theme.Line
		if i == 6 {
			color = theme.Acorn
		}
		all = append(all, box(15+float32(i%4)*11, 23+float32(i/4)*10, 8, 6, color))
	}
	return all
}

func cards() []kit.Mark {
	all := []kit.Mark{box(8, 13, 56, 36, theme.Card), {X: 13, Y: 20, W: 18, H: 18, Color: theme.Bar, Radius: 9}}
	return append(all, texts(36, 22, 22, 16, 20)...)
}
