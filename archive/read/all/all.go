// Package all lists the readers that Dotori has. There is no registration:
// a new service is one new package and one line here.
package all

import (
	"dotori/archive/read"
	"dotori/archive/read/brunch"
	"dotori/archive/read/cafe24"
	"dotori/archive/read/cyworld"
	"dotori/archive/read/daumblog"
	"dotori/archive/read/dotori"
	"dotori/archive/read/facebook"
	"dotori/archive/read/flickr"
	"dotori/archive/read/gnuboard"
	"dotori/archive/read/googlechat"
	"dotori/archive/read/googlekeep"
	"dotori/archive/read/googlephotos"
	"dotori/archive/read/icloud"
	"dotori/archive/read/immich"
	"dotori/archive/read/instagram"
	"dotori/archive/read/kakaostory"
	"dotori/archive/read/kakaotalk"
	"dotori/archive/read/line"
	"dotori/archive/read/mail"
	"dotori/archive/read/mastodon"
	"dotori/archive/read/me2day"
	"dotori/archive/read/naverblog"
	"dotori/archive/read/pages"
	"dotori/archive/read/photoprism"
	"dotori/archive/read/photos"
	"dotori/archive/read/telegram"
	"dotori/archive/read/tistory"
	"dotori/archive/read/ttxml"
	"dotori/archive/read/whatsapp"
	"dotori/archive/read/wordpress"
	"dotori/archive/read/x"
	"dotori/archive/read/xe"
	"dotori/archive/read/youtube"
	"dotori/archive/read/zeroboard"
)

// All returns the readers: that of our own exports first, because they hold
// everything else, and that of plain photos last.
func All() read.Registry {
	return read.NewRegistry(
		dotori.Reader{},
		line.New(),
		kakaotalk.New(),
		whatsapp.New(),
		telegram.New(),
		facebook.New(),
		instagram.New(),
		kakaostory.New(),
		cyworld.New(),
		tistory.New(),
		ttxml.New(),
		wordpress.New(),
		me2day.New(),
		x.New(),
		mastodon.New(),
		googlephotos.New(),
		googlechat.New(),
		googlekeep.New(),
		youtube.New(),
		flickr.New(),
		icloud.New(),
		mail.New(),
		cafe24.New(),
		xe.New(),
		gnuboard.New(),
		zeroboard.New(),
		pages.New(),
		naverblog.New(),
		brunch.New(),
		daumblog.New(),
		immich.New(),
		photoprism.New(),
		photos.New(),
	)
}
