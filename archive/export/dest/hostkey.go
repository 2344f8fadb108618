package dest

import "fmt"

// HostKeyError says that the key of an SSH server is not known, or is not the
// one that was known. The user may compare the fingerprint, and trust it from
// then on; nobody else may.
type HostKeyError struct {
	Host        string // with its port
	Kind        string // "ssh-ed25519"
	Fingerprint string // "SHA256:…", as OpenSSH shows it
	Changed     bool   // the host has another key in known_hosts
}

func (e *HostKeyError) Error() string {
	if e.Changed {
		return fmt.Sprintf("the server %s shows another key than before: %s %s", e.Host, e.Kind, e.Fingerprint)
	}
	return fmt.Sprintf("the server %s is not known yet; its key is %s %s", e.Host, e.Kind, e.Fingerprint)
}
