package sftp

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/agent"
	"golang.org/x/crypto/ssh/knownhosts"

	"dotori/archive/export/dest"
)

// configure returns how to log in, and which server to believe.
func configure(host string, login dest.Credential, keys *keyring, trusted []string) (*ssh.ClientConfig, error) {
	check, kinds, err := hostKeys(host, trusted)
	if err != nil {
		return nil, err
	}
	return &ssh.ClientConfig{
		User: login.User, Auth: methods(login.Secret, keys), HostKeyCallback: check, HostKeyAlgorithms: kinds,
		ClientVersion: "SSH-2.0-Dotori",
	}, nil
}

// methods returns how the user proves who they are: with a password, however
// the server asks for it, else with keys.
func methods(secret string, keys *keyring) []ssh.AuthMethod {
	if secret == "" {
		return []ssh.AuthMethod{ssh.PublicKeysCallback(keys.signers)}
	}
	ask := func(_, _ string, questions []string, _ []bool) ([]string, error) {
		return slices.Repeat([]string{secret}, len(questions)), nil
	}
	return []ssh.AuthMethod{ssh.Password(secret), ssh.KeyboardInteractive(ask)}
}

// keyring holds the connection to the user's SSH agent, which signs.
type keyring struct{ agent net.Conn }

// signers returns the keys of the agent, where one runs, and those in ~/.ssh
// that can be read without a passphrase.
func (k *keyring) signers() ([]ssh.Signer, error) {
	all := k.ofAgent()
	for _, name := range []string{"id_ed25519", "id_ecdsa", "id_rsa"} {
		b, err := os.ReadFile(inSSH(name))
		if err != nil {
			continue
		}
		if key, err := ssh.ParsePrivateKey(b); err == nil {
			all = append(all, key)
		}
	}
	return all, nil
}

func (k *keyring) ofAgent() []ssh.Signer {
	k.close()
	socket := os.Getenv("SSH_AUTH_SOCK")
	if socket == "" {
		return nil
	}
	conn, err := net.Dial("unix", socket)
	if err != nil {
		return nil
	}
	k.agent = conn
	signers, _ := agent.NewClient(conn).Signers() // without them there are still the files
	return signers
}

func (k *keyring) close() {
	if k.agent != nil {
		_ = k.agent.Close()
		k.agent = nil
	}
}

// inSSH returns the path of a file in the user's folder of SSH.
func inSSH(name string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".ssh", name)
}

// hostKeys returns the check of a server's key, and the kinds of keys that
// known_hosts holds of the server: it must show one of those.
func hostKeys(host string, trusted []string) (ssh.HostKeyCallback, []string, error) {
	known, err := knownHosts()
	if err != nil {
		return nil, nil, fmt.Errorf("read known_hosts: %w", err)
	}
	check := func(host string, remote net.Addr, key ssh.PublicKey) error {
		shown := ssh.FingerprintSHA256(key)
		if slices.Contains(trusted, shown) {
			return nil
		}
		err := known(host, remote, key)
		var other *knownhosts.KeyError
		if errors.As(err, &other) {
			return &dest.HostKeyError{Host: host, Kind: key.Type(), Fingerprint: shown, Changed: len(other.Want) > 0}
		}
		return err
	}
	if len(trusted) > 0 {
		return check, nil, nil
	}
	return check, kindsOf(known, host), nil
}

func knownHosts() (ssh.HostKeyCallback, error) {
	files := []string{inSSH("known_hosts"), "/etc/ssh/ssh_known_hosts"}
	files = slices.DeleteFunc(files, func(f string) bool {
		_, err := os.Stat(f)
		return errors.Is(err, fs.ErrNotExist)
	})
	return knownhosts.New(files...)
}

// kindsOf asks for a key that nobody has, and reads from the refusal which
// kinds there are.
func kindsOf(known ssh.HostKeyCallback, host string) []string {
	var other *knownhosts.KeyError
	if !errors.As(known(host, &net.TCPAddr{}, nobody{}), &other) {
		return nil
	}
	var kinds []string
	for _, want := range other.Want {
		if kind := want.Key.Type(); kind == ssh.KeyAlgoRSA {
			kinds = append(kinds, ssh.KeyAlgoRSASHA512, ssh.KeyAlgoRSASHA256)
		} else {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// nobody is a public key that no server has.
type nobody struct{}

func (nobody) Type() string                        { return "nobody" }
func (nobody) Marshal() []byte                     { return nil }
func (nobody) Verify([]byte, *ssh.Signature) error { return io.ErrUnexpectedEOF }
