package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEveryKeyIsListed compares the list of shortcuts with the keys and letters
// that the sources have a case for.
func TestEveryKeyIsListed(t *testing.T) {
	w := open(t, memories().services())
	listed := map[string]bool{}
	for _, b := range w.bindings() {
		if w.loc.T(b.what) == "" {
			t.Errorf("%s does nothing that has words", keyName(b))
		}
		list(keyName(b), listed)
	}
	for _, k := range pageKeys() {
		list(k.key, listed)
	}
	heard := keysHeard(t, os.DirFS("."))
	if len(heard) < 25 {
		t.Fatalf("only %d keys are heard: %v", len(heard), heard)
	}
	for key, where := range heard {
		if !listed[key] {
			t.Errorf("%s hears %s, which is not listed", where, key)
		}
	}
}

// list adds the keys of a line such as "Ctrl+Shift+A, ←→  1 … 9".
func list(line string, listed map[string]bool) {
	for _, part := range strings.Fields(strings.ReplaceAll(line, ",", " ")) {
		if i := strings.LastIndex(part[:len(part)-1], "+"); i >= 0 {
			part = part[i+1:]
		}
		listed[part] = true
		for _, r := range part {
			listed[string(r)] = true // ←→
		}
		if part == "…" {
			for _, digit := range "123456789" {
				listed[string(digit)] = true
			}
		}
	}
}

// listedAs is how the list writes keys that Go calls otherwise. What nobody
// looks up has no name in it.
func listedAs(key string) string {
	names := map[string]string{"PageUp": "PgUp", "PageDown": "PgDn", "Escape": "Esc", "Return": "Enter", "Slash": "/", "Comma": ",", "Equal": "+",
		"Plus": "+", "Minus": "−", "-": "−", "=": "+", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Backspace": "", "LeftBracket": "", "RightBracket": ""}
	if name, ok := names[key]; ok {
		return name
	}
	return key
}

// keysHeard returns the keys of all cases, and a file that has one.
func keysHeard(t *testing.T, root fs.FS) map[string]string {
	heard := map[string]string{}
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
			f, ok := n.(*ast.FuncDecl)
			if !ok {
				return true
			}
			for _, key := range keysOf(f) {
				if key = listedAs(key); key != "" {
					heard[key] = name
				}
			}
			return false
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return heard
}

// keysOf returns the keys for which a function has a case, and the letters,
// where it hears what is typed.
func keysOf(f *ast.FuncDecl) (keys []string) {
	typed := slices.Contains([]string{"rune", "letter", "TypedRune", "typedRune"}, f.Name.Name)
	ast.Inspect(f, func(n ast.Node) bool {
		clause, ok := n.(*ast.CaseClause)
		if !ok {
			return true
		}
		for _, e := range clause.List {
			switch e := e.(type) {
			case *ast.SelectorExpr:
				if key, ok := strings.CutPrefix(e.Sel.Name, "Key"); ok && key != "" {
					keys = append(keys, key)
				}
			case *ast.BasicLit:
				if letter := strings.Trim(e.Value, "'"); typed && e.Kind == token.CHAR && len(letter) == 1 {
					keys = append(keys, strings.ToUpper(letter))
				}
			}
		}
		return true
	})
	return keys
}
