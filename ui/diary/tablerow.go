package diary

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dotori/archive/catalog"
	"dotori/ui/kit"
	"dotori/ui/theme"
)

// tableRow is one line of a board.
type tableRow struct {
	widget.BaseWidget
	words                       words
	number, title, author, date *kit.Text
	answers                     *kit.Text
	lock                        fyne.CanvasObject
}

func newTableRow(w words) *tableRow {
	soft := theme.Body().In(theme.Soft)
	r := &tableRow{words: w, number: kit.NewText(soft, "").Align(fyne.TextAlignTrailing),
		title: kit.NewClippedText(theme.Body(), ""), answers: kit.NewText(theme.Secondary().In(theme.LeafText), ""),
		author: kit.NewClippedText(soft, ""), date: kit.NewText(soft, "").Align(fyne.TextAlignTrailing), lock: newLock()}
	r.ExtendBaseWidget(r)
	return r
}

func (r *tableRow) set(number int, h catalog.Head) {
	r.number.SetText(r.words.loc.Number(number))
	r.title.SetText(r.words.title(h))
	r.author.SetText(h.Author)
	r.date.SetText(r.words.day(h.Moment))
	r.answers.SetText("")
	if h.Answers > 0 {
		r.answers.SetText("[" + strconv.Itoa(h.Answers) + "]")
	}
	setVisible(r.lock, r.words.visibility(h.Visibility) != "")
	r.Refresh()
}

func (r *tableRow) clear() {
	for _, t := range []*kit.Text{r.number, r.title, r.author, r.date, r.answers} {
		t.SetText("")
	}
	setVisible(r.lock, false)
	r.Refresh()
}

// CreateRenderer is part of fyne.Widget.
func (r *tableRow) CreateRenderer() fyne.WidgetRenderer {
	title := container.New(titleLayout{}, r.lock, r.title, r.answers)
	cells := container.New(tableLayout{}, r.number, title, r.author, r.date)
	return widget.NewSimpleRenderer(kit.NewColumn(tableColumn, false, cells))
}

// MinSize is the size of every line.
func (r *tableRow) MinSize() fyne.Size { return fyne.NewSize(200, kit.LineHeight(theme.Body())+18) }

// newTableHead names the columns of a board.
func newTableHead(w words) fyne.CanvasObject {
	cell := func(s string) *kit.Text { return kit.NewText(theme.Secondary(), s) }
	cells := container.New(tableLayout{}, cell(w.loc.T("No.")).Align(fyne.TextAlignTrailing), cell(w.loc.T("Title")),
		cell(w.loc.T("Author")), cell(w.loc.T("Date")).Align(fyne.TextAlignTrailing))
	return kit.NewFrame(nil, kit.NewHairline(), nil, nil, kit.NewColumn(tableColumn, false, kit.NewInset(0, 0, 8, 0, cells)))
}

const tableColumn = 900

// tableLayout sets number, title, author and date beside each other; where
// there is little room the author goes first.
type tableLayout struct{}

func (tableLayout) MinSize(cells []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, cells[0].MinSize().Height)
}

func (tableLayout) Layout(cells []fyne.CanvasObject, size fyne.Size) {
	em := kit.TextSize(theme.Body())
	number, author, date, gap := em*4, em*8, em*7, em
	setVisible(cells[2], size.Width > 36*em)
	if !cells[2].Visible() {
		author = -gap
	}
	x := size.Width
	put := func(o fyne.CanvasObject, width float32) {
		h := o.MinSize().Height
		x -= width
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(width, h))
		x -= gap
	}
	put(cells[3], date)
	put(cells[2], author)
	put(cells[1], max(x-number-gap, 0))
	put(cells[0], number)
}

// titleLayout sets a lock, a title that may be clipped, and the number of
// answers right behind it.
type titleLayout struct{}

func (titleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, objects[1].MinSize().Height)
}

func (titleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	lock, title, answers := objects[0], objects[1].(*kit.Text), objects[2]
	x, more := float32(0), answers.MinSize().Width
	if lock.Visible() {
		lock.Move(fyne.NewPos(0, (size.Height-lockEdge)/2))
		lock.Resize(fyne.NewSquareSize(lockEdge))
		x = lockEdge + 2*theme.Step
	}
	width := max(min(title.NaturalWidth()+1, size.Width-x-more-theme.Step), 0)
	title.Move(fyne.NewPos(x, 0))
	title.Resize(fyne.NewSize(width, size.Height))
	answers.Move(fyne.NewPos(x+width+theme.Step, (size.Height-answers.MinSize().Height)/2))
	answers.Resize(answers.MinSize())
}
