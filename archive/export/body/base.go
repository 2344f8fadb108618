package body

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// Base begins the addresses of files: where on the web the export will lie. ""
// makes addresses below the export.
type Base string

var errNoAddress = errors.New("want an address that begins with https://")

// ParseBase reads an address of the web, or "".
func ParseBase(s string) (Base, error) {
	u, err := url.Parse(strings.TrimSpace(s))
	if err == nil && s != "" && (u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.RawQuery != "" || u.Fragment != "") {
		err = errNoAddress
	}
	if err != nil {
		return "", fmt.Errorf("read the address %q: %w", s, err)
	}
	return Base(strings.TrimRight(u.String(), "/")), nil
}

// Address returns that of a file of the export; "" of "".
func (b Base) Address(name string) string {
	if name == "" {
		return ""
	}
	parts := strings.Split(name, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	escaped := strings.Join(parts, "/")
	if b == "" {
		return escaped
	}
	return string(b) + "/" + escaped
}
