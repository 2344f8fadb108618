package all_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dotori/archive/read/all"
)

// sentence is what readers say to people: constant English with a full stop.
var sentence = regexp.MustCompile(`^[A-Z][^"%]+ [^"%]+\.$`)

func TestEverySentenceHasItsKorean(t *testing.T) {
	for area, folders := range areas() {
		korean := translations(t, area)
		for _, folder := range folders {
			for _, s := range sentences(t, filepath.Join("..", folder)) {
				if korean[s] == "" && !quoted(s) {
					t.Errorf("%s.ko.json lacks %q", area, s)
				}
			}
		}
	}
}

// quoted reports sentences that stand in archives, not on our screens.
func quoted(s string) bool {
	return strings.HasPrefix(s, "The message ") || strings.HasPrefix(s, "This message ")
}

// areas names the folders whose sentences a translation file holds: one of
// the same name for each service.
func areas() map[string][]string {
	areas := map[string][]string{}
	for _, r := range all.All().All() {
		service := string(r.Info().Service)
		areas[service] = []string{strings.ReplaceAll(service, "-", "")}
	}
	delete(areas, "dotori")
	delete(areas, "photos")
	areas["photos-reader"] = []string{"photos", "shots", "tree"}
	areas["blog"] = []string{"blog"}
	areas["sqldump"] = []string{"sqldump"}
	areas["board"] = []string{"board"}
	areas["meta"] = []string{"meta"}
	areas["table"] = []string{"table"}
	return areas
}

func translations(t *testing.T, area string) map[string]string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../../../assets/translations", area+".ko.json"))
	if err != nil {
		t.Fatal(err)
	}
	var korean map[string]string
	if err := json.Unmarshal(b, &korean); err != nil {
		t.Fatal(err)
	}
	return korean
}

// sentences returns those in a package's code.
func sentences(t *testing.T, folder string) (found []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no code in %s: %v", folder, err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil && sentence.MatchString(s) {
					found = append(found, s)
				}
			}
			return true
		})
	}
	return found
}
