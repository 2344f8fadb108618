package media

import (
	"strings"
	"testing"

	"dotori/archive"
)

func TestSniff(t *testing.T) {
	tests := []struct{ head, name, mime string }{
		{"\xFF\xD8\xFF\xE0\x00\x10JFIF", "a.jpg", "image/jpeg"},
		{"\xFF\xD8\xFF\xE1", "a.png", "image/jpeg"},
		{"<!DOCTYPE html><html>", "a.jpg", "text/html"},
		{"\n  <HTML><body>", "a.jpg", "text/html"},
		{"\x89PNG\r\n\x1A\n\x00", "a", "image/png"},
		{"GIF89a", "a", "image/gif"},
		{"RIFF\x00\x00\x00\x00WEBPVP8 ", "a", "image/webp"},
		{"BM\x00\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00\x01", "a", "image/bmp"},
		{"BM is a text that begins with BM", "a.bmp", "text/plain"},
		{"II*\x00\x08\x00\x00\x00\x00\x00\x00", "a.tif", "image/tiff"},
		{"MM\x00*\x00\x00\x00\x08\x00\x00\x00", "a.NEF", "image/x-nikon-nef"},
		{"II*\x00\x10\x00\x00\x00CR\x02\x00", "a.tif", "image/x-canon-cr2"},
		{"II*\x00\x08\x00\x00\x00", "a.dng", "image/x-adobe-dng"},
		{"II*\x00\x08\x00\x00\x00", "a.ARW", "image/x-sony-arw"},
		{"MM\x00*\x00\x00\x00\x08", "a.pef", "image/x-pentax-pef"},
		{"IIU\x00", "a", "image/x-panasonic-rw2"},
		{"FUJIFILMCCD-RAW 0201", "a", "image/x-fuji-raf"},
		{"IIRO\x08\x00", "a", "image/x-olympus-orf"},
		{"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom", "a", "image/x-canon-cr3"},
		{"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "a.jpg", "image/heic"},
		{"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", "a", "image/heic"},
		{"\x00\x00\x00\x1Cftypmif1\x00\x00\x00\x00mif1miafavif", "a", "image/avif"},
		{"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1jpeg", "a", "image/heif"},
		{"\x00\x00\x00\x1Cftypavif\x00\x00\x00\x00avifmif1miaf", "a", "image/avif"},
		{"\x00\x00\x00\x0CJXL \r\n\x87\n", "a", "image/jxl"},
		{"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ", "a.mp4", "video/quicktime"},
		{"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat", "a.mov", "video/quicktime"},
		{"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41", "a", "video/mp4"},
		{"\x00\x00\x00\x18ftyp3gp5\x00\x00\x01\x003gp5isom", "a", "video/3gpp"},
		{"\x00\x00\x00\x18ftypkddi\x00\x00\x01\x003g2a", "a.3g2", "video/3gpp"},
		{"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A mp42", "a", "audio/mp4"},
		{"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "a.m4a", "audio/mp4"},
		{"RIFF\x00\x00\x00\x00AVI LIST", "a", "video/x-msvideo"},
		{"RIFF\x00\x00\x00\x00WAVEfmt ", "a", "audio/wav"},
		{"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm", "a", "video/webm"},
		{"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x88matroska", "a", "video/x-matroska"},
		{"\x00\x00\x01\xBA\x44", "a", "video/mpeg"},
		{"G" + strings.Repeat("\x00", 187) + "G" + strings.Repeat("\x00", 187) + "G", "a", "video/mp2t"},
		{"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9", "a.wmv", "video/x-ms-wmv"},
		{"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9", "a.wma", "audio/x-ms-wma"},
		{"ID3\x03\x00", "a", "audio/mpeg"},
		{"\xFF\xFB\x90\x64\x00", "a", "audio/mpeg"},
		{"\xFF\xF1\x50\x80", "a", "audio/aac"},
		{"OggS\x00\x02", "a", "audio/ogg"},
		{"OggS\x00\x02" + strings.Repeat("\x00", 22) + "\x80theora", "a", "video/ogg"},
		{"fLaC\x00", "a", "audio/flac"},
		{"#!AMR\n", "a", "audio/amr"},
		{"%PDF-1.4", "a.jpg", "application/pdf"},
		{"PK\x03\x04", "a.docx", "application/zip"},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.hwp", "application/x-ole-storage"},
		{"안녕하세요", "a.txt", "text/plain"},
		{"\xBE\xC8\xB3\xE7\xC7\xCF\xBC\xBC\xBF\xE4", "a.txt", "text/plain"}, // 안녕하세요 in CP949
		{"\xFF\xFEH\xC5U\xB1", "a.txt", "text/plain"},
		{"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "a", "image/svg+xml"},
		{"<?xpacket begin=''?><x:xmpmeta>", "a.xmp", "application/rdf+xml"},
		{"<?xml version='1.0'?><posts/>", "a", "text/xml"},
		{"\x01\x02\x03\x04\x05", "a.jpg", Unknown},
		{"", "a.jpg", Unknown},
	}
	for _, test := range tests {
		kind, mime := Sniff([]byte(test.head), test.name)
		if mime != test.mime || kind != KindOf(test.mime) {
			t.Errorf("Sniff(%.20q, %s) = %s, %s; want %s", test.head, test.name, kind, mime, test.mime)
		}
		if mime != Unknown && Ext(mime) == ".bin" {
			t.Errorf("%s has no extension", mime)
		}
	}
}

func TestKindOf(t *testing.T) {
	for mime, want := range map[string]archive.Kind{"image/heic": archive.Photo, "image/x-canon-cr2": archive.Photo, "video/mp4": archive.Video,
		"audio/amr": archive.Audio, "image/svg+xml": archive.File, "application/pdf": archive.File, "": archive.File} {
		if got := KindOf(mime); got != want {
			t.Errorf("KindOf(%q) = %s, want %s", mime, got, want)
		}
	}
	if Ext("image/jpeg") != ".jpg" || Ext("video/quicktime") != ".mov" || Ext("chemical/x-pdb") != ".bin" {
		t.Error("Ext is wrong")
	}
}
