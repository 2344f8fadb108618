// Package sftp exports to a folder of a server over SSH.
//
// A file is written under a hidden name at the top of the folder, brought to
// the server's disk where it can do that (fsync@openssh.com), and renamed. When
// the connection breaks, the session connects again.
//
// The server must have a key that known_hosts holds or that the caller says the
// user trusts; else Open returns a [dest.HostKeyError]. Without a password the
// SSH agent and the keys in ~/.ssh that have no passphrase are used.
package sftp
