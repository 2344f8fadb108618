package ics

import (
	"context"
	"fmt"
	"time"

	"dotori/archive"
	"dotori/archive/export/contentline"
	"dotori/archive/export/shelf"
)

// mostBytes is how large a file grows, below the 1 MB that Google takes.
const mostBytes = 900_000

// calendar collects the days of a year and writes them.
type calendar struct {
	writing
	x    *shelf.Export
	day  *day // under way, or nil
	year int  // of the file under way
	part int  // of the year, from 1
	body contentline.Lines
}

func (c *calendar) all(ctx context.Context) error {
	for it, err := range c.x.Items(ctx) {
		if err == nil && hasDay(it.Moment) {
			err = c.item(ctx, it)
		}
		if err != nil {
			return err
		}
		c.x.Advance(1)
	}
	if err := c.endDay(ctx); err != nil {
		return err
	}
	return c.endFile(ctx)
}

func (c *calendar) item(ctx context.Context, it archive.Item) error {
	if c.day != nil && !c.day.is(it.Moment) {
		if err := c.endDay(ctx); err != nil {
			return err
		}
	}
	if c.day == nil {
		c.day = newDay(it.Moment)
	}
	c.day.add(it)
	if it.Kind != archive.Diary {
		return nil
	}
	var event contentline.Lines
	c.diary(&event, it)
	return c.add(ctx, it.Moment.Year(), &event)
}

func (c *calendar) endDay(ctx context.Context) error {
	if c.day == nil {
		return nil
	}
	d := c.day
	c.day = nil
	var event contentline.Lines
	if !c.event(&event, d) {
		return nil
	}
	return c.add(ctx, d.date.Year(), &event)
}

// add puts an event into the file of its year.
func (c *calendar) add(ctx context.Context, year int, event *contentline.Lines) error {
	if c.body.Len() > 0 && (year != c.year || c.body.Len()+event.Len() > mostBytes) {
		if err := c.endFile(ctx); err != nil {
			return err
		}
	}
	if year != c.year {
		c.year, c.part = year, 1
	}
	_, err := event.WriteTo(&c.body)
	return err
}

// endFile writes the file under way.
func (c *calendar) endFile(ctx context.Context) error {
	if c.body.Len() == 0 {
		return nil
	}
	name := fmt.Sprintf("memories-%04d.ics", c.year)
	if c.part > 1 {
		name = fmt.Sprintf("memories-%04d-part%d.ics", c.year, c.part)
	}
	c.part++
	var all contentline.Lines
	all.Add("BEGIN", "VCALENDAR")
	all.Add("VERSION", "2.0")
	all.Add("PRODID", "-//Dotori//Memories//KO")
	all.AddText("X-WR-CALNAME", c.words.name)
	all.Write(c.body.Bytes())
	all.Add("END", "VCALENDAR")
	c.body.Reset()
	_, err := c.x.Document(ctx, name, all.Bytes(), time.Time{})
	return err
}
