package main

import (
	"bytes"
	"flag"
	"fmt"
	"image/jpeg"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	to := flag.String("to", "assets/sample", "the folder of the sample")
	only := flag.String("only", "", "paint only the files whose name contains this")
	flag.Parse()
	for _, p := range append(photos(), copies()...) {
		if !strings.Contains(p.file, *only) {
			continue
		}
		if err := p.save(*to); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// picture is one file of the sample.
type picture struct {
	file          string // below the sample's folder
	width, height int
	paint         scene
	seed          uint64
	exif          exif // the zero value writes none
}

// scene paints on a canvas; seed varies it.
type scene func(c *canvas, seed uint64)

// quality keeps the whole sample near 3 MB.
const quality = 70

// mirrored turns a scene around, so that it can be met twice.
func mirrored(s scene) scene {
	return func(c *canvas, seed uint64) {
		s(c, seed)
		for row := range slices.Chunk(c.px, c.w) {
			slices.Reverse(row)
		}
	}
}

func (p picture) encode() ([]byte, error) {
	c := newCanvas(p.width, p.height)
	p.paint(c, p.seed)
	c.develop(p.seed)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, c.image(), &jpeg.Options{Quality: quality}); err != nil {
		return nil, err
	}
	return p.exif.insert(b.Bytes()), nil
}

func (p picture) save(dir string) error {
	b, err := p.encode()
	if err != nil {
		return fmt.Errorf("paint %s: %w", p.file, err)
	}
	file := filepath.Join(dir, filepath.FromSlash(p.file))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o644)
}
