package export

// State says what verification found of one file.
type State string

// The states of a verified file.
const (
	OK      State = "ok"
	Damaged State = "damaged" // not the bytes that the manifest promises, or not a legal manifest
	Missing State = "missing" // promised, but not there
	Extra   State = "extra"   // there, but not promised
)

// Finding is what verification says of one file.
type Finding struct {
	Path   string `json:"path"`
	State  State  `json:"state"`
	Reason string `json:"reason"`           // one English sentence without variable parts; the key of its translation
	Detail string `json:"detail,omitempty"` // the variable part

	// Harmless says that nothing of the user's is affected although the state
	// is not OK: a .DS_Store that the Finder has left.
	Harmless bool `json:"harmless,omitempty"`
}

// Good reports whether the finding leaves an export valid. An OK with a Reason
// is a warning.
func (f Finding) Good() bool { return f.State == OK || f.Harmless }
