package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"dotori/archive/catalog"
	"dotori/ui"
)

type windowCommand struct {
	Paths []string `arg:"" optional:"" name:"path" help:"Archives to look at, as when they are dropped on the window." type:"path"`

	ReadOnly bool `help:"Open the library for reading only."`

	Sample bool   `hidden:"" help:"Show the sample library."`
	Route  string `hidden:"" help:"Begin at this page."`
}

// Run opens the window and returns when it is closed.
func (c *windowCommand) Run(ctx context.Context, dir place) error {
	for _, path := range c.Paths {
		if _, err := os.Stat(path); err != nil {
			return fmt.Errorf("%w: there is no command and no file %s", errUsage, path)
		}
	}
	if err := needDisplay(); err != nil {
		return err
	}
	saveMemory(ctx)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	o := c.begin(ctx, dir)
	select {
	case r := <-o.done:
		return c.show(ctx, r)
	case <-o.told:
		defer o.end(cancel)
		return ui.RunOpening(newApp(), o.wait, func(s ui.Services, w *ui.Window) { c.turn(ctx, s, w) })
	}
}

// show shows an open library, or says why there is none.
func (c *windowCommand) show(ctx context.Context, o opened) error {
	if o.err != nil {
		return errors.Join(o.err, ui.Refuse(newApp(), o.err))
	}
	defer o.shown.Close()
	w, err := ui.New(newApp(), o.shown)
	if err != nil {
		return err
	}
	c.turn(ctx, o.shown, w)
	w.ShowAndRun()
	return nil
}

func newApp() fyne.App {
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Dotori", Version: version()})
	return app.NewWithID(appID)
}

// turn makes the window begin where the command says.
func (c *windowCommand) turn(ctx context.Context, shown ui.Services, w *ui.Window) {
	if c.Route != "" {
		w.Begin(c.first(ctx, shown))
	}
	if len(c.Paths) > 0 {
		w.Import(c.Paths)
	}
}

const appID = "kr.dotori.Dotori"

// first returns the page to begin with; "year" alone is the newest year.
func (c *windowCommand) first(ctx context.Context, s ui.Services) ui.Route {
	r := ui.ParseRoute(c.Route)
	if r.Page != ui.Year || r.Arg != "" {
		return r
	}
	newest := 0
	months, err := s.Counter.Months(ctx, catalog.Query{})
	for _, m := range months {
		newest = max(newest, m.Year)
	}
	if err != nil || newest == 0 {
		return ui.Route{Page: ui.All}
	}
	r.Arg = strconv.Itoa(newest)
	return r
}

func needDisplay() error {
	if runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" {
		return nil
	}
	return errors.New("there is no display here to open a window on; 'dotori --help' lists what works without one")
}

// open opens the library that the window begins with.
func (c *windowCommand) open(ctx context.Context, dir place, progress func(done, total int)) (ui.Services, error) {
	if c.Sample {
		return openSample(ctx)
	}
	shown, err := openShown(ctx, dir, c.ReadOnly, progress)
	if err != nil {
		return ui.Services{}, fmt.Errorf("open the window: %w", err)
	}
	return shown, nil
}
