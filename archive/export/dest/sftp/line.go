package sftp

import (
	"context"
	"net"
	"time"

	"github.com/pkg/sftp"
	"golang.org/x/crypto/ssh"

	"dotori/archive/export/dest/retry"
)

// dialTime is how long it may take until a server answers.
const dialTime = 15 * time.Second

// line is one connection.
type line struct {
	conn net.Conn
	ssh  *ssh.Client
	sftp *sftp.Client
	dead chan struct{} // closed when the connection has ended
}

// do runs a step on a connection, and again on a new one when it broke. The end
// of ctx breaks the connection: the protocol has no way to stop.
func (s *Server) do(ctx context.Context, tries int, step func(*sftp.Client) error) error {
	return retry.Do(ctx, tries, func() error {
		l, err := s.connect(ctx)
		if err != nil {
			return err
		}
		stop := context.AfterFunc(ctx, func() { s.drop(l) })
		err = step(l.sftp)
		stop()
		return s.explain(ctx, l, err)
	})
}

// connect returns the connection, or a new one.
func (s *Server) connect(ctx context.Context) (*line, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.line != nil {
		select {
		case <-s.line.dead:
		default:
			return s.line, nil
		}
	}
	l, err := s.dial(ctx)
	if err != nil {
		return nil, explainDial(ctx, err)
	}
	s.line = l
	return l, nil
}

func (s *Server) dial(ctx context.Context) (_ *line, err error) {
	ctx, cancel := context.WithTimeout(ctx, 2*dialTime) // of the handshake too
	defer cancel()
	dialer := net.Dialer{Timeout: dialTime, KeepAlive: 15 * time.Second}
	l := &line{dead: make(chan struct{})}
	if l.conn, err = dialer.DialContext(ctx, "tcp", s.host); err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { l.conn.Close() })
	defer stop()
	conn, channels, requests, err := ssh.NewClientConn(l.conn, s.host, s.config)
	if err != nil {
		l.conn.Close()
		return nil, err
	}
	l.ssh = ssh.NewClient(conn, channels, requests)
	if l.sftp, err = sftp.NewClient(l.ssh, sftp.UseConcurrentWrites(true)); err != nil {
		l.ssh.Close()
		return nil, err
	}
	go func() {
		_ = l.sftp.Wait()
		close(l.dead)
	}()
	return l, nil
}

// drop ends a connection; the next step makes a new one.
func (s *Server) drop(l *line) {
	l.conn.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.line == l {
		s.line = nil
	}
}

// hangUp ends the connection that there is, politely.
func (s *Server) hangUp() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.line != nil {
		_ = s.line.conn.SetDeadline(time.Now().Add(quickTime))
		_ = s.line.sftp.Close()
		_ = s.line.ssh.Close()
		s.line = nil
	}
	s.keys.close()
}

// clean removes an unfinished file; after a cancel in the background, and Close
// waits for it. What it cannot remove, the next Open finds.
func (s *Server) clean(ctx context.Context, part string) {
	remove := func(c *sftp.Client) error { return c.Remove(part) }
	if ctx.Err() == nil {
		_ = s.do(ctx, retry.Briefly, remove)
		return
	}
	s.cleaning.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), quickTime)
		defer cancel()
		_ = s.do(ctx, retry.Briefly, remove)
	})
}
