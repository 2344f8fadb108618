package catalog

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"dotori/archive"
)

// SeenFile records that a file of an archive was read: its stamp, which is
// whatever tells a changed file, and its SHA-256.
func (b *Batch) SeenFile(ctx context.Context, root, path, stamp, sha string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	_, err := b.exec("INSERT OR REPLACE INTO seen_file VALUES (?, ?, ?, ?)", root, path, stamp, sha)
	if err != nil {
		return fmt.Errorf("record file %s: %w", path, err)
	}
	return nil
}

// Seen returns what SeenFile recorded of a file; ok is false when it was not read.
func (c *Catalog) Seen(ctx context.Context, root, path string) (stamp, sha string, ok bool, err error) {
	if err := ctx.Err(); err != nil {
		return "", "", false, err
	}
	err = c.seen.QueryRow(root, path).Scan(&stamp, &sha) // without ctx: watching it costs more than the look-up
	if errors.Is(err, sql.ErrNoRows) {
		return "", "", false, nil
	}
	if err != nil {
		return "", "", false, fmt.Errorf("look up file %s: %w", path, err)
	}
	return stamp, sha, true, nil
}

// HasMedia reports whether an item has the bytes with the given SHA-256.
func (c *Catalog) HasMedia(ctx context.Context, sha string) (bool, error) {
	_, err := c.Media(ctx, sha)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// Media returns what the first item that has the bytes says of them, or [ErrNotFound].
func (c *Catalog) Media(ctx context.Context, sha string) (archive.Media, error) {
	m := archive.Media{SHA256: sha}
	b, err := hex.DecodeString(sha)
	if err != nil {
		return m, fmt.Errorf("look up media %s: %w", sha, ErrNotFound)
	}
	if err := ctx.Err(); err != nil {
		return m, err
	}
	err = c.media.QueryRow(b).Scan(&m.Name, &m.MIME, &m.Size, &m.Width, &m.Height, &m.Duration, &m.Role)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return m, fmt.Errorf("look up media %s: %w", sha, err)
	}
	return m, nil
}
