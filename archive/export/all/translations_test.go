package all_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// sentence is what users may read: it begins like one and ends like one.
var sentence = regexp.MustCompile(`^[A-Z][^%]* [^%]*\.$`)

// TestSentencesHaveTheirKorean looks for sentences in the code of exports and
// of their reader.
func TestSentencesHaveTheirKorean(t *testing.T) {
	b, err := os.ReadFile("../../../assets/translations/export.ko.json")
	if err != nil {
		t.Fatal(err)
	}
	var korean map[string]string
	if err := json.Unmarshal(b, &korean); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, root := range []string{"..", "../../read/dotori"} {
		for s := range sentences(t, root) {
			found++
			if korean[s] == "" {
				t.Errorf("no Korean for %q", s)
			}
		}
	}
	if found < 30 {
		t.Errorf("only %d sentences are found", found)
	}
}

func sentences(t *testing.T, root string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "exporttest/") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), root+"/"+name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && sentence.MatchString(s) {
					all[s] = true
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
