package catalog

import "database/sql"

// collect reads all rows of a query into values whose fields at names. It
// takes the query's results as they are, errors included.
func collect[T any](rows *sql.Rows, err error, at func(*T) []any) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		var v T
		if err := rows.Scan(at(&v)...); err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}
