package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dotori/assets"
)

var verb = regexp.MustCompile(`%(\[\d\])?[-+# 0]*[\d.]*[a-zA-Z]`)

// verbs returns how many values a text needs.
func verbs(s string) int { return len(verb.FindAllString(strings.ReplaceAll(s, "%%", ""), -1)) }

func TestTranslationsAreWhole(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range Languages() {
		all, err := read(l, files)
		if err != nil {
			t.Fatal(err)
		}
		for key, f := range all {
			if f.One == "" || f.Other == "" {
				t.Errorf("%s: %q lacks a text", l, key)
			}
			if verbs(key) != verbs(f.Other) {
				t.Errorf("%s: %q and %q need different values", l, key, f.Other)
			}
		}
	}
}

func TestAreasAgree(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		t.Fatal(err)
	}
	first := map[string]forms{}
	from := map[string]string{}
	for _, name := range names {
		area, err := readFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		for key, f := range area {
			id := filepath.Ext(strings.TrimSuffix(name, ".json")) + key
			if other, ok := first[id]; ok && other != f {
				t.Errorf("%s and %s translate %q differently: %q and %q", from[id], name, key, other.Other, f.Other)
			}
			first[id], from[id] = f, name
		}
	}
}

// TestEveryTextOfTheWindowIsKorean finds the keys in the source: the first
// argument of every call of a method T or N in ui.
func TestEveryTextOfTheWindowIsKorean(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	korean, err := read(Korean, files)
	if err != nil {
		t.Fatal(err)
	}
	keys := keysBelow(t, os.DirFS(".."))
	if len(keys) < 30 {
		t.Fatalf("found only %d keys in the source", len(keys))
	}
	for key, where := range keys {
		if _, ok := korean[key]; !ok {
			t.Errorf("%s: %q has no Korean", where, key)
		}
	}
}

func keysBelow(t *testing.T, root fs.FS) map[string]string {
	keys := map[string]string{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		src, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if key, ok := keyOf(n); ok {
				keys[key] = name
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func keyOf(n ast.Node) (string, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return "", false
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !slices.Contains([]string{"T", "N"}, method.Sel.Name) {
		return "", false
	}
	lit, ok := call.Args[0].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	key, err := strconv.Unquote(lit.Value)
	return key, err == nil && key != ""
}
