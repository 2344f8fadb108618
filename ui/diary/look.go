package diary

import (
	"fyne.io/fyne/v2"

	"dotori/ui/theme"
)

// Look is how texts are set for reading.
type Look struct {
	Serif bool
	Size  int // 0 … 3; 1 as designed
	Width int // 0 … 2; 1 as designed
}

// Usual is the look as designed.
func Usual() Look { return Look{Size: 1, Width: 1} }

// Sound returns the look within its ranges.
func (l Look) Sound() Look {
	l.Size, l.Width = min(max(l.Size, 0), 3), min(max(l.Width, 0), 2)
	return l
}

// style is that of paragraphs.
func (l Look) style() theme.TextStyle {
	sizes := [...]fyne.ThemeSizeName{theme.SizeSmaller, theme.SizeReading, theme.SizeLarger, theme.SizeLargest}
	return theme.TextStyle{Size: sizes[l.Sound().Size], Color: theme.Ink, Serif: l.Serif}
}

// width is that of the column.
func (l Look) width() float32 {
	return [...]float32{480, theme.ReadingWidth, 760}[l.Sound().Width]
}

// choices are font, size and width as numbers.
func (l Look) choices() [3]int {
	if l.Serif {
		return [3]int{1, l.Size, l.Width}
	}
	return [3]int{0, l.Size, l.Width}
}

// with returns the look with another font, size or width.
func (l Look) with(choice, value int) Look {
	switch choice {
	case 0:
		l.Serif = value == 1
	case 1:
		l.Size = value
	case 2:
		l.Width = value
	}
	return l
}
