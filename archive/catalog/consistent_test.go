package catalog

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// consistent checks what the catalog keeps beside the items against them.
func consistent(t testing.TB, c *Catalog) {
	t.Helper()
	same := func(what, kept, counted string) {
		t.Helper()
		a, b := table(t, c, kept), table(t, c, counted)
		if !slices.Equal(a, b) {
			t.Errorf("%s: kept %v, counted %v", what, a, b)
		}
	}
	same("tally", "SELECT collection, service, kind, year, month, hidden, count, pictures FROM tally WHERE more = 0 AND count <> 0 ORDER BY 1,2,3,4,5,6",
		"SELECT i.collection, i.service, i.kind, "+yearOf+", "+monthOf+", iif(i.flags & 16384, 2, iif(i.flags & 65536, 3, i.flags & 2 > 0)), count(*), count(iif(i.flags & 131072, NULL, i.cover)) FROM item i GROUP BY 1,2,3,4,5,6 ORDER BY 1,2,3,4,5,6")
	same("tally of further collections", "SELECT collection, sum(count) FROM tally WHERE more = 1 GROUP BY 1 HAVING sum(count) <> 0 ORDER BY 1",
		"SELECT collection, count(*) FROM item_collection GROUP BY 1 ORDER BY 1")
	same("pictures of collections", "SELECT collection, sum(pictures) FROM tally WHERE collection <> 0 GROUP BY 1 HAVING sum(pictures) <> 0 ORDER BY 1",
		`SELECT collection, count(*) FROM (SELECT collection FROM item WHERE cover IS NOT NULL AND collection <> 0
		UNION ALL SELECT x.collection FROM item_collection x JOIN item i ON i.key = x.item WHERE i.cover IS NOT NULL) GROUP BY 1 ORDER BY 1`)
	same("voices", "SELECT collection, name, count FROM voice WHERE count <> 0 ORDER BY 1, 2", `SELECT collection, author, count(*) FROM (
		SELECT collection, author, flags FROM item UNION ALL SELECT x.collection, i.author, i.flags FROM item_collection x JOIN item i ON i.key = x.item)
		WHERE collection <> 0 AND author <> 0 AND (flags & 65536 = 0 OR flags & 16384) GROUP BY 1, 2 ORDER BY 1, 2`)
	same("own voices", "SELECT collection, import, service, name, count FROM own_voice WHERE count <> 0 ORDER BY 1, 2, 3, 4",
		"SELECT collection, import, service, author, count(*) FROM item WHERE flags & 8 AND author <> 0 GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4")
	same("presence", "SELECT name, service, collection, kind, year, month, count FROM presence WHERE count <> 0 ORDER BY 1, 2, 3, 4, 5, 6",
		`SELECT name, service, collection, kind, year, month, count(*) FROM (
		SELECT i.author AS name, i.service, i.collection, i.kind, `+yearOf+` AS year, `+monthOf+` AS month FROM item i WHERE i.author <> 0 AND i.flags & 2 = 0
		UNION ALL SELECT x.name, i.service, i.collection, i.kind, `+yearOf+`, `+monthOf+` FROM (SELECT DISTINCT item, name FROM item_person) x
		JOIN item i ON i.key = x.item WHERE x.name <> i.author AND i.flags & 2 = 0) GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`)
	for _, side := range []string{"item_media", "item_collection", "item_person", "item_tag", "item_html", "item_detail", "item_named", "item_moment", "source"} {
		same("orphans in "+side, "SELECT item FROM "+side+" WHERE item NOT IN (SELECT key FROM item)", "SELECT 1 WHERE 0")
	}
	checkIntegrity(t, c)
	checkWords(t, c)
}

// checkIntegrity asks the writer's connection: one that reads may hold the
// index's structure from before, which queries renew and this pragma does not.
func checkIntegrity(t testing.TB, c *Catalog) {
	t.Helper()
	var answer string
	err := c.change(t.Context(), func(b *Batch) error {
		return b.c.conn.QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&answer)
	})
	if err != nil || answer != "ok" {
		t.Errorf("integrity: %s, %v", answer, err)
	}
}

// checkWords compares the index with the tokens of all items.
func checkWords(t testing.TB, c *Catalog) {
	t.Helper()
	want, b := []string{}, new(Batch)
	rows, err := fetch(c.querier(t.Context()), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		words := strings.Fields(b.words(r))
		slices.Sort(words)
		for _, w := range slices.Compact(words) {
			want = append(want, fmt.Sprint(int64(r.key), w))
		}
	}
	var got []string
	err = c.change(t.Context(), func(b *Batch) error {
		_, err := b.c.conn.ExecContext(t.Context(), "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, fts, instance)")
		if err != nil {
			return err
		}
		rows, err := b.c.conn.QueryContext(t.Context(), "SELECT doc, term FROM temp.vocabulary")
		return each(rows, err, func(rows *sql.Rows) error {
			var key int64
			var word string
			err := rows.Scan(&key, &word)
			got = append(got, fmt.Sprint(key, word))
			return err
		})
	})
	slices.Sort(want)
	slices.Sort(got)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("index has %v, %v; items have %v", got, err, want)
	}
}

func table(t testing.TB, c *Catalog, query string) (all []string) {
	t.Helper()
	rows, err := c.read.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(query, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		values := make([]any, len(columns))
		at := make([]any, len(columns))
		for i := range values {
			at[i] = &values[i]
		}
		if err := rows.Scan(at...); err != nil {
			t.Fatal(err)
		}
		all = append(all, fmt.Sprint(values...))
	}
	return all
}
