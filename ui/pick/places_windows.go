package pick

import "os"

func volumes() (disks []place) {
	for letter := 'A'; letter <= 'Z'; letter++ {
		root := string(letter) + `:\`
		if _, err := os.Stat(root); err == nil {
			disks = append(disks, place{string(letter) + ":", root})
		}
	}
	return disks
}

func userFolders(home string) []place { return usualFolders(home) }
