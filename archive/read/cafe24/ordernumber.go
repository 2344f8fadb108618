package cafe24

import (
	"regexp"

	"dotori/archive/read/table"
)

var (
	// partNumber is the number of a row of an order: 20260930-0000024-01.
	partNumber = regexp.MustCompile(`^(\d{8}-\d{7})-\d{1,4}$`)
	// powered is what Excel makes of a long number: 2.02609E+15.
	powered = regexp.MustCompile(`(?i)^\d([.,]\d+)?E\+?\d+$`)
)

// orderNumber returns the number of a row's order. Where Excel has damaged it,
// the number of the row tells; "" when that is damaged too.
func orderNumber(src *source, c *orderColumns, row table.Row) string {
	number := line(row.At(c.number))
	if number != "" && !isDamaged(number) {
		return number
	}
	if m := partNumber.FindStringSubmatch(row.At(c.part)); m != nil {
		number = m[1]
	} else {
		number = ""
	}
	src.note("Order numbers were damaged by Excel.", row.At(c.number))
	return number
}

// isDamaged reports whether Excel took a number for one to calculate with, or
// for a date.
func isDamaged(number string) bool {
	if powered.MatchString(number) {
		return true
	}
	_, isDate := table.Date(number)
	return isDate
}
