package ui

// History is the way that the user came: a stack of routes with what each
// screen remembered of itself, and a place in it.
type History struct {
	stops []stop
	at    int // index of the current stop; meaningless while stops is empty
}

type stop struct {
	route Route
	state any
}

// Current returns where the user is; the zero Route at first.
func (h *History) Current() Route {
	if len(h.stops) == 0 {
		return Route{}
	}
	return h.stops[h.at].route
}

// State returns what Save kept for the current route, or nil.
func (h *History) State() any {
	if len(h.stops) == 0 {
		return nil
	}
	return h.stops[h.at].state
}

// Save keeps the state of the current screen for when the user comes back.
func (h *History) Save(state any) {
	if len(h.stops) > 0 {
		h.stops[h.at].state = state
	}
}

// Go moves to r and drops the way forward. Going to where one is adds nothing.
func (h *History) Go(r Route) {
	if len(h.stops) > 0 && h.Current() == r {
		return
	}
	if len(h.stops) > 0 {
		h.stops = h.stops[:h.at+1]
	}
	h.stops = append(h.stops, stop{route: r})
	h.at = len(h.stops) - 1
}

// Replace changes the current route in place, so that Back does not stop at
// every letter of a search.
func (h *History) Replace(r Route) {
	if len(h.stops) == 0 {
		h.Go(r)
		return
	}
	h.stops[h.at] = stop{route: r}
}

// Back moves one stop back and reports whether there was one.
func (h *History) Back() bool { return h.move(-1) }

// Forward moves one stop forward again and reports whether there was one.
func (h *History) Forward() bool { return h.move(1) }

// CanBack reports whether Back would lead anywhere.
func (h *History) CanBack() bool { return h.at > 0 }

func (h *History) move(by int) bool {
	to := h.at + by
	if to < 0 || to >= len(h.stops) {
		return false
	}
	h.at = to
	return true
}
