package kit

// chatFlow is the place in a conversation: the message at the top and how
// much of it is scrolled away.
type chatFlow struct {
	n      int
	height func(i int) float32
	index  int
	dy     float32
	atEnd  bool // stay at the end whatever heights turn out to be
}

// goTo brings a message to the top.
func (f *chatFlow) goTo(i int) {
	f.index, f.dy, f.atEnd = clamp(i, 0, max(f.n-1, 0)), 0, false
}

// goToPart goes to a part 0..1 of the conversation.
func (f *chatFlow) goToPart(part float64) {
	at := part * float64(f.n)
	f.goTo(int(at))
	f.atEnd = part >= 1
}

// scroll moves down by d pixels; settle keeps the place inside afterwards.
func (f *chatFlow) scroll(d float32) {
	f.dy += d
	f.atEnd = f.atEnd && d >= 0
	f.normalise()
}

func (f *chatFlow) normalise() {
	for f.dy < 0 && f.index > 0 {
		f.index--
		f.dy += f.height(f.index)
	}
	f.dy = max(f.dy, 0)
	for f.index < f.n-1 && f.dy >= f.height(f.index) {
		f.dy -= f.height(f.index)
		f.index++
	}
}

// settle keeps the last message at the bottom of the view at the lowest.
func (f *chatFlow) settle(view float32) {
	f.normalise()
	index, dy := f.end(view)
	if f.atEnd || f.index > index || f.index == index && f.dy > dy {
		f.index, f.dy, f.atEnd = index, dy, true
	}
}

// end returns the place from which the conversation just fills the view.
func (f *chatFlow) end(view float32) (index int, dy float32) {
	room := view - chatBelow
	for i := f.n - 1; i >= 0; i-- {
		if room -= f.height(i); room <= 0 {
			return i, -room
		}
	}
	return 0, 0
}

// visible calls show for each message in the view with its top.
func (f *chatFlow) visible(view float32, show func(i int, y float32)) {
	y := -f.dy
	for i := f.index; i < f.n && y < view; i++ {
		show(i, y)
		y += f.height(i)
	}
}

// at returns the message at a height of the view and its top, or -1.
func (f *chatFlow) at(view, y float32) (message int, top float32) {
	message = -1
	f.visible(view, func(i int, t float32) {
		if t <= y {
			message, top = i, t
		}
	})
	return message, top
}
