package mail

import (
	"context"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
)

// Service is the id of mail of any provider.
const Service archive.Service = "mail"

// Reader reads mails. Make one with [New].
type Reader struct{}

var (
	_ read.Reader  = Reader{}
	_ read.Chooser = Reader{}
)

// New returns the reader.
func New() Reader { return Reader{} }

// The variants, by how the mails are kept.
const (
	variantFiles       = "Mail files (.eml)"
	variantBox         = "Mailbox (mbox)"
	variantTakeout     = "Gmail from Google Takeout"
	variantThunderbird = "Thunderbird folder"
	variantMaildir     = "Maildir"
	variantApple       = "Apple Mail (.emlx)"
)

// Info implements [read.Reader].
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Mail",
		Kinds:    []archive.Kind{archive.Mail},
		Evidence: read.ParserCode,
		Variants: []read.Variant{
			{Title: variantFiles, Evidence: read.ParserCode},
			{Title: variantBox, Evidence: read.ParserCode},
			{Title: variantTakeout, Evidence: read.ParserCode},
			{Title: variantThunderbird, Evidence: read.ParserCode},
			{Title: variantMaildir, Evidence: read.ParserCode},
			{Title: variantApple, Evidence: read.BestEffort},
		},
		Options: options(),
		Lacks: []string{
			"Pictures that a mail loads from the web are not in the mail.",
			"Password-protected backups, as Cafe24 makes them of large mailboxes, have to be unpacked first with the password from the notification mail.",
			"Outlook's own files (.pst, .msg) cannot be read; let Outlook or Thunderbird save the mails as .eml or mbox.",
		},
	}
}

// Read implements [read.Reader]. It goes through the archive twice: which mail
// answers which can only be told when all are known.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		s, err := newSettings(o)
		if err != nil {
			yield(archive.Item{}, err)
			return
		}
		r := reading{ctx: ctx, root: root, settings: s, yield: yield, survey: newSurvey()}
		if err := r.survey.all(ctx, root, noLimit); err != nil {
			yield(archive.Item{}, err)
			return
		}
		r.all()
	}
}
