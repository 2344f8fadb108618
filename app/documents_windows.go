package main

import "golang.org/x/sys/windows"

// documentsDir asks Windows, because people move the folder to another drive.
func documentsDir() (string, error) {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return homeDocuments()
	}
	return dir, nil
}
