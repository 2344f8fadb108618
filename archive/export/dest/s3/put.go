package s3

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"time"

	"github.com/minio/minio-go/v7"

	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

// upload is a file on its way.
type upload struct {
	b     *Bucket
	name  string
	body  *retry.Body
	sum   string // SHA-256, or "" where it is not known beforehand
	renew bool   // an older one goes
	meta  map[string]string
}

// Put implements [export.Destination]. Besides looking first, it tells the
// server not to replace, where the server understands that.
func (b *Bucket) Put(ctx context.Context, name string, modified time.Time, r io.Reader) error {
	_, _, err := b.Stat(ctx, name)
	if err == nil {
		return &fs.PathError{Op: "put", Path: name, Err: fs.ErrExist}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return b.write(ctx, name, modified, r, false)
}

// Replace implements [export.Destination].
func (b *Bucket) Replace(ctx context.Context, name string, r io.Reader) error {
	return b.write(ctx, name, time.Time{}, r, true)
}

func (b *Bucket) write(ctx context.Context, name string, modified time.Time, r io.Reader, renew bool) error {
	body, err := retry.NewBody(ctx, r)
	if err != nil {
		return named("write", name, err)
	}
	sum, err := body.SHA256()
	if err != nil {
		return named("write", name, err)
	}
	u := &upload{b: b, name: name, body: body, sum: sum, renew: renew, meta: map[string]string{}}
	if sum != "" {
		u.meta[sumKey] = sum
	}
	if !modified.IsZero() {
		u.meta[timeKey] = strconv.FormatInt(modified.Unix(), 10)
	}
	if sum != "" && body.Size() <= retry.Small {
		err = u.whole(ctx)
	} else {
		err = u.pieces(ctx)
	}
	if err != nil {
		return named("write", name, err)
	}
	return nil
}

// whole sends a small file with one request.
func (u *upload) whole(ctx context.Context) error {
	raw, err := hex.DecodeString(u.sum)
	if err != nil {
		return err
	}
	u.meta["x-amz-checksum-sha256"] = base64.StdEncoding.EncodeToString(raw)
	return u.finish(ctx, func(o minio.PutObjectOptions) error {
		if err := u.body.Rewind(); err != nil {
			return err
		}
		lent := web.NewGuard(u.body)
		_, err := u.b.core.PutObject(ctx, u.b.bucket, u.key(), lent, u.body.Size(), "", u.sum, o)
		if bad := lent.Close(); bad != nil {
			return bad
		}
		return err
	})
}

func (u *upload) key() string { return u.b.prefix + u.name }

// finish tries the step that makes the object appear. When an answer was lost,
// the next try finds the object there already.
func (u *upload) finish(ctx context.Context, step func(minio.PutObjectOptions) error) error {
	lost := false
	return retry.Do(ctx, retry.Patiently, func() error {
		err := explain(ctx, step(u.options()))
		switch {
		case lost && (errors.Is(err, fs.ErrExist) || errors.Is(err, errNoUpload)) && u.arrived(ctx):
			return nil
		case errors.Is(err, errNoCondition) && !u.b.plain.Swap(true):
			return retry.Again(err, 0)
		}
		lost = lost || retry.May(err)
		return err
	})
}

func (u *upload) options() minio.PutObjectOptions {
	o := minio.PutObjectOptions{UserMetadata: u.meta, DisableContentSha256: true} // no stream of signatures: it is signed as a whole
	if !u.renew && !u.b.plain.Load() {
		o.SetMatchETagExcept("*")
	}
	return o
}

// arrived reports whether the object is the one that was sent.
func (u *upload) arrived(ctx context.Context) bool {
	_, sum, err := u.b.Stat(ctx, u.name)
	return err == nil && sum == u.sum && sum != ""
}

func named(op, name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist) {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	return fmt.Errorf("%s %s: %w", op, name, err)
}
