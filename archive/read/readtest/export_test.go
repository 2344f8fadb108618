package readtest

// Failing returns the names of the checks that c fails.
func Failing(c Case) []string {
	var names []string
	for _, k := range checks() {
		if len(k.run(c)) > 0 {
			names = append(names, k.name)
		}
	}
	return names
}
