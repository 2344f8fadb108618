package thumbnail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/gen2brain/jpegn"
)

// Limits of a run of ffmpeg.
const (
	posterTimeout = 20 * time.Second
	maxPoster     = 64 << 20
)

// poster returns a frame from the first second of a video, no longer than
// edge, made by ffmpeg if it is on the PATH. ffmpeg gets no shell, no input
// and no protocol but that of files, so that a crafted playlist cannot make
// it reach for the network.
func poster(ctx context.Context, path string, edge int) (*image.RGBA, error) {
	ffmpeg, err := exec.LookPath("ffmpeg")
	if err != nil {
		return nil, ErrNoPoster
	}
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("find the video %s: %w", path, err)
	}
	for _, start := range []string{"1", "0"} { // many a clip is shorter than a second
		img, err := frame(ctx, ffmpeg, path, start, edge)
		if err == nil || ctx.Err() != nil {
			return img, err
		}
	}
	return nil, ErrDamaged
}

func frame(ctx context.Context, ffmpeg, path, start string, edge int) (*image.RGBA, error) {
	ctx, cancel := context.WithTimeout(ctx, posterTimeout)
	defer cancel()
	scale := fmt.Sprintf("scale='min(%d,iw)':'min(%d,ih)':force_original_aspect_ratio=decrease", edge, edge)
	run := exec.CommandContext(ctx, ffmpeg, "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-ss", start,
		"-i", "file:"+path, "-frames:v", "1", "-an", "-vf", scale, "-q:v", "3", "-f", "image2pipe", "-c:v", "mjpeg", "pipe:1")
	run.WaitDelay = time.Second
	out := &limited{room: maxPoster}
	run.Stdout = out
	if err := run.Run(); err != nil {
		return nil, fmt.Errorf("take a frame of %s: %w", path, err)
	}
	img, err := jpegn.Decode(bytes.NewReader(out.Bytes()))
	if err != nil {
		return nil, fmt.Errorf("read the frame of %s: %w", path, err)
	}
	return fit(img, 1, edge), nil
}

// limited is a buffer that refuses to grow beyond its room.
type limited struct {
	bytes.Buffer
	room int
}

func (l *limited) Write(p []byte) (int, error) {
	if l.Len()+len(p) > l.room {
		return 0, errors.New("too much output")
	}
	return l.Buffer.Write(p)
}
