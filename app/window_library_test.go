package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// The library of the benchmark: so many photos over so many years, each year
// in a colour of its own, so that the screen tells which year it shows.
const (
	libraryPhotos = 100_000
	firstYear     = 2005
	libraryYears  = 20
)

// hundredThousand imports so many different photos into a library, in memory
// where the system has such a place.
func hundredThousand(b *testing.B) string {
	b.Helper()
	dir, err := os.MkdirTemp(memoryFolder(), "dotori-bench-*")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	source, library := filepath.Join(dir, "source"), filepath.Join(dir, "library")
	bases := yearPictures(b)
	for i := range libraryPhotos {
		year := i * libraryYears / libraryPhotos
		write(b, filepath.Join(source, fmt.Sprint(firstYear+year), fmt.Sprintf("IMG_%06d.jpg", i)), datedPhoto(bases[year][i%len(bases[year])], i))
	}
	start := time.Now()
	mustRun(b, buildProgram(b), library, "import", source)
	b.Logf("imported %d photos in %v", libraryPhotos, time.Since(start).Round(time.Second))
	if err := os.RemoveAll(source); err != nil {
		b.Fatal(err)
	}
	return library
}

func memoryFolder() string {
	const shm = "/dev/shm"
	if info, err := os.Stat(shm); err == nil && info.IsDir() {
		return shm
	}
	return ""
}

// datedPhoto is photo i of the library: unlike any other, at its own time.
func datedPhoto(base []byte, i int) []byte {
	whole := time.Date(firstYear+libraryYears, 1, 1, 0, 0, 0, 0, time.UTC).Sub(time.Date(firstYear, 1, 1, 0, 0, 0, 0, time.UTC))
	inYear := time.Duration(i%(libraryPhotos/libraryYears)) * (whole / libraryPhotos)
	taken := time.Date(firstYear+i*libraryYears/libraryPhotos, 1, 1, 0, 0, 0, 0, time.UTC).Add(inYear)
	return bytes.Join([][]byte{base[:2], exifSegment(taken), commentSegment(fmt.Sprint("photo ", i)), base[2:]}, nil)
}

// yearPictures draws small pictures in the colour of each year, of several shapes.
func yearPictures(b *testing.B) [libraryYears][][]byte {
	b.Helper()
	var all [libraryYears][][]byte
	for year := range all {
		for _, size := range []image.Point{{96, 64}, {64, 96}, {96, 72}, {64, 64}} {
			img := image.NewRGBA(image.Rectangle{Max: size})
			c := yearColor(year)
			for i := range size.X * size.Y {
				if i%size.X > size.X*2/3 {
					c.G = uint8(i * 7)
				}
				img.SetRGBA(i%size.X, i/size.X, c)
				c = yearColor(year)
			}
			var out bytes.Buffer
			if err := jpeg.Encode(&out, img, nil); err != nil {
				b.Fatal(err)
			}
			all[year] = append(all[year], out.Bytes())
		}
	}
	return all
}

// yearColor tells the years apart: no two are nearer than 60 in any channel.
func yearColor(year int) color.RGBA {
	level := func(n int) uint8 { return uint8(30 + 90*(n%3)) }
	return color.RGBA{level(year), level(year / 3), level(year / 9), 255}
}
