// Package jsonl exports everything that is known, for programs: items.jsonl with
// one item a line, the originals below files/, and items.schema.json, a JSON
// Schema (draft 2020-12) of a line that says what each field means. The schema
// is made of one table, schema.go.
package jsonl
