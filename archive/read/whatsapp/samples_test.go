package whatsapp_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"dotori/archive/read/readtest"
	"dotori/archive/read/whatsapp"
)

// The synthetic chats of other programs' tests, where they are at hand.
func TestSamples(t *testing.T) {
	const samples = "../../../../shared/samples/global/whatsapp"
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the samples are not here")
	}
	// Five layouts of the same nine messages.
	same := []string{
		"2019-01-01T11:25 minute | message | John Doe | Lorem ipsum dolor sit amet.",
		"2019-01-20T11:23 minute | message | John Doe | .",
		"2019-01-30T20:49 minute | message | Jahn Doe | Lorem ipsum dolor sit amet,⏎consectetur adipiscing elit. Duis libero.",
		"2020-06-10T15:55 minute | message | John-John Doe | Lorem ipsum : dolor sit amet.",
		`2020-06-20T00:08 minute | message system |  | +12 345 578 created group "Groupname"`,
		"2020-06-30T09:10 minute | message system |  | You were added",
		"2021-12-10T10:10 minute | message | John Doe 🤓 | Lorem ipsum 🤓",
		"2021-12-20T12:10 minute | message | 🤓 | Lorem ipsum 🤓",
		"2021-12-30T22:01 minute | message | John Doe | Lorem ipsum dolor sit amet,⏎consectetur adipiscing elit. Duis libero.",
	}
	tests := []struct {
		file  string
		count int
		want  []string // all of them, or the last ones
	}{
		{"test_[mmddyy]_24hrs.txt", 9, same}, {"test_ddmmyy_24hrs.txt", 9, same}, {"test_mmddyy_24hrs.txt", 9, same},
		{"test_mmddyyyy_12hrs.txt", 9, same}, {"test_yyyymmdd_24hrs.txt", 9, same},
		{"timelinize__chat.txt", 19, []string{
			"2020-05-01T12:00:17 second | message | Person 1 | This message was deleted.",
			"2020-06-01T12:00:18 second | message | Person 2 | An edited message",
			"2025-07-01T12:00:19 second | message | Persona español | ENCUESTA:⏎Una pregunta⏎OPCIÓN: Opción A (0 votos)⏎OPCIÓN: Opción B (1 voto)⏎OPCIÓN: Opción C (2 votos)",
		}},
		{"whatstk-pokemon.txt", 20, []string{
			"2016-10-31T11:45 minute | message | Prof. Oak | Smart-pokeball is created.",
			"2016-10-31T12:23 minute | message | Wobbuffet | Wo-bbu-ffet",
		}},
	}
	for _, tt := range tests {
		b, err := os.ReadFile(filepath.Join(samples, tt.file))
		if err != nil {
			t.Fatal(err)
		}
		root := fstest.MapFS{tt.file: {Data: b}}
		readtest.Run(t, readtest.Case{Reader: whatsapp.New(), Root: root})
		got := readtest.Lines(readtest.Read(t.Context(), whatsapp.New(), root, nil).Items)
		if len(got) != tt.count || !slices.Equal(got[max(0, len(got)-len(tt.want)):], tt.want) {
			t.Errorf("%s: %d messages, want %d, ending in %q", tt.file, len(got), tt.count, got)
		}
	}
}
