package dest_test

import (
	"errors"
	"strings"
	"testing"

	"dotori/archive/export/dest"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]dest.Address{
		"/media/usb/내 추억":                      {Scheme: dest.Folder, Path: "/media/usb/내 추억"},
		`E:\추억.ZIP`:                            {Scheme: dest.Zip, Path: `E:\추억.ZIP`},
		"davs://minji@cloud.example.com/사진/가족": {Scheme: dest.WebDAV, User: "minji", Host: "cloud.example.com", Path: "사진/가족"},
		"dav://127.0.0.1:8080/":                {Scheme: dest.WebDAV, Plain: true, Host: "127.0.0.1:8080"},
		"s3://key@s3.example.com/bucket/a/b":   {Scheme: dest.S3, User: "key", Host: "s3.example.com", Path: "bucket/a/b"},
		"sftp://me@nas:2222/volume1/photo":     {Scheme: dest.SFTP, User: "me", Host: "nas:2222", Path: "volume1/photo"},
		"immich+http://nas:2283":               {Scheme: dest.Immich, Plain: true, Host: "nas:2283"},
	} {
		got, err := dest.Parse(in)
		if err != nil || got != want {
			t.Errorf("%s: got %+v, %v", in, got, err)
		}
		if again, err := dest.Parse(got.String()); err != nil || again != want {
			t.Errorf("%s comes back as %s", in, got)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, in := range []string{"", "ftp://host/x", "davs:///x", "davs://me:geheim@host/x", "s3://%zz", "http://me:geheim@host"} {
		_, err := dest.Parse(in)
		if !errors.Is(err, dest.ErrAddress) {
			t.Errorf("%q: got %v", in, err)
		} else if strings.Contains(err.Error(), "geheim") {
			t.Errorf("%q: the error tells the password", in)
		}
	}
}
