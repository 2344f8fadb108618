package world

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

//go:embed towns.txt
var towns string

// Town is a town, or another place that people name, with its middle in
// degrees, WGS 84, to about a kilometre.
type Town struct {
	Korean, English     string
	Latitude, Longitude float64
}

// Towns returns the towns and counties of Korea, and those of the world where
// people travel. It makes the list anew.
func Towns() []Town {
	var all []Town
	for line := range strings.Lines(towns) {
		p := strings.Split(strings.TrimSpace(line), "|")
		latitude, _ := strconv.ParseFloat(p[2], 64) // the test reads them all
		longitude, _ := strconv.ParseFloat(p[3], 64)
		all = append(all, Town{p[0], p[1], latitude, longitude})
	}
	return all
}

// Nearest returns the one of some towns that is nearest to a place, and how
// many kilometres away it is: +Inf where there are no towns.
func Nearest(all []Town, latitude, longitude float64) (nearest Town, kilometres float64) {
	kilometres = math.Inf(1)
	for _, t := range all {
		if far := t.Kilometres(latitude, longitude); far < kilometres {
			nearest, kilometres = t, far
		}
	}
	return nearest, kilometres
}

// Kilometres returns how far away a place is: exactly enough for what is near.
func (t Town) Kilometres(latitude, longitude float64) float64 {
	const degree = 111.19 // kilometres
	east := math.Abs(longitude - t.Longitude)
	east = min(east, 360-east) * math.Cos(t.Latitude*math.Pi/180)
	return degree * math.Hypot(latitude-t.Latitude, east)
}
