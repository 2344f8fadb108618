package sftp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"strings"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"

	"dotori/archive/export"
	"dotori/archive/export/dest"
	"dotori/archive/export/dest/retry"
)

// Codes of later drafts of the protocol, which some servers send.
const (
	codeFailure = 4
	codeExists  = 11
	codeNoSpace = 14
	codeQuota   = 15
)

// lost reports whether an error comes from the connection, not from the server.
func lost(err error) bool {
	var network net.Error
	return errors.Is(err, sftp.ErrSSHFxConnectionLost) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.ErrClosedPipe) || errors.As(err, &network)
}

// explain turns an error of a step into one of [dest], and marks with
// [retry.Again] what may pass.
func (s *Server) explain(ctx context.Context, l *line, err error) error {
	var status *sftp.StatusError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", dest.ErrForbidden, err)
	case errors.As(err, &status):
		return s.meaning(l, status)
	case lost(err) || err == io.EOF:
		s.drop(l)
		return retry.Again(fmt.Errorf("%w: %w", dest.ErrUnreachable, err), 0)
	}
	return err
}

// meaning finds out what a server means. OpenSSH says only "Failure" when the
// disk is full.
func (s *Server) meaning(l *line, status *sftp.StatusError) error {
	switch status.Code {
	case codeExists:
		return fs.ErrExist
	case codeNoSpace, codeQuota:
		return fmt.Errorf("%w: %w", export.ErrNoSpace, status)
	case codeFailure:
		if free := freeOf(l.sftp, s.root); free >= 0 && free < 1<<20 {
			return fmt.Errorf("%w: %w", export.ErrNoSpace, status)
		}
	}
	return status
}

// explainDial says why there is no connection.
func explainDial(ctx context.Context, err error) error {
	var key *dest.HostKeyError
	var none *ssh.AlgorithmNegotiationError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &key):
		return err
	case errors.As(err, &none), strings.Contains(err.Error(), "subsystem request failed"):
		return fmt.Errorf("%w: %w", dest.ErrProtocol, err)
	case strings.Contains(err.Error(), "unable to authenticate"):
		return fmt.Errorf("%w: %w", dest.ErrRefused, err)
	}
	return retry.Again(fmt.Errorf("%w: %w", dest.ErrUnreachable, err), 0)
}

func named(op, name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist) {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	return fmt.Errorf("%s %s: %w", op, name, err)
}
