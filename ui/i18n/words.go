package i18n

import "dotori/archive"

// Kind names a kind of items: "일기", "Diary entries".
func (l *Localizer) Kind(k archive.Kind) string {
	switch k {
	case archive.Photo:
		return l.T("Photos")
	case archive.Video:
		return l.T("Videos")
	case archive.Audio:
		return l.T("Sounds")
	case archive.Diary:
		return l.T("Diary")
	case archive.Post:
		return l.T("Posts")
	case archive.Guestbook:
		return l.T("Guestbook")
	case archive.Comment:
		return l.T("Comments")
	case archive.Message:
		return l.T("Messages")
	case archive.Mail:
		return l.T("Mails")
	case archive.Product:
		return l.T("Products")
	case archive.Order:
		return l.T("Orders")
	}
	return l.T("Files")
}

// Count counts items of a kind: "사진 1,402", "1,402 photos".
func (l *Localizer) Count(k archive.Kind, n int) string {
	switch k {
	case archive.Photo:
		return l.N("%s photos", n)
	case archive.Video:
		return l.N("%s videos", n)
	case archive.Audio:
		return l.N("%s sounds", n)
	case archive.Diary:
		return l.N("%s diary entries", n)
	case archive.Post:
		return l.N("%s posts", n)
	case archive.Guestbook:
		return l.N("%s guestbook entries", n)
	case archive.Comment:
		return l.N("%s comments", n)
	case archive.Message:
		return l.N("%s messages", n)
	case archive.Mail:
		return l.N("%s mails", n)
	case archive.Product:
		return l.N("%s products", n)
	case archive.Order:
		return l.N("%s orders", n)
	}
	return l.N("%s files", n)
}

// Origin says where a moment was found, as a phrase: "사진의 EXIF에서".
func (l *Localizer) Origin(o archive.Origin) string {
	switch o {
	case archive.OriginUser:
		return l.T("corrected by you")
	case archive.OriginArchive:
		return l.T("as the archive says")
	case archive.OriginSidecar:
		return l.T("from the XMP file beside it")
	case archive.OriginEXIF:
		return l.T("from the picture's EXIF")
	case archive.OriginGPS:
		return l.T("from the GPS clock")
	case archive.OriginContainer:
		return l.T("from the video file")
	case archive.OriginXMP:
		return l.T("from the picture's XMP")
	case archive.OriginIPTC:
		return l.T("from the picture's IPTC")
	case archive.OriginFilename:
		return l.T("from the file name")
	case archive.OriginFolder:
		return l.T("from the folder name")
	case archive.OriginSaved:
		return l.T("from the file name, which says when it was saved")
	case archive.OriginMtime:
		return l.T("from the file's modification time")
	}
	return l.T("found nowhere")
}
