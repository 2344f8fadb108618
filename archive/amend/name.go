package amend

// Name names the change for those who ask what Undo would take back: an
// English sentence, the key of its translation.
func (c Change) Name() string {
	title := ""
	for _, part := range []struct {
		changed bool
		title   string
	}{
		{c.Title != nil, "Change the title"},
		{c.Text != nil, "Change the text"},
		{c.Date != nil, "Set the date"},
		{c.Place != nil, "Change the place"},
		{!c.People.Empty(), "Change the people"},
		{!c.Tags.Empty(), "Change the tags"},
		{!c.Albums.Empty(), "Change the albums"},
		{c.Favorite != nil, "Change the favourites"},
		{c.Hidden != nil, "Hide or show"},
		{c.Trashed != nil, "Throw away or bring back"},
		{len(c.Restored) > 0, "Give back what the archives say"},
	} {
		switch {
		case part.changed && title != "":
			return "Edit"
		case part.changed:
			title = part.title
		}
	}
	return title
}
