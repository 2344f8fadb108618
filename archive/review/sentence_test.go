package review

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// sentence is what reasons, steps and titles of actions are: constant English.
var sentence = regexp.MustCompile(`(?:because\([^"\n]*|s\.add\([^"\n]*|Text: |Step = |Title = )"([^"]+)"`)

func TestEverySentenceHasItsKorean(t *testing.T) {
	korean := map[string]string{}
	for _, area := range []string{"rooms", "review", "similar", "people"} {
		b, err := os.ReadFile(filepath.Join("../../assets/translations", area+".ko.json"))
		if err == nil {
			err = json.Unmarshal(b, &korean)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	found := 0
	for _, dir := range []string{".", "../twins", "../kin"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, m := range sentence.FindAllSubmatch(b, -1) {
				found++
				if korean[string(m[1])] == "" {
					t.Errorf("%s: %q has no Korean", name, m[1])
				}
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d sentences were found", found)
	}
}
