package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"dotori/ui/theme"
)

// Sheet is one month of a calendar on which some days can be chosen.
type Sheet struct {
	Year     int
	Month    time.Month
	Title    string    // the month in words
	Weekdays [7]string // Sunday first, as short as can be
	Marked   map[int]func()
	Current  int // day, or 0
	Earlier  func()
	Later    func()
}

// NewCalendar returns a sheet as a grid of days; only marked ones can be chosen.
func NewCalendar(s Sheet) fyne.CanvasObject {
	head := NewRow(4,
		NewIconButton(fynetheme.NavigateBackIcon(), s.Earlier),
		NewText(theme.Body().Strong(), s.Title),
		NewIconButton(fynetheme.NavigateNextIcon(), s.Later))
	grid := container.New(weeks{})
	for _, d := range s.Weekdays {
		grid.Add(NewText(theme.Secondary(), d).Align(fyne.TextAlignCenter))
	}
	first := time.Date(s.Year, s.Month, 1, 0, 0, 0, 0, time.UTC)
	for range int(first.Weekday()) {
		grid.Add(NewGap(1, 1))
	}
	for d := 1; d <= first.AddDate(0, 1, -1).Day(); d++ {
		grid.Add(s.day(d))
	}
	return NewStack(8, container.NewHBox(head), grid)
}

func (s Sheet) day(d int) fyne.CanvasObject {
	tapped, marked := s.Marked[d]
	if !marked {
		return NewText(theme.Body().In(theme.Soft), strconv.Itoa(d)).Align(fyne.TextAlignCenter)
	}
	return NewDay(strconv.Itoa(d), d == s.Current, tapped)
}

// weeks is the layout of a calendar: seven columns of equal cells.
type weeks struct{}

const sheetCellWidth, sheetCellHeight, sheetCellGap = 34, 30, 2

func (weeks) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rows := float32((len(objects) + 6) / 7)
	return fyne.NewSize(7*(sheetCellWidth+sheetCellGap), rows*(sheetCellHeight+sheetCellGap))
}

func (weeks) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for i, o := range objects {
		place(o, float32(i%7)*(sheetCellWidth+sheetCellGap), float32(i/7)*(sheetCellHeight+sheetCellGap), sheetCellWidth, sheetCellHeight)
	}
}
