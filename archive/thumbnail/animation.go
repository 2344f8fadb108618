package thumbnail

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/gif"
	"io"
	"time"
)

// Frame is one picture of an animation, whole, and how long it stays.
type Frame struct {
	Picture *image.RGBA
	For     time.Duration
}

// What an animation may cost; a larger one stays still.
const (
	animationBytes  = 24 << 20 // of the file
	animationPixels = 24 << 20 // of all frames together: 96 MB
	slowestBrowsers = 20 * time.Millisecond
	usualDelay      = 100 * time.Millisecond
)

// Animation returns the frames of an animated GIF. There are none of a picture
// that does not move, or that would cost too much.
func (b *Builder) Animation(ctx context.Context, sha256 string) ([]Frame, error) {
	f, err := b.originals.Original(sha256)
	if err != nil {
		return nil, &passingError{fmt.Errorf("animate %s: %w", sha256, err)}
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, animationBytes+1))
	if err != nil {
		return nil, &passingError{fmt.Errorf("animate %s: %w", sha256, err)}
	}
	frames, pixels := gifFrames(raw)
	if len(raw) > animationBytes || frames < 2 || pixels > animationPixels {
		return nil, nil
	}
	g, err := gif.DecodeAll(bytes.NewReader(raw))
	if err != nil {
		return nil, ErrDamaged
	}
	return compose(ctx, g)
}

// compose draws the frames of a GIF over each other.
func compose(ctx context.Context, g *gif.GIF) ([]Frame, error) {
	canvas := image.NewRGBA(image.Rect(0, 0, g.Config.Width, g.Config.Height))
	var frames []Frame
	for i, part := range g.Image {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		before := canvas
		if g.Disposal[i] == gif.DisposalPrevious {
			before = clone(canvas)
		}
		draw.Draw(canvas, part.Rect, part, part.Rect.Min, draw.Over)
		frames = append(frames, Frame{clone(canvas), delay(g.Delay[i])})
		switch g.Disposal[i] {
		case gif.DisposalBackground:
			draw.Draw(canvas, part.Rect, image.Transparent, image.Point{}, draw.Src)
		case gif.DisposalPrevious:
			canvas = before
		}
	}
	return frames, nil
}

// delay reads hundredths of a second as browsers do: what is too fast to be
// meant is a tenth of a second.
func delay(hundredths int) time.Duration {
	d := time.Duration(hundredths) * 10 * time.Millisecond
	if d < slowestBrowsers {
		return usualDelay
	}
	return d
}

func clone(src *image.RGBA) *image.RGBA {
	return &image.RGBA{Pix: bytes.Clone(src.Pix), Stride: src.Stride, Rect: src.Rect}
}

// gifFrames counts the frames of a GIF and the pixels that they are composed
// to, without decoding any. A file that breaks off has those until there.
func gifFrames(b []byte) (frames, pixels int) {
	if len(b) < 13 || string(b[:3]) != "GIF" {
		return 0, 0
	}
	screen := (int(b[6]) | int(b[7])<<8) * (int(b[8]) | int(b[9])<<8)
	for b = skipTable(b[13:], b[10]); len(b) > 0; {
		switch b[0] {
		case 0x21: // an extension
			b = skipBlocks(b, 2)
		case 0x2C: // a frame
			if len(b) < 10 {
				return frames, pixels
			}
			own := (int(b[5]) | int(b[6])<<8) * (int(b[7]) | int(b[8])<<8)
			frames, pixels = frames+1, pixels+max(screen, own)
			b = skipBlocks(skipTable(b[10:], b[9]), 1)
		default:
			return frames, pixels
		}
	}
	return frames, pixels
}

// skipTable passes over a colour table that the flags announce.
func skipTable(b []byte, flags byte) []byte {
	if flags&0x80 == 0 {
		return b
	}
	return b[min(3<<(flags&7+1), len(b)):]
}

// skipBlocks passes over a header and the data blocks that follow it.
func skipBlocks(b []byte, header int) []byte {
	for b = b[min(header, len(b)):]; len(b) > 0; {
		n := int(b[0])
		b = b[min(n+1, len(b)):]
		if n == 0 {
			break
		}
	}
	return b
}
