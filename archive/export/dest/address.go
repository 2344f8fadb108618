package dest

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// Scheme says what kind of place an address names.
type Scheme string

// The schemes.
const (
	Folder Scheme = "folder" // a path
	Zip    Scheme = "zip"    // a path that ends in .zip
	WebDAV Scheme = "webdav" // davs://user@host/folder; dav:// without encryption
	S3     Scheme = "s3"     // s3://key@host/bucket/prefix; s3+http:// without encryption
	SFTP   Scheme = "sftp"   // sftp://user@host:port/folder
	Immich Scheme = "immich" // immich://host; immich+http:// without encryption
)

// Remote reports whether the place is on a server.
func (s Scheme) Remote() bool { return s != Folder && s != Zip }

// Address names a place.
type Address struct {
	Scheme Scheme
	Plain  bool   // the connection is not encrypted
	User   string // "" where none is named
	Host   string // with its port, where one is named; "" for paths on this computer
	Path   string // of the system for Folder and Zip; else below the server, without a slash at either end
}

// ErrAddress says that an address cannot be understood.
var ErrAddress = errors.New("the address cannot be understood")

// schemes are the beginnings of addresses of servers.
var schemes = map[string]Address{
	"davs": {Scheme: WebDAV}, "dav": {Scheme: WebDAV, Plain: true},
	"s3": {Scheme: S3}, "s3+http": {Scheme: S3, Plain: true},
	"sftp":   {Scheme: SFTP},
	"immich": {Scheme: Immich}, "immich+http": {Scheme: Immich, Plain: true},
}

// Parse understands what a user calls a place. Passwords in an address are
// refused with [ErrAddress]: they would end up in lists and logs. A path is
// taken as it is.
func Parse(s string) (Address, error) {
	scheme, _, ok := strings.Cut(s, "://")
	if !ok {
		return local(s)
	}
	a, known := schemes[scheme]
	u, err := url.Parse(s)
	if err != nil || !known || u.Host == "" {
		return Address{}, fmt.Errorf("%w: %s", ErrAddress, withoutSecret(s))
	}
	if _, has := u.User.Password(); has {
		return Address{}, fmt.Errorf("%w: it holds a password, which is asked for instead: %s", ErrAddress, withoutSecret(s))
	}
	a.User, a.Host, a.Path = u.User.Username(), u.Host, strings.Trim(u.Path, "/")
	return a, nil
}

func local(s string) (Address, error) {
	switch {
	case s == "":
		return Address{}, fmt.Errorf("%w: it is empty", ErrAddress)
	case strings.EqualFold(s[max(0, len(s)-4):], ".zip"):
		return Address{Scheme: Zip, Path: s}, nil
	}
	return Address{Scheme: Folder, Path: s}, nil
}

// withoutSecret shows an address up to where a password may begin.
func withoutSecret(s string) string {
	scheme, rest, _ := strings.Cut(s, "://")
	if i := strings.LastIndexByte(rest, '@'); i >= 0 {
		rest = rest[i+1:]
	}
	return scheme + "://" + rest
}

// String returns the address as Parse reads it. It never holds a secret.
func (a Address) String() string {
	if !a.Scheme.Remote() {
		return a.Path
	}
	for name, s := range schemes {
		if s.Scheme == a.Scheme && s.Plain == a.Plain {
			u := url.URL{Scheme: name, Host: a.Host, Path: "/" + a.Path}
			if a.User != "" {
				u.User = url.User(a.User)
			}
			return u.String()
		}
	}
	return ""
}

// Credential is what a server asks for.
type Credential struct {
	User   string // or the access key of S3
	Secret string // a password, an app password, an API key or a secret key
}
