// Package exiftool writes what a sidecar says into a copy of a picture, by the
// program of that name, which stays open for many files.
package exiftool

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
)

// ErrMissing says that the program is not installed.
var ErrMissing = errors.New("the program exiftool is not installed; install it, or export without writing dates and titles into copies")

// Tool is a running exiftool. It is not safe for concurrent use.
type Tool struct {
	cmd  *exec.Cmd
	ask  io.WriteCloser
	said *bufio.Reader
}

// Installed returns an [ErrMissing] unless the program is there.
func Installed() error {
	if _, err := exec.LookPath("exiftool"); err != nil {
		return fmt.Errorf("%w (%w)", ErrMissing, err)
	}
	return nil
}

// Open starts the program; it ends with ctx, or with Close.
func Open(ctx context.Context) (*Tool, error) {
	if err := Installed(); err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "exiftool", "-config", "", "-stay_open", "True", "-@", "-", "-common_args", "-charset", "filename=utf8")
	ask, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start exiftool: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start exiftool: %w", err)
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start exiftool: %w", err)
	}
	return &Tool{cmd, ask, bufio.NewReader(out)}, nil
}

// Embed writes what the sidecar says into the picture, in XMP and in EXIF. The
// same files give the same bytes. With an error the picture is as it was.
func (t *Tool) Embed(picture, sidecar string) error {
	args := []string{"-tagsfromfile", sidecar, "-xmp:all",
		"-exif:DateTimeOriginal<xmp-exif:DateTimeOriginal", "-exif:CreateDate<xmp-exif:DateTimeOriginal",
		"-exif:OffsetTimeOriginal<xmp-exif:DateTimeOriginal", "-exif:OffsetTimeDigitized<xmp-exif:DateTimeOriginal",
		"-exif:ImageDescription<xmp-dc:Description",
		"-exif:GPSLatitude<xmp-exif:GPSLatitude", "-exif:GPSLatitudeRef<xmp-exif:GPSLatitude",
		"-exif:GPSLongitude<xmp-exif:GPSLongitude", "-exif:GPSLongitudeRef<xmp-exif:GPSLongitude",
		"-overwrite_original", picture, "-execute"}
	if _, err := io.WriteString(t.ask, strings.Join(args, "\n")+"\n"); err != nil {
		return fmt.Errorf("ask exiftool: %w", err)
	}
	var errs []error
	for {
		line, err := t.said.ReadString('\n')
		line = strings.TrimSpace(line)
		switch {
		case err != nil:
			return fmt.Errorf("hear exiftool: %w", err)
		case strings.HasPrefix(line, "{ready"):
			return errors.Join(errs...)
		case strings.HasPrefix(line, "Error"):
			errs = append(errs, errors.New(line))
		}
	}
}

// Close ends the program.
func (t *Tool) Close() error {
	_, err := io.WriteString(t.ask, "-stay_open\nFalse\n")
	return errors.Join(err, t.ask.Close(), t.cmd.Wait())
}
