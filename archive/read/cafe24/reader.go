package cafe24

import (
	"context"
	"fmt"
	"io/fs"
	"iter"

	"dotori/archive"
	"dotori/archive/read"
)

// Service is the id of Cafe24.
const Service archive.Service = "cafe24"

// Reader reads the tables of a Cafe24 shop. It has no state.
type Reader struct{}

var _ read.Reader = Reader{}

// New returns the reader.
func New() Reader { return Reader{} }

const defaultZone = "Asia/Seoul"

// Info describes the reader.
func (Reader) Info() read.Info {
	return read.Info{
		Service:  Service,
		Title:    "Cafe24",
		Kinds:    []archive.Kind{archive.Product, archive.Order, archive.Post, archive.Comment},
		Evidence: read.ParserCode,
		Variants: variants(),
		Lacks: []string{
			"The pictures of products are in the shop's web folder, not in its tables.",
			"A list of products does not say when they were made; the folder of their pictures tells the day.",
		},
		Options: []archive.Option{{
			ID: "orders", Title: "Import orders", Type: archive.BoolOption, Default: "false",
			Help: "Orders are personal data of customers. They are imported only with this, and without names.",
		}, {
			ID: "personal-data", Title: "Keep customers' names", Type: archive.BoolOption, Default: "false",
			Help: "Keeps the names in orders. Phone numbers, addresses and messages are never imported.",
		}, {
			ID: "timezone", Title: "Time zone", Type: archive.ZoneOption, Default: defaultZone,
			Help: "The time zone of the dates in the tables.",
		}},
	}
}

// Read yields table after table, those that others refer to first. Tables of
// unknown headings are left to other readers.
func (Reader) Read(ctx context.Context, root fs.FS, o archive.Options) iter.Seq2[archive.Item, error] {
	return func(yield func(archive.Item, error) bool) {
		zone, err := o.Zone("timezone", defaultZone)
		if err != nil {
			yield(archive.Item{}, fmt.Errorf("read cafe24: %w", err))
			return
		}
		r := &reading{ctx: ctx, root: root, yield: yield, zone: zone,
			orders: o.Bool("orders", false), names: o.Bool("personal-data", false), posts: ids{}}
		r.all()
		if err := ctx.Err(); err != nil && !r.stopped {
			yield(archive.Item{}, err)
		}
	}
}
