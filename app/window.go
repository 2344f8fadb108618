package main

import "context"

type windowCommand struct{}

// Run opens the window.
func (c *windowCommand) Run(ctx context.Context) error { return nil }
