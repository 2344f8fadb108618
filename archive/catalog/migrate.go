package catalog

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

// ErrNewer says that a newer version of the program made the catalog.
var ErrNewer = errors.New("the catalog was made by a newer version of Dotori")

// ErrOlder says that a catalog opened for reading has not been brought up to
// the newest version yet; opening it for writing does so.
var ErrOlder = errors.New("the catalog must be opened for writing once")

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the database up to the newest version. The number of
// migrations that it has seen is its user_version.
func migrate(ctx context.Context, conn *sql.Conn) error {
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	version, err := checkVersion(ctx, conn, len(names))
	if err != nil {
		return err
	}
	for i := version; i < len(names); i++ {
		if err := applyMigration(ctx, conn, names[i], i+1); err != nil {
			return fmt.Errorf("migrate catalog with %s: %w", names[i], err)
		}
	}
	return nil
}

func checkVersion(ctx context.Context, conn *sql.Conn, newest int) (int, error) {
	var version int
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, fmt.Errorf("read catalog version: %w", err)
	}
	if version > newest {
		return 0, fmt.Errorf("%w (version %d, this one knows %d)", ErrNewer, version, newest)
	}
	return version, nil
}

// applyMigration runs one file in one transaction together with its record.
func applyMigration(ctx context.Context, conn *sql.Conn, name string, version int) error {
	script, err := migrations.ReadFile(name)
	if err != nil {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	return tx.Commit()
}
