package me2day_test

import (
	"os"
	"testing"

	"dotori/archive/read/me2day"
	"dotori/archive/read/readtest"
)

// The real page of the project's samples, where it is at hand.
func TestSample(t *testing.T) {
	const samples = "../../../../shared/samples/kr/me2day"
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the samples are not here")
	}
	r := readtest.Read(t.Context(), me2day.New(), os.DirFS(samples), nil)
	if len(r.Items) != 13 || r.Err != nil {
		t.Fatalf("%d items, want a post and its 12 comments; %v", len(r.Items), r.Err)
	}
	for _, it := range r.Items {
		t.Log(readtest.Line(it, readtest.Moment, readtest.Kind, readtest.Author, readtest.Text, readtest.Media, readtest.People, readtest.Tags, readtest.Details))
		t.Log(it.Account, it.NativeID, it.HTML)
	}
	t.Log(*r.Items[0].Latitude, *r.Items[0].Longitude, r.Warnings)
}
