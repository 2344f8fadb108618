package jsonl_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"iter"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/export/exporttest"
	"dotori/archive/export/jsonl"
	"dotori/archive/read/dotori"
)

func read(ctx context.Context, root fs.FS) iter.Seq2[archive.Item, error] {
	return dotori.Reader{}.Read(ctx, root, nil)
}

func TestJSONL(t *testing.T) {
	exporttest.Run(t, exporttest.Case{Writer: jsonl.Writer{}, Read: read, Owned: []string{dotori.ItemsName, export.SumsName}})
}

// exported writes everything into memory.
func exported(t *testing.T) *exporttest.Memory {
	t.Helper()
	m, sel := exporttest.NewMemory(), exporttest.Everything()
	own := slices.IndexFunc(sel.List, func(it archive.Item) bool { return len(it.Collections) > 0 })
	sel.List[own].Collections[0].Own = true
	if _, err := (jsonl.Writer{}).Write(context.Background(), m, sel, nil, nil); err != nil {
		t.Fatal(err)
	}
	return m
}

// TestSchemaDescribesItems checks every line by the schema, both ways: nothing
// is there that it does not name.
func TestSchemaDescribesItems(t *testing.T) {
	m := exported(t)
	var s map[string]any
	if err := json.Unmarshal(m.Files[jsonl.SchemaName].Data, &s); err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range bytes.Lines(m.Files[dotori.ItemsName].Data) {
		var v any
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults(s, v, "item") {
			t.Errorf("line %d: %s", n+1, fault)
		}
		n++
	}
	if n < 30 {
		t.Errorf("only %d lines", n)
	}
}

// faults says where v is not what the schema s says.
func faults(s map[string]any, v any, at string) (all []string) {
	if !isOf(s["type"], v) {
		return []string{fmt.Sprintf("%s is %v, want a %v", at, v, s["type"])}
	}
	switch v := v.(type) {
	case string:
		enum, limited := s["enum"].([]any)
		if limited && !slices.Contains(enum, any(v)) {
			all = append(all, fmt.Sprintf("%s is %q, want one of %v", at, v, enum))
		}
		if p, ok := s["pattern"].(string); ok && !regexp.MustCompile(p).MatchString(v) {
			all = append(all, fmt.Sprintf("%s is %q, want %s", at, v, p))
		}
	case float64:
		if least, ok := s["minimum"].(float64); ok && v < least {
			all = append(all, fmt.Sprintf("%s is %v, want at least %v", at, v, least))
		}
	case []any:
		for i, e := range v {
			all = append(all, faults(s["items"].(map[string]any), e, fmt.Sprintf("%s[%d]", at, i))...)
		}
	case map[string]any:
		properties := s["properties"].(map[string]any)
		for _, key := range s["required"].([]any) {
			if _, there := v[key.(string)]; !there {
				all = append(all, fmt.Sprintf("%s has no %s", at, key))
			}
		}
		for key, e := range v {
			if properties[key] == nil {
				all = append(all, fmt.Sprintf("%s.%s is not in the schema", at, key))
				continue
			}
			all = append(all, faults(properties[key].(map[string]any), e, at+"."+key)...)
		}
	}
	return all
}

func isOf(kind, v any) bool {
	if several, ok := kind.([]any); ok {
		return slices.ContainsFunc(several, func(k any) bool { return isOf(k, v) })
	}
	switch v := v.(type) {
	case nil:
		return kind == "null"
	case string:
		return kind == "string"
	case bool:
		return kind == "boolean"
	case float64:
		return kind == "number" || kind == "integer" && v == math.Trunc(v)
	case []any:
		return kind == "array"
	}
	return kind == "object"
}

// TestFaultsAreFound breaks items in ways that the schema forbids.
func TestFaultsAreFound(t *testing.T) {
	m := exported(t)
	var s map[string]any
	if err := json.Unmarshal(m.Files[jsonl.SchemaName].Data, &s); err != nil {
		t.Fatal(err)
	}
	good, _, _ := strings.Cut(string(m.Files[dotori.ItemsName].Data), "\n")
	for _, change := range [][2]string{{`"kind":"`, `"kind":"x`}, {`"favorite":false`, `"favorite":0`}, {`"tags":[]`, `"tags":[1]`}, {`"parent":""`, `"parent":"x"`}, {`"hidden"`, `"secret"`}} {
		var v any
		if err := json.Unmarshal([]byte(strings.Replace(good, change[0], change[1], 1)), &v); err != nil {
			t.Fatal(err)
		}
		if len(faults(s, v, "item")) == 0 {
			t.Errorf("%s passes", change[1])
		}
	}
}

// judge checks the schema and every line with python3-jsonschema.
const judge = `
import json, sys, jsonschema
s = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(s)
v = jsonschema.Draft202012Validator(s)
print(sum(1 for l in open(sys.argv[2], encoding="utf-8") if v.validate(json.loads(l)) is None))
`

func TestJSONSchemaAgrees(t *testing.T) {
	python := "/usr/bin/python3" // Debian's packages belong to it
	if err := exec.Command(python, "-c", "import jsonschema; jsonschema.Draft202012Validator").Run(); err != nil {
		t.Skip("python3-jsonschema is not installed")
	}
	m, dir := exported(t), t.TempDir()
	for _, name := range []string{jsonl.SchemaName, dotori.ItemsName} {
		if err := os.WriteFile(filepath.Join(dir, name), m.Files[name].Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command(python, "-c", judge, filepath.Join(dir, jsonl.SchemaName), filepath.Join(dir, dotori.ItemsName)).CombinedOutput()
	if want := fmt.Sprintln(bytes.Count(m.Files[dotori.ItemsName].Data, []byte("\n"))); err != nil || string(out) != want {
		t.Errorf("%v: %s, want %s", err, out, want)
	}
}
