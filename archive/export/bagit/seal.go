package bagit

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"dotori/archive/export"
)

const declared = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

// ErrForeign says that a folder is a bag with manifests of other algorithms,
// which would no longer list all files after an addition.
var ErrForeign = errors.New("the bag has manifests that Dotori does not write; choose another folder")

// Info is what a bag says of itself.
type Info struct {
	Date  time.Time // Bagging-Date; the day counts
	Agent string    // Bag-Software-Agent
}

// Seal makes dst a valid bag of what lies in its folder data: sums are the
// files known so far, by their names below data. Files there that nobody knows
// are added when dst can list them, system files excepted. It may be called
// again after an addition; what did not change is not written again. The tag
// manifest comes last: until then a reader sees that the bag is not finished.
func Seal(ctx context.Context, dst export.Destination, sums export.Sums, info Info) error {
	if err := refuseForeign(ctx, dst); err != nil {
		return err
	}
	s := &sealer{dst: dst, sums: sums, info: info}
	for _, step := range []func(context.Context) error{s.adopt, s.declare, s.manifest, s.describe, s.finish, s.check} {
		if err := step(ctx); err != nil {
			return fmt.Errorf("seal the bag: %w", err)
		}
	}
	return nil
}

func refuseForeign(ctx context.Context, dst export.Destination) error {
	for name := range algorithms() {
		if name == "sha256" {
			continue
		}
		_, _, err := dst.Stat(ctx, "manifest-"+name+".txt")
		if err == nil {
			return ErrForeign
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

type sealer struct {
	dst     export.Destination
	sums    export.Sums // payload
	tags    export.Sums // tag files
	info    Info
	changed bool // the manifest is not the one that was there
}

// adopt adds the files of the payload that are not in the sums.
func (s *sealer) adopt(ctx context.Context) error {
	l, ok := s.dst.(export.Lister)
	if !ok {
		return nil
	}
	var unknown []string
	for name, err := range l.List(ctx) {
		if err != nil {
			return err
		}
		inside, ok := strings.CutPrefix(name, payload)
		known := s.sums.Get(norm.NFC.String(inside)) != "" // HFS+ decomposes names
		if ok && !known && !systemFile(name) {
			unknown = append(unknown, inside)
		}
	}
	for _, name := range unknown {
		_, sum, err := export.HashOf(ctx, s.dst, payload+name)
		if err != nil {
			return err
		}
		s.sums.Set(name, sum)
	}
	return nil
}

func (s *sealer) declare(ctx context.Context) error {
	return s.renew(ctx, Declaration, []byte(declared))
}

func (s *sealer) manifest(ctx context.Context) error {
	h := sha256.New()
	b := bufio.NewWriter(h)
	if err := errors.Join(s.encode(b), b.Flush()); err != nil {
		return err
	}
	sum := hex.EncodeToString(h.Sum(nil))
	s.tags.Set(Manifest, sum)
	was, err := s.there(ctx, Manifest)
	if err != nil || was == sum {
		return err
	}
	s.changed = true
	r, w := io.Pipe()
	go func() { w.CloseWithError(s.encode(w)) }()
	defer r.Close()
	return s.dst.Replace(ctx, Manifest, r)
}

// encode writes the manifest. Our own names need no escapes, but files that
// others put into the payload may.
func (s *sealer) encode(w io.Writer) error {
	b := bufio.NewWriter(w)
	escape := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	for name, sum := range s.sums.All() {
		fmt.Fprintf(b, "%s  %s%s\n", sum, payload, escape.Replace(norm.NFC.String(name)))
	}
	return b.Flush()
}

// describe renews bag-info.txt, keeping what others wrote there. An unchanged
// bag keeps its date.
func (s *sealer) describe(ctx context.Context) error {
	old, err := s.read(ctx, InfoName)
	if err != nil {
		return err
	}
	if old != nil && !s.changed {
		s.tags.Set(InfoName, sumOf(old))
		return nil
	}
	oxum, err := s.oxum(ctx)
	if err != nil {
		return err
	}
	fields := parseInfo(string(old))
	fields.set("Bagging-Date", s.info.Date.Format(time.DateOnly))
	fields.set("Bag-Software-Agent", s.info.Agent)
	fields.set("Payload-Oxum", oxum)
	return s.renew(ctx, InfoName, []byte(fields.String()))
}

func (s *sealer) oxum(ctx context.Context) (string, error) {
	var total int64
	for name := range s.sums.All() {
		size, _, err := s.dst.Stat(ctx, path.Join(payload, name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		total += max(size, 0)
	}
	return fmt.Sprintf("%d.%d", total, s.sums.Len()), nil
}

func (s *sealer) finish(ctx context.Context) error {
	var b bytes.Buffer
	if err := s.tags.Encode(&b, ""); err != nil {
		return err
	}
	return s.renew(ctx, TagManifest, b.Bytes())
}

// check reads the tag files back; the payload is the caller's.
func (s *sealer) check(ctx context.Context) error {
	for name, sum := range s.tags.All() {
		got, err := s.there(ctx, name)
		if err == nil && got != sum {
			err = export.ErrDamaged
		}
		if err != nil {
			return fmt.Errorf("verify %s: %w", name, err)
		}
	}
	return nil
}

// renew writes a tag file unless it is there with the same bytes.
func (s *sealer) renew(ctx context.Context, name string, body []byte) error {
	sum := sumOf(body)
	s.tags.Set(name, sum)
	was, err := s.there(ctx, name)
	if err != nil || was == sum {
		return err
	}
	return s.dst.Replace(ctx, name, bytes.NewReader(body))
}

// there returns the SHA-256 of a tag file, or "" when there is none.
func (s *sealer) there(ctx context.Context, name string) (string, error) {
	_, sum, err := export.HashOf(ctx, s.dst, name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return sum, err
}

func (s *sealer) read(ctx context.Context, name string) ([]byte, error) {
	f, err := s.dst.Open(ctx, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxTag))
}

func sumOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
