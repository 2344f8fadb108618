package immich

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

// bring sends what the server does not have, and completes what it has.
func (t *taking) bring(ctx context.Context) error {
	for _, a := range t.batch {
		var err error
		switch {
		case a.trashed:
			t.report.Unchanged++
			t.advance(0, a.media.Size)
			t.warn(a, "It lies in the trash of the server and was left there.", nil)
		case a.id != "":
			t.report.Unchanged++
			t.advance(0, a.media.Size)
			err = t.mend(ctx, a)
		default:
			err = t.upload(ctx, a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// upload sends a file. What is wrong with the file alone is reported.
func (t *taking) upload(ctx context.Context, a *asset) error {
	f, err := t.sel.Open(a.media.SHA256)
	if err != nil {
		t.lost(a, err)
		return nil
	}
	defer f.Close()
	form, err := t.form(a)
	if err != nil {
		return err
	}
	created, err := t.post(ctx, a, form, f)
	var unread *unreadable
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &unread):
		t.lost(a, err)
	case errors.Is(err, dest.ErrTooLarge):
		t.warn(a, "The server, or a proxy before it, takes no files of this size.", nil)
	case errors.Is(err, errType):
		t.warn(a, notTaken, nil)
	case err != nil:
		return fmt.Errorf("send %s: %w", a.media.Name, err)
	case created:
		a.sent = true
		t.report.Written++
		t.report.Bytes += a.media.Size
	default: // it came there since the batch was looked at
		t.report.Unchanged++
		t.advance(0, a.media.Size)
		return t.mend(ctx, a)
	}
	return nil
}

// unreadable is a failure to read what is to be sent.
type unreadable struct{ err error }

func (e *unreadable) Error() string { return e.err.Error() }
func (e *unreadable) Unwrap() error { return e.err }

// post sends a form, as often as need be, and learns the file's id. Created is
// false when the server had the file.
func (t *taking) post(ctx context.Context, a *asset, f form, file io.Reader) (created bool, err error) {
	body, err := retry.NewBody(ctx, file)
	if err != nil {
		return false, &unreadable{err}
	}
	header := map[string]string{"Content-Type": f.kind, "x-immich-checksum": a.sha1}
	if body.Size() > 1<<20 {
		header["Expect"] = "100-continue" // a refusal comes before the bytes are sent
	}
	var out struct{ ID, Status string }
	err = retry.Do(ctx, retry.Patiently, func() error {
		if err := body.Rewind(); err != nil {
			return &unreadable{err}
		}
		m := &meter{r: body, passed: func(n int64) { t.advance(0, n) }}
		lent := web.NewGuard(m)
		err := t.send(ctx, request{
			method: "POST", path: "assets", size: int64(len(f.head)) + body.Size() + int64(len(f.tail)),
			body: io.MultiReader(bytes.NewReader(f.head), lent, bytes.NewReader(f.tail)), header: header,
		}, &out)
		if bad := lent.Close(); bad != nil {
			return &unreadable{bad}
		}
		if err != nil || out.Status == "duplicate" {
			t.advance(0, -m.n)
		}
		return err
	})
	a.id = out.ID
	if err == nil && a.id == "" {
		err = dest.ErrProtocol
	}
	return out.Status == "created", err
}

// meter counts what is sent.
type meter struct {
	r      io.Reader
	n      int64
	passed func(int64)
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.n += int64(n)
	m.passed(int64(n))
	return n, err
}
