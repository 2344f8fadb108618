package table_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"dotori/archive/read/readtest"
	"dotori/archive/read/table"
)

// goods is a table as shops download it: quoted, with HTML in its cells.
func goods(rows int) string {
	var b strings.Builder
	b.WriteString("상품코드,상품명,판매가,상품 상세설명\n")
	for i := range rows {
		fmt.Fprintf(&b, "\"P%07d\",\"도토리 묵 %d호\",\"%d.00\",\"<p class=\"\"a\"\">%s</p>\n<br>\"\n", i, i, i*100, strings.Repeat("쫄깃한 도토리묵 ", 20))
	}
	return b.String()
}

// BenchmarkRead reads rows as they stand, which encoding/csv does beside it,
// and with their cells cleaned, which costs more: composing Hangul does.
func BenchmarkRead(b *testing.B) {
	content := goods(20_000)
	for what, use := range map[string]func(table.Row) int{
		"rows":  func(r table.Row) int { return len(r.Cells) },
		"cells": func(r table.Row) int { return len(r.At(0)) + len(r.At(1)) + len(r.At(2)) + len(r.At(3)) },
	} {
		b.Run(what, func(b *testing.B) { bench(b, content, use) })
	}
}

func bench(b *testing.B, content string, use func(table.Row) int) {
	root := readtest.Archive(name, content)
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		t, w := table.Open(root, name)
		if w != nil {
			b.Fatal(w)
		}
		n := 0
		for row := range t.Rows() {
			n += use(row)
		}
		t.Close()
		if n == 0 {
			b.Fatal("no rows")
		}
	}
	each := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(float64(peer(b, content))/float64(each), "x-encoding/csv")
}

func peer(b *testing.B, content string) time.Duration {
	begin := time.Now()
	r := csv.NewReader(strings.NewReader(content))
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return time.Since(begin)
		} else if err != nil {
			b.Fatal(err)
		}
	}
}
