package exporting

import (
	"context"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"dotori/archive/export/dest"
	"dotori/ui/task"
)

// Target is a destination as the user describes it.
type Target struct {
	Scheme dest.Scheme
	Path   string // of a folder or zip on this computer

	Server   string // host, perhaps with a port and a path, or as copied from a browser
	Folder   string // on the server; the bucket of S3 first
	User     string // or the access key of S3
	Secret   string
	Remember bool
}

// TargetOf describes an address.
func TargetOf(a dest.Address) Target {
	if !a.Scheme.Remote() {
		return Target{Scheme: a.Scheme, Path: a.Path}
	}
	t := Target{Scheme: a.Scheme, Server: a.Host, Folder: a.Path, User: a.User}
	if a.Plain {
		t.Server = "http://" + t.Server
	}
	return t
}

// Address returns the address of the target, or [dest.ErrAddress].
func (t Target) Address() (dest.Address, error) {
	if !t.Scheme.Remote() {
		return t.local()
	}
	server, plain := strings.CutPrefix(strings.TrimSpace(t.Server), "http://")
	if _, rest, ok := strings.Cut(server, "://"); ok {
		server = rest
	}
	host, below, _ := strings.Cut(server, "/")
	if decoded, err := url.PathUnescape(below); err == nil {
		below = decoded // as a browser copies it
	}
	a := dest.Address{Scheme: t.Scheme, Plain: plain && t.Scheme != dest.SFTP, User: strings.TrimSpace(t.User), Host: host,
		Path: strings.Trim(path.Join(below, strings.TrimSpace(t.Folder)), "/")}
	if user, at, ok := strings.Cut(host, "@"); ok {
		a.User, a.Host = user, at
	}
	if t.Scheme == dest.S3 && a.Path == "" || strings.Contains(a.User, ":") { // a password would be in lists and logs
		return a, dest.ErrAddress
	}
	return dest.Parse(a.String())
}

func (t Target) local() (dest.Address, error) {
	p := strings.TrimSpace(t.Path)
	if p == "" {
		return dest.Address{}, dest.ErrAddress
	}
	if t.Scheme == dest.Zip && !strings.EqualFold(filepath.Ext(p), ".zip") {
		p += ".zip"
	}
	return dest.Address{Scheme: t.Scheme, Path: p}, nil
}

// Name is the place as the user calls it.
func (t Target) Name() string {
	a, err := t.Address()
	if err != nil {
		return t.Path
	}
	return a.String()
}

// SetTarget chooses the destination and looks how much space is there.
func (j *Job) SetTarget(t Target) {
	j.Target, j.Locked = t, false
	j.lookAtSpace()
}

func (j *Job) lookAtSpace() {
	j.Free = -1
	a, err := j.Target.Address()
	local := err == nil && !a.Scheme.Remote()
	task.Replace(j.run, &j.free, func(context.Context) (int64, error) {
		switch {
		case !local:
			return -1, nil
		case a.Scheme == dest.Zip:
			return j.exporter.Free(filepath.Dir(a.Path)), nil
		}
		return j.exporter.Free(a.Path), nil
	}, func(free int64, _ error) {
		j.Free = free
		j.Changed()
	})
	j.Changed()
}

// Drive returns the drive that the target is on, or false.
func (j *Job) Drive() (Drive, bool) {
	if j.Target.Scheme.Remote() {
		return Drive{}, false
	}
	for _, d := range j.Drives {
		if in, err := filepath.Rel(d.Path, j.Target.Path); err == nil && filepath.IsLocal(in) {
			return d, true
		}
	}
	return Drive{}, false
}

// TooSmall reports whether the destination is known to lack the space.
func (j *Job) TooSmall() bool { return j.Counted && j.Free >= 0 && j.Free < j.Extent.Bytes }
