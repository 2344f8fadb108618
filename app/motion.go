package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"dotori/archive/media"
	"dotori/archive/thumbnail"
	"dotori/ui/viewer"
)

// motions takes the short videos out of motion photos, for the system's
// player. They lie in a temporary folder that goes with the session.
type motions struct {
	originals thumbnail.Originals

	mu  sync.Mutex
	dir string // "" until there is one
}

var errNoMotion = errors.New("there is no video inside this picture")

// File returns the path of the video inside a picture.
func (m *motions) File(ctx context.Context, sha string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.dir == "" {
		dir, err := os.MkdirTemp("", "dotori-")
		if err != nil {
			return "", err
		}
		m.dir = dir
	}
	path := filepath.Join(m.dir, sha+".mp4")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	return path, m.extract(ctx, sha, path)
}

func (m *motions) extract(ctx context.Context, sha, path string) error {
	f, err := m.originals.Original(sha)
	if err != nil {
		return err
	}
	defer f.Close()
	video, err := motionOf(ctx, f)
	if err != nil {
		return err
	}
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, video)
	if err = errors.Join(err, out.Close()); err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", path, err), os.Remove(path))
	}
	return nil
}

// motionOf returns the bytes of the video inside a picture.
func motionOf(ctx context.Context, f *os.File) (io.Reader, error) {
	stat, err := f.Stat()
	if err != nil {
		return nil, err
	}
	info, err := media.Inspect(ctx, f, stat.Size(), f.Name())
	if err != nil {
		return nil, err
	}
	if info.MotionOffset <= 0 {
		return nil, fmt.Errorf("%s: %w", f.Name(), errNoMotion)
	}
	return io.NewSectionReader(f, info.MotionOffset, stat.Size()-info.MotionOffset), nil
}

// Close takes the videos away.
func (m *motions) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.dir == "" {
		return nil
	}
	return os.RemoveAll(m.dir)
}

// Stills returns the pictures of an animation.
func (g *gallery) Stills(ctx context.Context, sha string) ([]viewer.Still, error) {
	frames, err := g.builder.Animation(ctx, sha)
	stills := make([]viewer.Still, len(frames))
	for i, f := range frames {
		stills[i] = viewer.Still(f)
	}
	return stills, err
}
