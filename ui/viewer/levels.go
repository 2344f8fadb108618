package viewer

import (
	"context"
	"image"

	"github.com/disintegration/imaging"
	"golang.org/x/image/draw"
)

// The edges of the levels that are asked for before the original.
const (
	smallEdge   = 360
	previewEdge = 1440
)

const tileEdge = 1024 // pixels; the original is drawn in tiles of it

// tile is a part of the original.
type tile struct {
	at     image.Rectangle // in the picture as it is shown
	pixels *image.RGBA
}

// widthOf returns how many pixels wide the tiles are together.
func widthOf(tiles []tile) float32 { return float32(tiles[len(tiles)-1].at.Max.X) }

// turned returns the picture turned clockwise by quarters, as RGBA.
func turned(src image.Image, quarters int) *image.RGBA {
	switch quarters & 3 {
	case 1:
		src = imaging.Rotate270(src)
	case 2:
		src = imaging.Rotate180(src)
	case 3:
		src = imaging.Rotate90(src)
	}
	return rgba(src, src.Bounds())
}

// rgba copies a part of a picture; Fyne draws nothing else without copying it
// again on the UI goroutine.
func rgba(src image.Image, part image.Rectangle) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	draw.Draw(dst, dst.Bounds(), src, part.Min, draw.Src)
	return dst
}

// cut turns the original and cuts it into tiles.
func cut(ctx context.Context, src image.Image, quarters int) ([]tile, error) {
	if quarters&3 != 0 {
		src = turned(src, quarters)
	}
	b := src.Bounds()
	var tiles []tile
	for y := 0; y < b.Dy(); y += tileEdge {
		for x := 0; x < b.Dx(); x += tileEdge {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			at := image.Rect(x, y, min(x+tileEdge, b.Dx()), min(y+tileEdge, b.Dy()))
			tiles = append(tiles, tile{at, rgba(src, at.Add(b.Min))})
		}
	}
	return tiles, nil
}
