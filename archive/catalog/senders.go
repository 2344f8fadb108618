package catalog

import (
	"context"
	"fmt"
)

// Sender is somebody who sent mails, as their headers have it.
type Sender struct {
	Alias Alias  // the author
	From  string // the whole header, with the address
	Mails int
}

// Senders returns under which names mails came from which addresses, who sent
// most first. It goes through all mails.
func (c *Catalog) Senders(ctx context.Context) ([]Sender, error) {
	rows, err := c.read.QueryContext(ctx, `SELECT s.text, n.text, e.value ->> '$.value' AS head, count(*) AS mails
		FROM item i JOIN item_detail d ON d.item = i.key JOIN json_each(d.details) e ON e.value ->> '$.name' = 'From'
		JOIN name n ON n.id = i.author JOIN service s ON s.id = i.service
		WHERE i.kind = 10 AND i.flags & ? = 0 GROUP BY i.service, i.author, head ORDER BY mails DESC, 2, 3`, int64(trashed))
	all, err := collect(rows, err, func(s *Sender) []any { return []any{&s.Alias.Service, &s.Alias.Name, &s.From, &s.Mails} })
	if err != nil {
		return nil, fmt.Errorf("list senders: %w", err)
	}
	return all, nil
}
