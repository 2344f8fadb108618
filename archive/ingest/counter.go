package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"

	"dotori/archive"
	"dotori/archive/catalog"
)

// counter is the sink of a dry run: it reads everything and keeps nothing.
type counter struct {
	media        *store
	seen         map[string]bool // ids of this run
	added, known int
}

func (c *counter) store(ctx context.Context, it archive.Item) (stored, error) {
	out := stored{item: it}
	out.item.Media = slices.Clone(it.Media)
	for i := range out.item.Media {
		m := &out.item.Media[i]
		if m.Missing || c.media.reuse(ctx, &out, m) {
			continue
		}
		if err := c.hash(m); err != nil {
			c.media.unreadable(&out, m, err)
			out.drop = it.Kind.IsMedia() && i == 0
		}
	}
	return out, ctx.Err()
}

func (c *counter) hash(m *archive.Media) error {
	r, err := c.media.open(m)
	if err != nil {
		return err
	}
	defer r.Close()
	h := sha256.New()
	n, err := io.Copy(h, r)
	if err == nil && n == 0 {
		err = errEmpty
	}
	m.SHA256 = hex.EncodeToString(h.Sum(nil))
	return err
}

func (c *counter) put(ctx context.Context, s *stored) (catalog.Outcome, error) {
	id := s.item.Identity()
	if _, err := c.media.cat.Key(ctx, id); err == nil || c.seen[id] {
		c.known++
		return catalog.Known, nil
	}
	c.seen[id] = true
	c.added++
	return catalog.Added, nil
}

func (c *counter) counts() (int, int) { return c.added, c.known }

func (c *counter) finish(_ context.Context, l *ledger, err error) (catalog.Import, error) {
	i := catalog.Import{State: stateAfter(err), Items: c.added, Known: c.known}
	l.fill(&i)
	return i, nil
}
