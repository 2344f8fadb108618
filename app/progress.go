package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// bar shows progress to a person at a terminal, and nothing to a script.
type bar struct{ widget *progressbar.ProgressBar }

func (p *printer) bar(title string) *bar {
	if !p.interactive() {
		return &bar{}
	}
	return &bar{progressbar.NewOptions64(-1, progressbar.OptionSetWriter(p.err),
		progressbar.OptionSetDescription(title), progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(),
		progressbar.OptionSetPredictTime(true))}
}

func (b *bar) set(done, total int64) {
	if b.widget == nil || total <= 0 {
		return
	}
	b.widget.ChangeMax64(total)
	b.widget.Set64(min(done, total))
}

func (b *bar) close() {
	if b.widget != nil {
		b.widget.Finish()
	}
}
