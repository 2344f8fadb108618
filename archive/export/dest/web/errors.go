package web

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"strconv"
	"strings"
	"time"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

// Explain turns an error of a connection into one of [dest]. What may pass is
// marked with [retry.Again].
func Explain(err error) error {
	var (
		cert      *tls.CertificateVerificationError
		unknown   x509.UnknownAuthorityError
		host      x509.HostnameError
		plain     tls.RecordHeaderError
		plainText = err != nil && strings.Contains(err.Error(), "server gave HTTP response to HTTPS client")
	)
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, dest.ErrBroken):
		return err
	case errors.As(err, &cert), errors.As(err, &unknown), errors.As(err, &host):
		return fmt.Errorf("%w: %w", dest.ErrCertificate, err)
	case errors.As(err, &plain), plainText:
		return fmt.Errorf("%w: %w", dest.ErrProtocol, err)
	}
	return retry.Again(fmt.Errorf("%w: %w", dest.ErrUnreachable, err), 0)
}

// Status returns nil for an answer of success, else what it means, with what
// the server says in a few words. It reads no further than those.
func Status(r *http.Response) error {
	if r.StatusCode >= 200 && r.StatusCode < 300 {
		return nil
	}
	err := fmt.Errorf("%w (%s)", Meaning(r.StatusCode), detail(r))
	if Passes(r.StatusCode) {
		return retry.Again(err, after(r.Header.Get("Retry-After")))
	}
	return err
}

// Passes reports whether a status may be another one soon.
func Passes(status int) bool {
	switch status {
	case http.StatusRequestTimeout, http.StatusLocked, http.StatusTooEarly, http.StatusTooManyRequests,
		http.StatusInternalServerError, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// Meaning returns what a status that is no success means.
func Meaning(status int) error {
	switch status {
	case http.StatusUnauthorized:
		return dest.ErrRefused
	case http.StatusForbidden:
		return dest.ErrForbidden
	case http.StatusNotFound, http.StatusGone:
		return fs.ErrNotExist
	case http.StatusConflict:
		return dest.ErrConflict
	case http.StatusPreconditionFailed:
		return fs.ErrExist
	case http.StatusRequestEntityTooLarge:
		return dest.ErrTooLarge
	case http.StatusLocked:
		return dest.ErrLocked
	case http.StatusInsufficientStorage:
		return export.ErrNoSpace
	case http.StatusTooManyRequests:
		return dest.ErrBusy
	}
	switch {
	case status >= 300 && status < 400:
		return dest.ErrMoved
	case status >= 500 && status != http.StatusNotImplemented:
		return dest.ErrBusy
	}
	return dest.ErrProtocol
}

// detail returns the status, and where a redirect leads or the beginning of
// what the server says in plain text or as Nextcloud does.
func detail(r *http.Response) string {
	if to := r.Header.Get("Location"); to != "" {
		return r.Status + ": " + to
	}
	b, _ := io.ReadAll(io.LimitReader(r.Body, 4<<10))
	text := string(b)
	switch kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); kind {
	case "text/plain":
	case "application/xml", "text/xml":
		_, text, _ = strings.Cut(text, "<s:message>")
		text, _, _ = strings.Cut(text, "</s:message>")
	default:
		text = ""
	}
	text = strings.TrimSpace(text[:min(len(text), 200)])
	if text == "" {
		return r.Status
	}
	return r.Status + ": " + strings.ToValidUTF8(text, "")
}

// after reads how long a server wants to be left alone.
func after(header string) time.Duration {
	if s, err := strconv.Atoi(header); err == nil {
		return time.Duration(s) * time.Second
	}
	if t, err := http.ParseTime(header); err == nil {
		return time.Until(t)
	}
	return 0
}
