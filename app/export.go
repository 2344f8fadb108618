package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/history"
	"dotori/archive/library"
	"dotori/ui/exporting"
)

type exportCommand struct {
	Format string `help:"The format's id, from 'dotori formats'." default:"folder" placeholder:"ID"`
	To     string `help:"The destination: a folder, a .zip, or davs:// s3:// sftp:// immich://." required:"" placeholder:"DEST"`
	DryRun bool   `help:"Count, say what the format leaves out and how much room there is; write nothing."`
	access
	narrowing
	kong.Plugins
}

// access is the set of flags about servers.
type access struct {
	AcceptHostKey string `help:"Believe the SSH server that shows this key from now on." placeholder:"FINGERPRINT"`
	PasswordStdin bool   `help:"Read the server's password from standard input; scripts may put it into DOTORI_SECRET."`
	Remember      bool   `help:"Keep the password in the system's keyring."`
}

// Run exports the chosen items and verifies what it wrote.
func (c *exportCommand) Run(ctx context.Context, p *printer, dir place) error {
	r := exporting.Request{Format: c.Format, Options: optionValues(c.Plugins)}
	var err error
	if r.To, err = destination(c.To); err != nil {
		return err
	}
	if r.Query, err = c.query(); err != nil {
		return err
	}
	w, ok := writers().Find(c.Format)
	if !ok {
		return fmt.Errorf("%w: there is no format %q to write; see 'dotori formats'", errUsage, c.Format)
	}
	if err := checkChoices(w.Format().Options, r.Options); err != nil {
		return err
	}
	return exportingFrom(ctx, dir, func(e exporter) error {
		if c.DryRun {
			return p.rehearse(ctx, e, r)
		}
		return c.access.run(ctx, p, e, r)
	})
}

// destination understands --to. A path may begin with ~ and be relative.
func destination(to string) (dest.Address, error) {
	a, err := dest.Parse(to)
	if err != nil {
		return a, fmt.Errorf("%w: --to: %w", errUsage, err)
	}
	if !a.Scheme.Remote() {
		a.Path = kong.ExpandPath(a.Path)
	}
	return a, nil
}

// exportingFrom runs f with the exporter of a library. The library is only
// read, also beside another program that writes to it; the history is noted
// when f asks for it.
func exportingFrom(ctx context.Context, dir place, f func(exporter) error) error {
	saveMemory(ctx) // exports may decode pictures
	return reading(ctx, dir, func(s *session) error {
		// The library is only read so that others may write to it; its cache of
		// thumbnails takes several writers.
		g, err := openGallery(s, s.library.ReadOnly() && !writable(s.library.Dir()))
		if err != nil {
			return err
		}
		e := newExporter(s, g.builder)
		if s.library.ReadOnly() {
			e.note = func(h history.Entry) error { return noteIn(s.library.Dir(), h) }
		}
		return errors.Join(f(e), g.Close())
	})
}

// noteIn opens a library for as long as it takes to note an export. One that
// takes no writing keeps no history.
func noteIn(dir string, h history.Entry) error {
	if !writable(dir) {
		return nil
	}
	lib, err := library.Open(dir, library.Options{})
	if err != nil {
		return err
	}
	return errors.Join(history.Note(lib, h), lib.Close())
}

// run exports, asks what it needs to know of a server, and prints the result.
func (a access) run(ctx context.Context, p *printer, e exporter, r exporting.Request) error {
	r.Remember = a.Remember
	if err := a.prepare(e, &r); err != nil {
		return err
	}
	out, err := a.try(ctx, p, e, r)
	for range 2 { // a key and a password may be asked for
		var key *dest.HostKeyError
		switch {
		case errors.As(err, &key) && p.trusts(key):
			err = e.Trust(r.To, key.Fingerprint)
		case errors.Is(err, exporting.ErrSecret):
			r.Secret, err = p.password(r.To)
		default:
			continue
		}
		if err == nil {
			out, err = a.try(ctx, p, e, r)
		}
	}
	if err != nil {
		return err
	}
	return p.exported(r, out)
}

func (a access) prepare(e exporter, r *exporting.Request) error {
	if a.AcceptHostKey != "" {
		if err := e.Trust(r.To, a.AcceptHostKey); err != nil {
			return err
		}
	}
	if !a.PasswordStdin {
		r.Secret = scripted(r.To)
		return nil
	}
	line, err := bufio.NewReader(stdin()).ReadString('\n')
	if r.Secret = strings.TrimRight(line, "\r\n"); r.Secret == "" {
		return fmt.Errorf("%w: no password came from standard input: %w", errUsage, err)
	}
	return nil
}

func (access) try(ctx context.Context, p *printer, e exporter, r exporting.Request) (exporting.Outcome, error) {
	bar := p.bar(p.loc.T("Exporting"))
	defer bar.close()
	return e.Run(ctx, r, func(g export.Progress) { bar.set(g.Bytes, g.TotalBytes) })
}
