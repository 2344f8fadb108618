// Package form makes a form from the options of a reader or writer, which are
// data. What the user changes goes straight into the values.
package form
