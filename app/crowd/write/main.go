// Command write writes the archives of a crowd into a folder: write FOLDER.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dotori/app/crowd"
)

func main() {
	photos := flag.Int("photos", 100_000, "how many photos")
	messages := flag.Int("messages", 1_000_000, "how many messages")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "write [-photos N] [-messages N] FOLDER")
		os.Exit(2)
	}
	if err := write(flag.Arg(0), *photos, *messages); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(folder string, photos, messages int) error {
	if err := crowd.Photos(filepath.Join(folder, "photos"), photos); err != nil {
		return err
	}
	return crowd.Chats(filepath.Join(folder, "chats"), messages)
}
