package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"
)

// pictureFolder gives the originals of a folder by their names.
type pictureFolder string

func (f pictureFolder) Original(name string) (*os.File, error) {
	return os.Open(filepath.Join(string(f), name))
}

// motionPhoto is a picture with a video behind it, as Samsung's phones make them.
func motionPhoto(t testing.TB, video string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	number := func(n int) string { return string(binary.LittleEndian.AppendUint32(nil, uint32(n))) }
	data := "\x00\x00\x30\x0A\x10\x00\x00\x00MotionPhoto_Data" + video
	table := "SEFH\x6A\x00\x00\x00\x01\x00\x00\x00\x00\x00\x30\x0A" + number(len(data)) + number(len(data))
	b.WriteString(data + table + number(len(table)) + "SEFT")
	return b.Bytes()
}

func TestMotionsAreTakenOutAndAway(t *testing.T) {
	dir, video := t.TempDir(), "\x00\x00\x00\x10ftypmp42\x00\x00\x00\x00\x00\x00\x00\x10mdat  frames"
	write(t, filepath.Join(dir, "a.jpg"), motionPhoto(t, video))
	write(t, filepath.Join(dir, "still.jpg"), motionPhoto(t, "no video"))
	m := &motions{originals: pictureFolder(dir)}
	path, err := m.File(t.Context(), "a.jpg")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(got, []byte(video)) || filepath.Ext(path) != ".mp4" {
		t.Errorf("%s holds %q, %v", path, got, err)
	}
	if again, err := m.File(t.Context(), "a.jpg"); again != path || err != nil {
		t.Errorf("the second time it is at %s, %v", again, err)
	}
	if _, err := m.File(t.Context(), "still.jpg"); !errors.Is(err, errNoMotion) {
		t.Errorf("without a video: %v", err)
	}
	if err := m.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !os.IsNotExist(err) {
		t.Errorf("the folder stays: %v", err)
	}
}
