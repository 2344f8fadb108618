package immich

import (
	"context"
	"fmt"
	"strconv"

	"dotori/archive/export"
)

// checksum asks for a file by its SHA-1.
type checksum struct {
	ID       string `json:"id"`
	Checksum string `json:"checksum"`
}

// known is what the server says of a checksum.
type known struct {
	ID        string `json:"id"`
	Action    string `json:"action"` // "reject" when the server has the file
	AssetID   string `json:"assetId"`
	IsTrashed bool   `json:"isTrashed"`
}

// check asks which files the server has.
func (s *Server) check(ctx context.Context, list []checksum) ([]known, error) {
	var out struct{ Results []known }
	in := struct {
		Assets []checksum `json:"assets"`
	}{list}
	err := s.call(ctx, "POST", "assets/bulk-upload-check", in, &out)
	return out.Results, err
}

// recognise checks the batch and calls seen for what the server has.
func (t *taking) recognise(ctx context.Context, seen func(*asset, known)) error {
	list := make([]checksum, len(t.batch))
	for i, a := range t.batch {
		list[i] = checksum{strconv.Itoa(i), a.sha1}
	}
	results, err := t.check(ctx, list)
	if err != nil {
		return err
	}
	for _, k := range results {
		i, err := strconv.Atoi(k.ID)
		if err == nil && i >= 0 && i < len(t.batch) && k.Action == "reject" && k.AssetID != "" {
			seen(t.batch[i], k)
		}
	}
	return nil
}

// look finds out which files of the batch are there already.
func (t *taking) look(ctx context.Context) error {
	return t.recognise(ctx, func(a *asset, k known) { a.id, a.trashed = k.AssetID, k.IsTrashed })
}

// verify asks for the checksums of what was sent, which the server has made of
// what arrived.
func (t *taking) verify(ctx context.Context) error {
	arrived := map[*asset]bool{}
	if err := t.recognise(ctx, func(a *asset, k known) { arrived[a] = k.AssetID == a.id }); err != nil {
		return err
	}
	for _, a := range t.batch {
		switch {
		case arrived[a] && a.sent:
			t.report.Verified++
		case !arrived[a]:
			t.broken = fmt.Errorf("verify %s: %w", a.media.Name, export.ErrDamaged)
			t.warn(a, "The copy does not read back as it was written; the destination may be failing.", nil)
		}
	}
	return nil
}
