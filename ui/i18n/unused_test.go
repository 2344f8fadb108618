package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"dotori/assets"
)

// TestEverySentenceIsSaid finds translations of what the program never says.
// Those of Fyne's own words are said by Fyne.
func TestEverySentenceIsSaid(t *testing.T) {
	files, err := assets.Translations()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{"Show context-sensitive help.": true} // kong says it
	for _, dir := range []string{"app", "archive", "ui"} {
		sentences(t, os.DirFS(filepath.Join("..", "..", dir)), said)
	}
	names, err := fs.Glob(files, "*.json")
	if err != nil || len(said) < 1000 {
		t.Fatalf("%d sentences in the source (%v)", len(said), err)
	}
	for _, name := range names {
		area, err := readFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		for key := range area {
			if !said[key] && !strings.HasPrefix(name, "fyne.") {
				t.Errorf("%s: nothing says %q", name, key)
			}
		}
	}
}

// sentences adds every constant text of the sources below root, also those
// written in several parts.
func sentences(t *testing.T, root fs.FS, said map[string]bool) {
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
			if e, ok := n.(ast.Expr); ok {
				said[constant(e)] = true
				said[reflect.StructTag(constant(e)).Get("help")] = true // of a command or a flag
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// constant returns the text that an expression of literals is, or "".
func constant(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			s, _ := strconv.Unquote(e.Value) // the parser has checked it
			return s
		}
	case *ast.BinaryExpr:
		return constant(e.X) + constant(e.Y)
	}
	return ""
}
