package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dotori/archive/catalog"
	"dotori/archive/library"
)

// BenchmarkImportMail imports a million mails of an mbox, beside grep counting
// its separators, and searches them.
func BenchmarkImportMail(b *testing.B) {
	const mails = 1_000_000
	program, path := buildProgram(b), filepath.Join(b.TempDir(), "받은편지함.mbox")
	writeMailbox(b, path, mails)
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		dir := filepath.Join(b.TempDir(), "library")
		peer := measure(b, "grep", "-c", "^From ", path)
		u := measure(b, program, "--library", dir, "import", path)
		b.ReportMetric(mails/u.wall.Seconds(), "mails/s")
		b.ReportMetric(float64(info.Size()>>20)/u.wall.Seconds(), "MB/s")
		b.ReportMetric(float64(u.rss>>20), "MB")
		b.ReportMetric(u.wall.Seconds()/peer.wall.Seconds(), "grep-ratio")
		b.ReportMetric(float64(searchTime(b, dir).Microseconds())/1000, "search-p95-ms")
	}
}

// searchTime returns the 95th percentile of first pages of two syllables.
func searchTime(b *testing.B, dir string) time.Duration {
	b.Helper()
	lib, err := library.Open(dir, library.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer lib.Close()
	c, err := catalog.Open(context.Background(), lib.CatalogPath(), catalog.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	var times []time.Duration
	for i := range 200 {
		start := time.Now()
		if _, _, err := c.Search(context.Background(), mailWords[i%len(mailWords)][:6], catalog.Query{Newest: true}, 50); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	return times[len(times)*95/100]
}

var mailWords = strings.Fields("안부 여행 사진첩 졸업식 회의록 견적서 주말농장 제주도 생일잔치 도서관 자전거 은행나무 편지지 겨울방학 동창회 이사짐 강아지 김장김치 새해인사 약속장소")

// writeMailbox writes mails of about a kilobyte, one in ten as HTML and one in
// fifty with an attachment.
func writeMailbox(b *testing.B, path string, mails int) {
	b.Helper()
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	r := rand.New(rand.NewPCG(1, 2))
	day := time.Date(2001, 1, 1, 9, 0, 0, 0, time.FixedZone("", 9*3600))
	for i := range mails {
		day = day.Add(time.Duration(600+r.IntN(100)) * time.Second)
		writeMail(w, r, i, day)
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

func writeMail(w io.Writer, r *rand.Rand, i int, day time.Time) {
	words := func(n int) string {
		var s []string
		for range n {
			s = append(s, mailWords[r.IntN(len(mailWords))])
		}
		return strings.Join(s, " ")
	}
	fmt.Fprintf(w, "From daram@example.com %s\n", day.Format("Mon Jan 02 15:04:05 2006"))
	fmt.Fprintf(w, "From: =?UTF-8?B?%s?= <daram%d@example.com>\nTo: danpung@example.org\n", base64.StdEncoding.EncodeToString([]byte("이다람")), i%500)
	fmt.Fprintf(w, "Subject: =?UTF-8?B?%s?=\nDate: %s\nMessage-ID: <%d.%x@example.com>\n", base64.StdEncoding.EncodeToString([]byte(words(4))), day.Format(time.RFC1123Z), i, r.Uint64())
	if i%3 == 1 {
		fmt.Fprintf(w, "In-Reply-To: <%d.unknown@example.com>\n", i-1)
	}
	body := words(40) + "\n\n" + words(30)
	switch {
	case i%50 == 7:
		fmt.Fprintf(w, "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\nContent-Type: text/plain; charset=utf-8\n\n%s\n", i, i, body)
		fmt.Fprintf(w, "--b%d\nContent-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\n%s\n--b%d--\n\n", i, base64.StdEncoding.EncodeToString([]byte(fmt.Sprint("attachment ", i%1000))), i)
	case i%10 == 3:
		fmt.Fprintf(w, "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p><b>%s</b></p><p>%s</p></body></html>\n\n", words(3), body)
	default:
		fmt.Fprintf(w, "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%s\n\n", body)
	}
}
