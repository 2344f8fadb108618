package reviewing

// lens says which part of all pictures is seen, so that the same place of
// each lies at the same place of its pane.
type lens struct {
	zoom float32 // 1 shows the whole picture
	x, y float32 // of the picture, from 0 to 1, that is seen in the middle
}

const zoomMost = 16

func wholeLens() lens { return lens{1, 0.5, 0.5} }

// frame returns where a picture of a size lies in a pane of a size.
func (l lens) frame(paneW, paneH, w, h float32) (x, y, width, height float32) {
	fit := min(paneW/w, paneH/h)
	width, height = w*fit*l.zoom, h*fit*l.zoom
	return paneW/2 - l.along(paneW, width, l.x)*width, paneH/2 - l.along(paneH, height, l.y)*height, width, height
}

// along keeps the picture over the pane, and centred where it is smaller.
func (l lens) along(pane, picture, at float32) float32 {
	if picture <= pane {
		return 0.5
	}
	edge := pane / 2 / picture
	return min(max(at, edge), 1-edge)
}

// zoomed returns the lens closer by a factor, with the same part of a picture
// that lies at x, y (from 0 to 1) staying where it is.
func (l lens) zoomed(factor, x, y float32) lens {
	zoom := min(max(l.zoom*factor, 1), zoomMost)
	if zoom == 1 {
		return wholeLens()
	}
	keep := l.zoom / zoom
	return lens{zoom, within(x + (l.x-x)*keep), within(y + (l.y-y)*keep)}
}

// moved returns the lens moved over the picture, in parts of it.
func (l lens) moved(dx, dy float32) lens {
	if l.zoom == 1 {
		return l
	}
	return lens{l.zoom, within(l.x + dx), within(l.y + dy)}
}

func within(v float32) float32 { return min(max(v, 0), 1) }
