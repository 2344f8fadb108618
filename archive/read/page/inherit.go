package page

// Inherit gives a page in a frame what only the page around it says.
func (p *Page) Inherit(around *Page) {
	for _, pair := range [][2]*string{{&p.Title, &around.Title}, {&p.Site, &around.Site}, {&p.Address, &around.Address}, {&p.Author, &around.Author}} {
		if *pair[0] == "" {
			*pair[0] = *pair[1]
		}
	}
}
