package catalog

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// worthPacking is the size from which HTML is compressed.
const worthPacking = 512

// packer compresses bodies; its zero value is ready. It is for one goroutine.
type packer struct{ encoder *zstd.Encoder }

func (p *packer) pack(html string) ([]byte, error) {
	if len(html) < worthPacking {
		return []byte(html), nil
	}
	if p.encoder == nil {
		e, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault))
		if err != nil {
			return nil, fmt.Errorf("compress body: %w", err)
		}
		p.encoder = e
	}
	return p.encoder.EncodeAll([]byte(html), nil), nil
}

// packed begins what zstd wrote (RFC 8878); no UTF-8 text does.
var packed = []byte{0x28, 0xB5, 0x2F, 0xFD}

// fetchHTML fills the formatted bodies of rows.
func fetchHTML(q querier, keys string, at map[Key]*row) error {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	if err != nil {
		return fmt.Errorf("read bodies: %w", err)
	}
	defer d.Close()
	rows, err := q("SELECT t.item, t.html FROM item_html t WHERE t.item IN (SELECT value FROM json_each(?))", keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var html []byte
		if err := rows.Scan(&k, &html); err != nil {
			return err
		}
		if bytes.HasPrefix(html, packed) {
			if html, err = d.DecodeAll(html, nil); err != nil {
				return fmt.Errorf("unpack body: %w", err)
			}
		}
		at[k].item.HTML = string(html)
		return nil
	})
}

func fetchDetails(q querier, keys string, at map[Key]*row) error {
	rows, err := q("SELECT t.item, t.details FROM item_detail t WHERE t.item IN (SELECT value FROM json_each(?))", keys)
	return each(rows, err, func(rows *sql.Rows) error {
		var k Key
		var details []byte
		if err := rows.Scan(&k, &details); err != nil {
			return err
		}
		return json.Unmarshal(details, &at[k].item.Details)
	})
}

// insertBody writes the formatted body and the details of a row.
func (b *Batch) insertBody(r *row) error {
	if r.item.HTML != "" {
		html, err := b.packer.pack(r.item.HTML)
		if err != nil {
			return err
		}
		if _, err := b.exec("INSERT INTO item_html VALUES (?, ?)", int64(r.key), html); err != nil {
			return err
		}
	}
	if len(r.item.Details) == 0 {
		return nil
	}
	details, err := json.Marshal(r.item.Details)
	if err != nil {
		return err
	}
	_, err = b.exec("INSERT INTO item_detail VALUES (?, ?)", int64(r.key), string(details))
	return err
}
