package catalog

import (
	"context"
	"fmt"
	"iter"

	"dotori/archive"
)

// Part is the messages that one import brought of a chat room.
type Part struct {
	Room    CollectionName // as the archive names it
	Shows   CollectionName // where it shows; another where rooms are joined
	Import  string
	Account string // whose archive, where it says so
	Count   int

	room, shows, imp, account int64
}

// PartItem is a message as one import told it.
type PartItem struct {
	archive.Item
	Under bool // it lies under another, which shows it
}

// Parts returns what there is of all chat rooms, by the order of imports. It
// goes through all messages; those in the trash are left out.
func (c *Catalog) Parts(ctx context.Context) ([]Part, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT p.room, p.shows, p.import, p.account, p.n,
			r.title, s.text, z.title, coalesce(t.text, ''), m.id, coalesce(a.text, '')
		FROM (SELECT `+partRoom+` AS room, i.collection AS shows, i.import, i.account, count(*) AS n
			FROM item i WHERE i.kind = 9 AND i.flags & ? = 0 GROUP BY 1, 2, 3, 4) p
		JOIN collection r ON r.id = p.room AND r.kind = 'chat' JOIN service s ON s.id = r.service
		JOIN collection z ON z.id = p.shows LEFT JOIN service t ON t.id = z.service
		JOIN import m ON m.n = p.import LEFT JOIN name a ON a.id = p.account
		ORDER BY p.import, s.text, r.title, a.text`, int64(trashed))
	parts, err := collect(rows, err, func(p *Part) []any {
		p.Room.Kind, p.Shows.Kind = archive.Chat, archive.Chat
		return []any{&p.room, &p.shows, &p.imp, &p.account, &p.Count, &p.Room.Title, &p.Room.Service,
			&p.Shows.Title, &p.Shows.Service, &p.Import, &p.Account}
	})
	if err != nil {
		return nil, fmt.Errorf("list parts of chat rooms: %w", err)
	}
	return parts, nil
}

// partRoom is the first collection of an item as its archive names it.
const partRoom = "coalesce((SELECT t.collection FROM item_named t WHERE t.item = i.key AND t.n = 0), i.collection)"

// PartItems yields the messages of a part in order of time, whatever they lie under.
// One that several imports brought is told by the first.
func (c *Catalog) PartItems(ctx context.Context, p Part) iter.Seq2[PartItem, error] {
	return func(yield func(PartItem, error) bool) {
		for after := Key(-1 << 62); ; {
			rows, err := fetch(c.querier(ctx), `WHERE i.collection = ? AND i.kind = 9 AND i.import = ? AND i.account = ?
				AND i.flags & ? = 0 AND `+partRoom+` = ? AND i.key > ? ORDER BY i.key LIMIT ?`,
				p.shows, p.imp, p.account, int64(trashed), p.room, int64(after), chunk)
			if err != nil {
				yield(PartItem{}, fmt.Errorf("read %s: %w", p.Room.Title, err))
				return
			}
			for _, r := range rows {
				if !yield(PartItem{r.item, r.flags.has(stacked)}, nil) {
					return
				}
			}
			if len(rows) < chunk {
				return
			}
			after = rows[len(rows)-1].key
		}
	}
}
