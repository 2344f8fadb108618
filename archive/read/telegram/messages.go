package telegram

// messages reads the messages of a chat.
func (x *export) messages(title string) error {
	room := newRoom(x.settings, title, x.path, x.media)
	room.self = x.self
	return x.array(func() error {
		if _, err := x.peek(); err != nil {
			return err
		}
		line := x.line
		raw, err := x.value(true)
		if mendable(err) != nil {
			return err
		}
		if err == nil {
			err = x.one.parse(raw)
		}
		switch {
		case err != nil:
			return x.warn(line, reasonMessage, reasonOf(err))
		case x.one.Type == "unsupported":
			return x.warn(line, reasonUnsupported, string(x.one.ID))
		}
		x.remember(&x.one)
		return x.give(room.item(&x.one, line))
	})
}
