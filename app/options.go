package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"dotori/archive"
	"dotori/archive/export"
	"dotori/archive/read"
)

// optionFlags makes the flags of all readers' options out of their tables.
func optionFlags(g read.Registry) kong.Plugins {
	var all []archive.Option
	for _, r := range g.All() {
		all = append(all, r.Info().Options...)
	}
	return flagsOf(all)
}

// writerFlags makes the flags of all writers' options out of their tables.
func writerFlags(g export.Registry) kong.Plugins {
	var all []archive.Option
	for _, w := range g.All() {
		all = append(all, w.Format().Options...)
	}
	return flagsOf(all)
}

// flagsOf returns a pointer to a struct with one tagged field for each option,
// which is what kong makes flags from. Options of the same id are one flag.
func flagsOf(options []archive.Option) kong.Plugins {
	var fields []reflect.StructField
	seen := map[string]bool{}
	for _, o := range options {
		if seen[o.ID] {
			continue
		}
		seen[o.ID] = true
		fields = append(fields, reflect.StructField{
			Name: "Option" + fmt.Sprint(len(fields)),
			Type: flagType(o),
			Tag:  reflect.StructTag(flagTag(o)),
		})
	}
	return kong.Plugins{reflect.New(reflect.StructOf(fields)).Interface()}
}

func flagType(o archive.Option) reflect.Type {
	if o.Type == archive.BoolOption {
		return reflect.TypeFor[*bool]()
	}
	return reflect.TypeFor[string]()
}

func flagTag(o archive.Option) string {
	tag := fmt.Sprintf("name:%q help:%q", o.ID, o.Help)
	if o.Type != archive.BoolOption {
		hint := strings.ToUpper(string(o.Type))
		if o.Default != "" {
			hint = o.Default
		}
		tag += fmt.Sprintf(" placeholder:%q", hint)
	}
	if o.Type == archive.BoolOption {
		tag += ` negatable:""`
	}
	return tag
}

// optionValues reads the flags that flagsOf made; unset ones are left out.
func optionValues(plugins kong.Plugins) archive.Options {
	values := archive.Options{}
	for _, p := range plugins {
		v := reflect.ValueOf(p).Elem()
		for i := range v.NumField() {
			id := v.Type().Field(i).Tag.Get("name")
			switch f := v.Field(i).Interface().(type) {
			case string:
				if f != "" {
					values[id] = f
				}
			case *bool:
				if f != nil {
					values[id] = fmt.Sprint(*f)
				}
			}
		}
	}
	return values
}

// checkChoices wants each option with choices to have one of them.
func checkChoices(options []archive.Option, values archive.Options) error {
	for _, o := range options {
		v, given := values[o.ID]
		if given && o.Type == archive.ChoiceOption && !slices.Contains(o.Choices, v) {
			return fmt.Errorf("%w: --%s is one of %s, not %q", errUsage, o.ID, strings.Join(o.Choices, ", "), v)
		}
	}
	return nil
}
