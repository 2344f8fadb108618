package kit

import (
	"fyne.io/fyne/v2"

	"dotori/assets"
)

// Sign returns a small icon of ours, to be coloured by what shows it: heart,
// heart-outline, rotate, actual, open.
func Sign(name string) fyne.Resource {
	return fyne.NewStaticResource(name+".svg", assets.Sign(name))
}
