package pick

func volumes() []place { return mounted("/Volumes/*") }

func userFolders(home string) []place { return usualFolders(home) }
