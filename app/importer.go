package main

import (
	"context"
	"errors"
	"sync"

	"dotori/archive"
	"dotori/archive/catalog"
	"dotori/archive/ingest"
	"dotori/archive/read"
	"dotori/ui/importing"
)

// importer gives the window's import page the engine's ingest.
type importer struct {
	ingester *ingest.Ingester
	gallery  *gallery // rests while the library changes
	mu       sync.Mutex
	plan     *ingest.Plan // of the preview that the page shows
}

var _ importing.Importer = (*importer)(nil)

// Preview opens the paths; the plan's Close lets go of them.
func (m *importer) Preview(ctx context.Context, paths []string) (importing.Plan, error) {
	plan, err := m.ingester.Preview(ctx, paths, "")
	if plan == nil {
		return importing.Plan{Paths: paths}, err
	}
	m.hold(plan)
	shown := importing.Plan{Name: plan.Name, Paths: plan.Paths, Files: plan.Files, Bytes: plan.Bytes,
		Problems: plan.Problems, Close: func() { m.drop(plan) }}
	for _, c := range plan.Candidates {
		shown.Candidates = append(shown.Candidates, candidate(ctx, plan, c))
	}
	return shown, err
}

// hold keeps one plan open at a time.
func (m *importer) hold(p *ingest.Plan) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.plan != nil {
		m.plan.Close()
	}
	m.plan = p
}

func (m *importer) drop(p *ingest.Plan) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.plan == p {
		m.plan = nil
		p.Close()
	}
}

func candidate(ctx context.Context, p *ingest.Plan, c read.Candidate) importing.Candidate {
	i := c.Reader.Info()
	shown := importing.Candidate{Service: i.Service, Title: i.Title, Variant: c.Match.Variant,
		Reason: c.Match.Reason, Detail: c.Match.Detail, Evidence: i.EvidenceOf(c.Match.Variant), Lacks: i.Lacks}
	for _, o := range i.Options {
		if o.Type == archive.PersonOption {
			if names, err := p.Choices(ctx, c, o.ID); err == nil {
				o.Choices = names
			}
		}
		shown.Options = append(shown.Options, o)
	}
	return shown
}

var errPlanClosed = errors.New("the archive is not open any more; choose it again")

// Run imports the previewed archive.
func (m *importer) Run(ctx context.Context, _ importing.Plan, c importing.Choices, progress func(importing.Progress)) (catalog.Import, error) {
	m.mu.Lock()
	plan := m.plan
	m.mu.Unlock()
	if plan == nil {
		return catalog.Import{}, errPlanClosed
	}
	m.gallery.rest()
	defer m.gallery.work()
	return m.ingester.Run(ctx, plan, ingest.Choices{Service: c.Service, Options: c.Options}, func(g ingest.Progress) {
		progress(importing.Progress{Phase: importing.Phase(g.Phase), Files: g.Files, Total: g.FilesTotal, Items: g.Items,
			Bytes: g.Bytes, TotalBytes: g.BytesTotal, Current: g.Current})
	})
}

// Undo takes an import back.
func (m *importer) Undo(ctx context.Context, id string) error {
	m.gallery.rest()
	defer m.gallery.work()
	return m.ingester.Undo(ctx, id)
}
