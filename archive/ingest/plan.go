package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"dotori/archive"
	"dotori/archive/open"
	"dotori/archive/read"
)

// Plan is an opened archive with what was recognised in it. Close it.
type Plan struct {
	Paths      []string
	Name       string           // for titles: the archive's own name
	Candidates []read.Candidate // surest first
	Files      int
	Bytes      int64
	Problems   []archive.Warning // members that cannot be read at all

	archive *open.Archive
	files   []file
}

type file struct {
	path string
	size int64
}

// Preview opens the paths, which together are one archive, and detects what
// they hold. A service that is not "" overrides detection. The error is
// [ErrNotRecognised], with the plan still usable for its Problems, when no
// reader knows the content.
func (g *Ingester) Preview(ctx context.Context, paths []string, service archive.Service) (*Plan, error) {
	p, err := g.look(ctx, paths, service, false)
	if err != nil {
		return nil, err
	}
	if len(paths) == 1 && p.sure() <= unsure {
		if p, err = g.lookAgain(ctx, p, service); err != nil {
			return nil, err
		}
	}
	if len(p.Candidates) == 0 {
		return p, fmt.Errorf("%s: %w", p.Name, ErrNotRecognised)
	}
	return p, nil
}

// unsure is the confidence of readers that take any picture.
const unsure = 20

// lookAgain opens a folder under its own name, which may say what its content
// does not: a folder 방명록 with nothing but texts.
func (g *Ingester) lookAgain(ctx context.Context, first *Plan, service archive.Service) (*Plan, error) {
	second, err := g.look(ctx, first.Paths, service, true)
	if err != nil {
		return nil, errors.Join(err, first.Close())
	}
	if second.sure() > first.sure() {
		return second, first.Close()
	}
	return first, second.Close()
}

func (g *Ingester) look(ctx context.Context, paths []string, service archive.Service, keepName bool) (*Plan, error) {
	a, err := open.Open(ctx, paths, open.Options{TempDir: g.lib.TemporaryDir(), KeepName: keepName})
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	p := &Plan{Paths: paths, Name: a.Name(), Problems: a.Problems(), archive: a}
	if err := p.list(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("list archive %s: %w", p.Name, err), a.Close())
	}
	p.Candidates = g.candidates(ctx, p.root(), service)
	if ctx.Err() != nil {
		return nil, errors.Join(ctx.Err(), a.Close())
	}
	return p, nil
}

// sure returns the confidence of the surest reader.
func (p *Plan) sure() int {
	if len(p.Candidates) == 0 {
		return 0
	}
	return p.Candidates[0].Match.Confidence
}

// Close closes the archive and removes what was unpacked of it.
func (p *Plan) Close() error { return p.archive.Close() }

// root is the archive as readers see it.
func (p *Plan) root() hidden {
	return hidden{FS: p.archive.FS(), name: p.Name, claimed: func(string) bool { return false }}
}

// Service returns the service of the surest reader, or "".
func (p *Plan) Service() archive.Service {
	if len(p.Candidates) == 0 {
		return ""
	}
	return p.Candidates[0].Reader.Info().Service
}

// prefer puts the candidate of a service first.
func (p *Plan) prefer(service archive.Service) {
	slices.SortStableFunc(p.Candidates, func(a, b read.Candidate) int {
		return rank(a, service) - rank(b, service)
	})
}

func rank(c read.Candidate, preferred archive.Service) int {
	if c.Reader.Info().Service == preferred {
		return 0
	}
	return 1
}

// Choices returns the choices that the archive itself has for an option of a
// candidate, such as the people of a chat; nil when it has none.
func (p *Plan) Choices(ctx context.Context, c read.Candidate, option string) ([]string, error) {
	chooser, ok := c.Reader.(read.Chooser)
	if !ok {
		return nil, nil
	}
	return chooser.Choices(ctx, p.root(), option)
}

func (g *Ingester) candidates(ctx context.Context, root fs.FS, service archive.Service) []read.Candidate {
	if service == "" {
		return g.readers.Detect(ctx, root)
	}
	r, ok := g.readers.Find(service)
	if !ok {
		return nil
	}
	return []read.Candidate{{Reader: r, Match: r.Detect(ctx, root)}}
}

// list walks the archive. A folder that cannot be read is a problem, not the end.
func (p *Plan) list(ctx context.Context) error {
	return fs.WalkDir(p.archive.FS(), ".", func(path string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			p.Problems = append(p.Problems, *archive.Skip(path, "The folder could not be read.", err.Error()))
			return nil
		}
		if d.IsDir() {
			return nil
		}
		var size int64
		if info, err := d.Info(); err == nil {
			size = info.Size()
		}
		p.files = append(p.files, file{path, size})
		p.Files++
		p.Bytes += size
		return nil
	})
}
