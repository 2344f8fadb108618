package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryIconIsExplained finds buttons that show only an icon and say nothing
// of it.
func TestEveryIconIsExplained(t *testing.T) {
	made, explained := 0, map[ast.Expr]bool{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				explained[n.X] = n.Sel.Name == "Hint"
			case *ast.CallExpr:
				if called(n) != "NewIconButton" && called(n) != "NewDisc" && called(n) != "NewSegments" {
					break
				}
				if made++; !explained[n] {
					t.Errorf("%s: an icon without words", files.Position(n.Pos()))
				}
			}
			return true
		})
		return nil
	})
	if err != nil || made < 15 {
		t.Fatalf("found %d icons (%v)", made, err)
	}
}

// called returns the name of the function that is called.
func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name
	case *ast.Ident:
		return f.Name
	}
	return ""
}
