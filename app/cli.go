package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/alecthomas/kong"
)

// The exit statuses are a promise to scripts.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitWarnings = 3
)

// errWarnings ends a command that did its work but has something to say.
var errWarnings = errors.New("done with warnings")

// commands is the command line as kong sees it.
type commands struct {
	Library string `help:"The library's folder." env:"DOTORI_LIBRARY" placeholder:"DIR" type:"path"`
	JSON    bool   `name:"json" help:"Print JSON Lines with stable keys."`

	Window  windowCommand    `cmd:"" default:"withargs" help:"Open the window (without a command)."`
	Import  importCommand    `cmd:"" help:"Import archives: folders, zips, text exports."`
	Imports importsCommand   `cmd:"" help:"List imports, or undo one."`
	List    listCommand      `cmd:"" help:"List items in order of time."`
	Search  searchCommand    `cmd:"" help:"Search all texts, names and titles; initial consonants work too."`
	Years   yearsCommand     `cmd:"" help:"Count items by year and month."`
	Edit    editCommand      `cmd:"" help:"Change items: titles, dates, places, people, tags and more."`
	Undo    undoCommand      `cmd:"" help:"Take back what was changed last."`
	Redo    redoCommand      `cmd:"" help:"Do again what was taken back last."`
	Stack   stackCommand     `cmd:"" help:"Show several items as one, with the facts of all, or take them apart."`
	Merge   mergeCommand     `cmd:"" help:"Merge another library into this one, with all changes made in it."`
	Review  reviewCommand    `cmd:"" help:"Find what may be the same, for you to say yes or no to."`
	People  peopleCommand    `cmd:"" help:"List people, and say who is who."`
	Export  exportCommand    `cmd:"" help:"Export items in a standard format."`
	Exports exportsCommand   `cmd:"" help:"List the exports that were made, or make one again."`
	Verify  verifyCommand    `cmd:"" help:"Read every file again and compare it with its checksum."`
	Rebuild rebuildCommand   `cmd:"" help:"Make catalog.db again from originals, records and journal."`
	Formats formatsCommand   `cmd:"" help:"List what can be read and written."`
	Version kong.VersionFlag `help:"Print the version and quit."`
}

const description = `Dotori keeps the archives you saved from online services.

Examples:
  dotori import ~/Downloads/KakaoTalk_Chats.zip --owner 김민지
  dotori import ~/Pictures --dry-run
  dotori list --year 2005 --kind photo --json
  dotori search 졸업식        (or only its initial consonants: ㅈㅇㅅ)
  dotori export --format folder --to /media/usb/Memories --bagit
  dotori verify /media/usb/Memories`

// run executes one command line and returns the exit status.
func run(ctx context.Context, args []string, out, errOut io.Writer) int {
	p := &printer{out: out, err: errOut}
	var err error
	if p.loc, err = localizer(); err != nil {
		fmt.Fprintln(errOut, "dotori:", err)
		return exitFailed
	}
	c := &commands{}
	c.Import.Plugins = optionFlags(readers())
	c.Export.Plugins = writerFlags(writers())
	parser, err := kong.New(c, kong.Name("dotori"), kong.Description(p.loc.T(description)),
		kong.Writers(out, errOut), kong.Vars{"version": version()},
		kong.Exit(func(status int) { panic(exit(status)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}))
	if err != nil {
		return p.fail(err)
	}
	translateHelp(p.loc, parser.Model.Node)
	return parse(ctx, parser, c, p, args)
}

// exit carries the status of --help and --version out of kong, which would
// end the process itself.
type exit int

func parse(ctx context.Context, parser *kong.Kong, c *commands, p *printer, args []string) (status int) {
	defer func() {
		if e, ok := recover().(exit); ok {
			status = int(e)
		}
	}()
	command, err := parser.Parse(args)
	if err != nil {
		return p.misused(err)
	}
	p.json = c.JSON
	command.BindTo(ctx, (*context.Context)(nil))
	return p.status(command.Run(p, place(c.Library)))
}

// place is the folder of the library that a command works on.
type place string

func (p *printer) status(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errWarnings):
		return exitWarnings
	case errors.Is(err, errUsage):
		return p.misused(err)
	}
	return p.fail(err)
}
