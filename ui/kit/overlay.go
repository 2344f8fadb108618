package kit

import (
	"reflect"

	"fyne.io/fyne/v2"
)

// foremost returns what the keyboard is for: what lies over the window, else
// its content. Fyne shows overlays in a widget of a type that it keeps to itself.
func foremost(c fyne.Canvas) fyne.CanvasObject {
	top := c.Overlays().Top()
	if top == nil {
		return c.Content()
	}
	if field := reflect.Indirect(reflect.ValueOf(top)).FieldByName("Content"); field.IsValid() {
		if content, ok := field.Interface().(fyne.CanvasObject); ok {
			return content
		}
	}
	return top
}

// ScrollOverlay is [ScrollPage] for what lies over a window.
func ScrollOverlay(c fyne.Canvas, key fyne.KeyName) bool { return ScrollPage(foremost(c), key) }

// DropOverlay takes away what lies over a window.
func DropOverlay(c fyne.Canvas) {
	if c.Overlays().Top() != nil {
		foremost(c).Hide()
	}
}
