//go:build !windows && !darwin

package pick

import (
	"os"
	"path/filepath"
	"regexp"
)

func volumes() []place {
	return append([]place{{"The whole computer", "/"}}, mounted("/media/*/*", "/run/media/*/*", "/mnt/*")...)
}

var userDir = regexp.MustCompile(`(?m)^XDG_(\w+)_DIR="(.*)"`)

// userFolders follows xdg-user-dirs, which names folders in the user's language.
func userFolders(home string) []place {
	all := usualFolders(home)
	config, err := os.UserConfigDir()
	if err != nil {
		return all
	}
	body, _ := os.ReadFile(filepath.Join(config, "user-dirs.dirs")) // without it the usual ones hold
	at := map[string]int{"DESKTOP": 0, "DOCUMENTS": 1, "DOWNLOAD": 2, "PICTURES": 3}
	for _, m := range userDir.FindAllStringSubmatch(string(body), -1) {
		if i, ok := at[m[1]]; ok {
			all[i].path = os.ExpandEnv(m[2])
		}
	}
	return all
}
