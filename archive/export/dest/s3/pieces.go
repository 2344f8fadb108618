package s3

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"github.com/minio/minio-go/v7"

	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

// Pieces of a large file: at least 5 MiB but for the last, at most 10,000.
const (
	pieceSize  = 8 << 20
	pieceCount = 10000
)

// pieces sends a large file piece by piece. What an interrupted export has
// left of the same file is removed first.
func (u *upload) pieces(ctx context.Context) error {
	core, bucket := u.b.core, u.b.bucket
	_ = core.RemoveIncompleteUpload(ctx, bucket, u.key()) // not every user may list them, and the server drops them some day
	var id string
	err := retry.Do(ctx, retry.Patiently, func() (err error) {
		id, err = core.NewMultipartUpload(ctx, bucket, u.key(), minio.PutObjectOptions{UserMetadata: u.meta})
		return explain(ctx, err)
	})
	if err != nil {
		return err
	}
	parts, err := u.send(ctx, id)
	if err == nil {
		err = u.finish(ctx, func(o minio.PutObjectOptions) error {
			o.UserMetadata = nil
			_, err := core.CompleteMultipartUpload(ctx, bucket, u.key(), id, parts, o)
			return err
		})
	}
	if err != nil {
		u.abort(ctx, id)
	}
	return err
}

// abort removes the pieces; after a cancel in the background, and Close waits
// for it.
func (u *upload) abort(ctx context.Context, id string) {
	if ctx.Err() == nil {
		_ = u.b.core.AbortMultipartUpload(ctx, u.b.bucket, u.key(), id)
		return
	}
	u.b.cleaning.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), cleanTime)
		defer cancel()
		_ = u.b.core.AbortMultipartUpload(ctx, u.b.bucket, u.key(), id)
	})
}

func (u *upload) send(ctx context.Context, id string) ([]minio.CompletePart, error) {
	if err := u.body.Rewind(); err != nil {
		return nil, err
	}
	buffer := make([]byte, max(pieceSize, u.body.Size()/pieceCount+1))
	var parts []minio.CompletePart
	for len(parts) < pieceCount {
		n, err := io.ReadFull(u.body, buffer)
		if n > 0 {
			part, err := u.piece(ctx, id, len(parts)+1, buffer[:n])
			if err != nil {
				return nil, err
			}
			parts = append(parts, minio.CompletePart{PartNumber: part.PartNumber, ETag: part.ETag})
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			return parts, nil
		default:
			return nil, err
		}
	}
	return nil, dest.ErrTooLarge
}

func (u *upload) piece(ctx context.Context, id string, number int, b []byte) (part minio.ObjectPart, err error) {
	sum := sha256.Sum256(b)
	o := minio.PutObjectPartOptions{Sha256Hex: hex.EncodeToString(sum[:]), DisableContentSha256: true}
	err = retry.Do(ctx, retry.Patiently, func() error {
		lent := web.NewGuard(bytes.NewReader(b))
		defer lent.Close()
		part, err = u.b.core.PutObjectPart(ctx, u.b.bucket, u.key(), id, number, lent, int64(len(b)), o)
		return explain(ctx, err)
	})
	return part, err
}
