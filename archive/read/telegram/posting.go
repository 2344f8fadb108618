package telegram

// posting is one message as a page shows it.
type posting struct {
	line      int
	number    string
	service   bool
	date      string
	from      string // "" when it is the one of the message before
	forwarded string
	replyTo   string // the number of a message of this chat
	elsewhere bool   // it answers a message of another chat
	text      string // HTML
	notice    string // what a service message says
	signature string
	media     []shown
	question  string
	answers   []string
	reactions []string
}

// shown is something that a page shows of a message beside its text.
type shown struct {
	class       string // the classes of its element
	href, thumb string
	title       string
	description string // why there is no file
	status      string
}
