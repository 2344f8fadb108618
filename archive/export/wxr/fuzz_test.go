package wxr_test

import (
	"context"
	"encoding/xml"
	"testing"

	"dotori/archive"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/wxr"
)

// FuzzXML wants every text to make a file that XML programs read.
func FuzzXML(f *testing.F) {
	f.Add("]]>", "<![CDATA[", "\x00\xff", "<p>]]></p>")
	f.Fuzz(func(t *testing.T, title, text, name, formatted string) {
		post := archive.Item{Kind: archive.Post, Service: "blog", Title: title, Text: text, HTML: formatted, Author: name, Tags: []string{name},
			Collections: []archive.Collection{{Kind: archive.Board, Title: title}}}
		answer := archive.Item{Kind: archive.Comment, Service: "blog", Parent: post.Identity(), Text: text, Author: name}
		m := exporttest.NewMemory()
		if _, err := (wxr.Writer{}).Write(context.Background(), m, exporttest.Select(nil, post, answer), nil, nil); err != nil {
			t.Fatal(err)
		}
		var r rss
		if err := xml.Unmarshal(m.Files["wordpress-001.xml"].Data, &r); err != nil || len(r.Items) != 1 || len(r.Items[0].Comments) != 1 {
			t.Fatal(err, len(r.Items))
		}
	})
}
