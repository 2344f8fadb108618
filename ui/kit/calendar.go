package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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
	// Hints are words for the arrows that lead to the months before and after.
	Hints [2]string
}

// Calendar is a sheet as a grid of days; only marked ones can be chosen.
type Calendar struct {
	widget.BaseWidget
	content        fyne.CanvasObject
	earlier, later *Button
	days           []*Day // that are marked
	of             []int  // which days they are
	current        int    // the place in days of the current one, else 0
	owed           owed
}

// NewCalendar returns the calendar of a sheet.
func NewCalendar(s Sheet) *Calendar {
	c := &Calendar{earlier: NewIconButton(fynetheme.NavigateBackIcon(), s.Earlier).Hint(s.Hints[0]),
		later: NewIconButton(fynetheme.NavigateNextIcon(), s.Later).Hint(s.Hints[1])}
	head := NewRow(4, c.earlier, NewText(theme.Body().Strong(), s.Title), c.later)
	grid := container.New(weeks{})
	for _, d := range s.Weekdays {
		grid.Add(NewText(theme.Secondary(), d).Align(fyne.TextAlignCenter))
	}
	first := time.Date(s.Year, s.Month, 1, 0, 0, 0, 0, time.UTC)
	for range int(first.Weekday()) {
		grid.Add(NewGap(1, 1))
	}
	for d := 1; d <= first.AddDate(0, 1, -1).Day(); d++ {
		grid.Add(c.day(s, d))
	}
	c.content = NewStack(8, container.NewHBox(head), grid)
	c.ExtendBaseWidget(c)
	return c
}

func (c *Calendar) day(s Sheet, d int) fyne.CanvasObject {
	tapped, marked := s.Marked[d]
	if !marked {
		return NewText(theme.Body().In(theme.Soft), strconv.Itoa(d)).Align(fyne.TextAlignCenter)
	}
	if d == s.Current {
		c.current = len(c.days)
	}
	day := NewDay(strconv.Itoa(d), d == s.Current, tapped)
	day.walk = c.walkFrom(len(c.days))
	c.days, c.of = append(c.days, day), append(c.of, d)
	return day
}

// CreateRenderer is part of fyne.Widget.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

// weeks is the layout of a calendar: seven columns of equal cells.
type weeks struct{}

const sheetCellGap = 2

// cell is the size of a day; larger text needs more.
func (weeks) cell() fyne.Size {
	text := TextSize(theme.Body())
	return fyne.NewSize(max(34, text*1.5), max(30, text*1.6))
}

// CalendarWidth returns how wide a calendar is with the text of now.
func CalendarWidth() float32 { return 7 * (weeks{}.cell().Width + sheetCellGap) }

func (w weeks) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rows := float32((len(objects) + 6) / 7)
	return fyne.NewSize(CalendarWidth(), rows*(w.cell().Height+sheetCellGap))
}

func (w weeks) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	cell := w.cell()
	for i, o := range objects {
		place(o, float32(i%7)*(cell.Width+sheetCellGap), float32(i/7)*(cell.Height+sheetCellGap), cell.Width, cell.Height)
	}
}
