package tistory_test

import (
	"strings"

	"dotori/archive"
)

func nativeID(it archive.Item) string { return it.NativeID }
func account(it archive.Item) string  { return it.Account }

func contains(s, part string) bool { return strings.Contains(s, part) }
