package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// releasePictures lets go of all pictures within an object that will not be
// shown again. Fyne would keep them for a minute, with all that they hold:
// twenty years that are looked through in one were a hundred megabytes.
func releasePictures(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			releasePictures(part)
		}
	case *Picture:
		o.cancel()
		o.pixels, o.OnTapped = nil, nil
		if o.image != nil {
			releaseImage(o.image)
		}
	}
}

// releaseImage drops the pixels of an image and its texture.
func releaseImage(image *canvas.Image) {
	image.Image = nil
	canvas.Refresh(image)
}
