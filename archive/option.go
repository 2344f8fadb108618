package archive

// OptionType says how an option is asked for.
type OptionType string

// The types of options.
const (
	TextOption   OptionType = "text"
	BoolOption   OptionType = "bool"   // "true" or "false"
	ChoiceOption OptionType = "choice" // one of Choices
	ZoneOption   OptionType = "zone"   // an IANA time zone or ±hh:mm
	PersonOption OptionType = "person" // one of the names in the archive, or "" for unknown
)

// Option describes one setting of a reader or writer. The command line's
// flags and the form in the window are both made from it.
type Option struct {
	ID      string // the flag's name: "timezone"
	Title   string // English; the key of its translation
	Help    string // one English sentence; the key of its translation
	Type    OptionType
	Default string
	Choices []string // for ChoiceOption
}

// Options holds the values chosen for a run, by option id.
type Options map[string]string

// Text returns the value of id, or fallback when it is not set.
func (o Options) Text(id, fallback string) string {
	if v, ok := o[id]; ok && v != "" {
		return v
	}
	return fallback
}

// Bool returns the value of id, or fallback when it is not set.
func (o Options) Bool(id string, fallback bool) bool {
	switch o[id] {
	case "":
		return fallback
	case "true", "1", "yes":
		return true
	}
	return false
}
