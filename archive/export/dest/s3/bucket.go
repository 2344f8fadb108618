package s3

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
	"github.com/minio/minio-go/v7/pkg/s3utils"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

var (
	_ export.Session = (*Bucket)(nil)
	_ export.Lister  = (*Bucket)(nil)
)

// cleanTime is how long a Close may wait for leftovers to be removed.
const cleanTime = 3 * time.Second

// sumKey is the metadata that holds the SHA-256 of a whole file; timeKey its
// date in seconds, as rclone writes it.
const (
	sumKey  = "sha256"
	timeKey = "mtime"
)

// Bucket is a bucket, or what begins with a prefix in it, as a destination.
// Safe for concurrent use, but only one export at a time may write there.
type Bucket struct {
	core   minio.Core
	pool   *http.Transport
	bucket string
	prefix string // with a slash at its end, or ""

	plain    atomic.Bool // the server knows no If-None-Match
	cleaning sync.WaitGroup
}

// Open looks whether the bucket is there and may be used. The address names it
// in its first part, and the key when the credential does not. The region is
// found out; other hosts than those of the large providers get the bucket's
// name in the path.
func Open(ctx context.Context, a dest.Address, login dest.Credential) (*Bucket, error) {
	if login.User == "" {
		login.User = a.User
	}
	bucket, prefix, _ := strings.Cut(a.Path, "/")
	if bucket == "" {
		return nil, fmt.Errorf("%w: no bucket is named: %s", dest.ErrAddress, a)
	}
	if err := s3utils.CheckValidBucketName(bucket); err != nil {
		return nil, fmt.Errorf("%w: %w", dest.ErrAddress, err)
	}
	if prefix != "" {
		prefix += "/"
	}
	pool := web.Transport()
	client, err := minio.New(a.Host, &minio.Options{
		Creds: credentials.NewStaticV4(login.User, login.Secret, ""), Secure: !a.Plain,
		Transport: pool, MaxRetries: 1, // we try again ourselves
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", dest.ErrAddress, err)
	}
	b := &Bucket{core: minio.Core{Client: client}, pool: pool, bucket: bucket, prefix: prefix}
	if err := b.enter(ctx); err != nil {
		pool.CloseIdleConnections()
		return nil, fmt.Errorf("open %s: %w", a, err)
	}
	return b, nil
}

// enter asks for one name, which tells everything that may be wrong.
func (b *Bucket) enter(ctx context.Context) error {
	return retry.Do(ctx, retry.Briefly, func() error {
		for object := range b.core.Client.ListObjectsIter(ctx, b.bucket, minio.ListObjectsOptions{Prefix: b.prefix, MaxKeys: 1}) {
			return explain(ctx, object.Err)
		}
		return ctx.Err()
	})
}

// Stat implements [export.Destination].
func (b *Bucket) Stat(ctx context.Context, name string) (size int64, sha256 string, err error) {
	err = retry.Do(ctx, retry.Patiently, func() error {
		info, err := b.core.StatObject(ctx, b.bucket, b.prefix+name, minio.StatObjectOptions{Checksum: true})
		size, sha256 = info.Size, sumOf(info)
		return explain(ctx, err)
	})
	if err != nil {
		return 0, "", named("stat", name, err)
	}
	return size, sha256, nil
}

// sumOf returns the checksum that the server made sure of, else the one that
// it was told.
func sumOf(info minio.ObjectInfo) string {
	if sum, err := base64.StdEncoding.DecodeString(info.ChecksumSHA256); err == nil && len(sum) == 32 {
		return hex.EncodeToString(sum)
	}
	for key, value := range info.UserMetadata {
		if strings.EqualFold(key, sumKey) {
			return value
		}
	}
	return ""
}

// Open implements [export.Destination]. A connection that breaks is taken up
// again where it was.
func (b *Bucket) Open(ctx context.Context, name string) (io.ReadCloser, error) {
	r, err := retry.Reader(ctx, func(offset int64) (io.ReadCloser, error) {
		o := minio.GetObjectOptions{}
		if offset > 0 {
			if err := o.SetRange(offset, 0); err != nil {
				return nil, err
			}
		}
		body, _, _, err := b.core.GetObject(ctx, b.bucket, b.prefix+name, o)
		return body, explain(ctx, err)
	})
	if err != nil {
		return nil, named("open", name, err)
	}
	return r, nil
}

// Free implements [export.Destination]: no server tells.
func (b *Bucket) Free() int64 { return -1 }

// List implements [export.Lister].
func (b *Bucket) List(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		last := ""
		err := retry.Do(ctx, retry.Patiently, func() error {
			o := minio.ListObjectsOptions{Prefix: b.prefix, Recursive: true, StartAfter: last}
			for object := range b.core.Client.ListObjectsIter(ctx, b.bucket, o) {
				if object.Err != nil {
					return explain(ctx, object.Err)
				}
				last = object.Key
				name := strings.TrimPrefix(object.Key, b.prefix)
				if fs.ValidPath(name) && !yield(name, nil) { // not the marks of folders
					return nil
				}
			}
			return ctx.Err()
		})
		if err != nil {
			yield("", fmt.Errorf("list %s: %w", b.bucket, err))
		}
	}
}

// Close lets go of the connections. What was put is durable already.
func (b *Bucket) Close() error {
	b.cleaning.Wait()
	b.pool.CloseIdleConnections()
	return nil
}
