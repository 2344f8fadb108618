package s3

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"

	"github.com/minio/minio-go/v7"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
	"dotori/archive/export/dest/web"
)

var (
	errNoUpload    = fmt.Errorf("%w: the upload is not there any more", dest.ErrProtocol)
	errNoCondition = fmt.Errorf("%w: it cannot do this", dest.ErrProtocol)
)

// explain turns an error of the client into one of [dest], and marks with
// [retry.Again] what may pass.
func explain(ctx context.Context, err error) error {
	var answer minio.ErrorResponse
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case !errors.As(err, &answer):
		return web.Explain(err)
	}
	said := fmt.Errorf("%w (%s)", meaning(answer), answer.Message)
	if web.Passes(answer.StatusCode) || answer.Code == "ConditionalRequestConflict" {
		return retry.Again(said, 0)
	}
	return said
}

func meaning(answer minio.ErrorResponse) error {
	switch answer.Code {
	case "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidToken", "ExpiredToken":
		return dest.ErrRefused
	case "NoSuchBucket":
		return dest.ErrNoPlace
	case "NoSuchKey":
		return fs.ErrNotExist
	case "NoSuchUpload":
		return errNoUpload
	case "RequestTimeTooSkewed":
		return dest.ErrClock
	case "EntityTooLarge":
		return dest.ErrTooLarge
	case "XMinioStorageFull", "QuotaExceeded", "XMinioAdminBucketQuotaExceeded":
		return export.ErrNoSpace
	case "NotImplemented":
		return errNoCondition
	}
	if answer.StatusCode == http.StatusConflict {
		return dest.ErrBusy
	}
	return web.Meaning(answer.StatusCode)
}
