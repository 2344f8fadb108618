package readtest

import (
	"context"
	"reflect"
	"regexp"
	"slices"

	"dotori/archive"
	"dotori/archive/read"
)

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func checkInfo(c Case) []error {
	var e errs
	info := c.Reader.Info()
	if !reflect.DeepEqual(info, c.Reader.Info()) {
		e.add("Info is not always the same")
	}
	if !idPattern.MatchString(string(info.Service)) {
		e.add("service id %q is not made of a-z, 0-9 and -", info.Service)
	}
	if info.Title == "" {
		e.add("Info has no title")
	}
	if !isEvidence(info.Evidence) {
		e.add("evidence %q is none of the known ones", info.Evidence)
	}
	return slices.Concat(e, checkKinds(info.Kinds), checkVariants(info.Variants), checkOptions(info.Options))
}

func isEvidence(v read.Evidence) bool {
	return slices.Contains([]read.Evidence{read.Verified, read.ParserCode, read.BestEffort}, v)
}

func checkVariants(variants []read.Variant) []error {
	var e errs
	if len(variants) == 0 {
		e.add("Info names no variants")
	}
	seen := map[string]bool{}
	for _, v := range variants {
		if v.Title == "" || seen[v.Title] || !isEvidence(v.Evidence) {
			e.add("variant %+v is empty, named twice or without evidence", v)
		}
		seen[v.Title] = true
	}
	return e
}

func checkKinds(kinds []archive.Kind) []error {
	var e errs
	if len(kinds) == 0 {
		e.add("Info names no kinds")
	}
	for _, k := range kinds {
		if !k.Valid() {
			e.add("kind %q does not exist", k)
		}
	}
	return e
}

func checkOptions(options []archive.Option) []error {
	var e errs
	seen := map[string]bool{}
	for _, o := range options {
		if !idPattern.MatchString(o.ID) || seen[o.ID] {
			e.add("option id %q is malformed or used twice", o.ID)
		}
		seen[o.ID] = true
		if o.Title == "" || o.Help == "" {
			e.add("option %q lacks its title or help", o.ID)
		}
		isChoice := o.Type == archive.ChoiceOption
		if isChoice != (len(o.Choices) > 0) || isChoice && !slices.Contains(o.Choices, o.Default) {
			e.add("option %q: choices %q do not fit type %s and default %q", o.ID, o.Choices, o.Type, o.Default)
		}
	}
	return e
}

// checkChoices asks a [read.Chooser] for the people of the archive.
func checkChoices(c Case) []error {
	chooser, ok := c.Reader.(read.Chooser)
	if !ok {
		return nil
	}
	var e errs
	ctx := context.Background()
	for _, o := range c.Reader.Info().Options {
		if o.Type != archive.PersonOption {
			continue
		}
		names, err := chooser.Choices(ctx, c.Root, o.ID)
		again, _ := chooser.Choices(ctx, c.Root, o.ID)
		if err != nil || !slices.Equal(names, again) {
			e.add("choices of %q differ or fail: %q, then %q, %v", o.ID, names, again, err)
		}
		if len(slices.Compact(slices.Sorted(slices.Values(names)))) != len(names) || slices.Contains(names, "") {
			e.add("choices of %q hold a name twice or an empty one: %q", o.ID, names)
		}
	}
	return e
}
