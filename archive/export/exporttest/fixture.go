package exporttest

import (
	"strconv"
	"strings"
	"time"

	"dotori/archive"
)

// fixture collects items and their originals.
type fixture struct {
	items     []archive.Item
	originals map[string][]byte
}

// Everything returns a selection with items of every kind, every precision,
// shared and paired media, threads of comments, and names that break programs.
// All people and texts are invented.
func Everything() *Selection {
	f := &fixture{originals: map[string][]byte{}}
	f.photos()
	f.texts()
	f.threads()
	f.chats()
	f.goods()
	f.doubt()
	return Select(f.originals, f.items...)
}

// doubt lets another year be told of the first dated item of each kind.
func (f *fixture) doubt() {
	seen := map[archive.Kind]bool{}
	for i, it := range f.items {
		if it.Moment.Known() && !seen[it.Kind] {
			f.items[i].Moments = []archive.Moment{at("1999-01-01 00:00:00", archive.PrecisionYear, archive.OriginFolder)}
			seen[it.Kind] = true
		}
	}
}

// media makes bytes of their own for a name; JPEGs begin like JPEGs.
func (f *fixture) media(name, mime, body string) archive.Media {
	b := []byte(body)
	if mime == "image/jpeg" {
		b = append([]byte("\xFF\xD8\xFF\xE0"), b...)
	}
	m := archive.Media{SHA256: sumOf(b), Name: name, MIME: mime, Size: int64(len(b)), Width: 4000, Height: 3000}
	f.originals[m.SHA256] = b
	return m
}

func (f *fixture) add(it archive.Item) archive.Item {
	f.items = append(f.items, it)
	return it
}

func at(s string, p archive.Precision, o archive.Origin) archive.Moment {
	t, err := time.Parse("2006-01-02 15:04:05", s)
	if err != nil {
		panic(err)
	}
	return archive.At(t, p, o)
}

func seoul(m archive.Moment) archive.Moment {
	m.Offset = archive.EastOf(9 * 3600)
	return m
}

func degrees(d float64) *float64 { return &d }

func (f *fixture) photos() {
	second, exif := archive.PrecisionSecond, archive.OriginEXIF
	jeju := f.media("IMG_0001.JPG", "image/jpeg", "jeju")
	f.add(archive.Item{Kind: archive.Photo, Service: "photos", Moment: seoul(at("2019-08-03 18:22:10", second, exif)),
		Title: "제주 <여행> & 가족", Text: "성산일출봉에서\n둘째 줄 \"따옴표\"", Author: "김영희", People: []string{"이철수", "박/민수"},
		Collections: []archive.Collection{{Kind: archive.Album, Title: "제주 2019/여름"}}, Media: []archive.Media{jeju},
		Latitude: degrees(33.4586300), Longitude: degrees(126.9424200), Favorite: true, Tags: []string{"가족", "여행/제주"}})

	live := f.media("IMG_0002.MOV", "video/quicktime", "live video")
	live.Role, live.Duration = archive.RoleLive, 2.5
	f.add(archive.Item{Kind: archive.Photo, Service: "photos", Moment: at("2019-08-04 09:00:00", second, exif),
		Media: []archive.Media{f.media("IMG_0002.HEIC", "image/heic", "live still"), live}})
	raw := f.media("DSC1.DNG", "image/x-adobe-dng", "raw")
	raw.Role = archive.RoleRaw
	cover := f.media("DSC1_cover.JPG", "image/jpeg", "cover")
	cover.Role = archive.RoleCover
	f.add(archive.Item{Kind: archive.Photo, Service: "photos", Moment: at("2019-08-04 09:00:00", second, exif),
		Media: []archive.Media{f.media("DSC1.JPG", "image/jpeg", "developed"), raw, cover}, Hidden: true,
		Latitude: degrees(-34.603722), Longitude: degrees(-58.381592)})
	version := func(name, mime string) archive.Media {
		m := f.media(name, mime, "version "+name)
		m.Role = archive.RoleVersion
		return m
	}
	f.add(archive.Item{Kind: archive.Photo, Service: "photos", Moment: at("2019-08-06 09:00:00", second, exif),
		Media: []archive.Media{f.media("IMG_0003.JPG", "image/jpeg", "best"), version("KakaoTalk_1.jpg", "image/jpeg"),
			version("KakaoTalk_2.jpg", "image/jpeg"), version("IMG_0003.HEIC", "image/heic")}})
	f.add(archive.Item{Kind: archive.Video, Service: "photos", Moment: at("2020-02-29 23:59:59", second, archive.OriginContainer),
		Media: []archive.Media{f.media("CON.mp4", "video/mp4", strings.Repeat("video ", 5000))}})

	partial := []archive.Moment{
		{},
		at("1980-01-01 00:00:00", archive.PrecisionDecade, archive.OriginFolder),
		at("1988-01-01 00:00:00", archive.PrecisionYear, archive.OriginFolder),
		at("1988-09-01 00:00:00", archive.PrecisionMonth, archive.OriginUser),
		at("1988-09-17 00:00:00", archive.PrecisionDay, archive.OriginFilename),
		at("1988-09-17 10:30:00", archive.PrecisionMinute, archive.OriginXMP),
	}
	for _, m := range partial {
		name := "scan" + string(m.Precision) + " 100%.jpg"
		f.add(archive.Item{Kind: archive.Photo, Service: "photos", Moment: m, Media: []archive.Media{f.media(name, "image/jpeg", name)}})
	}
	f.add(archive.Item{Kind: archive.Audio, Service: "photos", Moment: at("2019-08-05 00:00:00", archive.PrecisionDay, archive.OriginMtime),
		Media: []archive.Media{f.media("음성 메모.m4a", "audio/mp4", "voice")}})
	f.add(archive.Item{Kind: archive.File, Service: "photos", Media: []archive.Media{f.media("=cmd|' /C calc'!A0.weird", "", "unknown bytes")}})
	f.add(archive.Item{Kind: archive.File, Service: "photos", Media: []archive.Media{f.media("no extension", "application/octet-stream", "x")}})
}

func (f *fixture) texts() {
	mark := string(archive.ObjectMark)
	diary := []archive.Collection{{Kind: archive.DiaryFolder, Title: "나의 하루"}}
	f.add(archive.Item{Kind: archive.Diary, Service: "cyworld", Account: "acorn", NativeID: "1234567890123456789",
		Moment: at("2003-05-12 21:30:00", archive.PrecisionMinute, archive.OriginArchive), Title: "# 봄: \"소풍\" ---",
		Text:        "1. 첫 줄\n- 둘째 줄\n    들여쓴 줄\n\n" + mark + "\n사진 아래 {{< shortcode >}} https://example.com/a_b*c [링크](x)\n" + mark,
		Author:      "김도토",
		Collections: diary,
		Media:       []archive.Media{f.media("소풍.jpg", "image/jpeg", "picnic"), f.media("소풍2.jpg", "image/jpeg", "picnic 2"), f.media("남은.jpg", "image/jpeg", "third")}, Own: true})
	f.add(archive.Item{Kind: archive.Diary, Service: "cyworld", Account: "acorn", Collections: diary, Text: "날짜 없는 일기 \U0001F468\u200D\U0001F469\u200D\U0001F467"})
	f.add(archive.Item{Kind: archive.Post, Service: "blog", NativeID: "1", Moment: at("2003-05-12 21:30:00", archive.PrecisionMinute, archive.OriginArchive),
		Title: "+SUM(1+1)", Text: strings.Repeat("긴 글 ", 500), Collections: []archive.Collection{{Kind: archive.Board, Title: "게시판"}}})
	f.add(archive.Item{Kind: archive.Post, Service: "blog", Account: "acorn.example.com", NativeID: "2", Moment: seoul(at("2008-07-06 05:04:03", archive.PrecisionSecond, archive.OriginArchive)),
		Title: "여름 & <바다>", Text: "굵은 글\n\n" + mark + "\n\n인용 [gallery]", HTML: `<p><strong>굵은</strong> 글</p><p><img src="media:0" alt="바닷가"></p><blockquote>인용 [gallery]</blockquote>`,
		Author: "김도토", People: []string{"이웃"}, Tags: []string{"바다 여행", "여름"}, Hidden: true, Latitude: degrees(35.1586), Longitude: degrees(129.1604),
		Collections: []archive.Collection{{Kind: archive.Blog, Title: "여행"}, {Kind: archive.Board, Title: "게시판"}},
		Details:     []archive.Detail{{Name: "Visibility", Value: "private"}, {Name: "Views", Value: "12"}}, Media: []archive.Media{f.media("바다.jpg", "image/jpeg", "sea")}, Own: true})
	f.mails()
}

// mails are as the reader of mails makes them.
func (f *fixture) mails() {
	folder := func(title string) []archive.Collection {
		return []archive.Collection{{Kind: archive.MailFolder, Title: title}}
	}
	first := f.add(archive.Item{Kind: archive.Mail, Service: "mail", NativeID: "1@example.com", Moment: seoul(at("2004-01-02 03:04:05", archive.PrecisionSecond, archive.OriginArchive)),
		Title: "안부", Text: "잘 지내니?\n> 인용", HTML: "<p><strong>잘</strong> 지내니?</p><blockquote>인용</blockquote>",
		Details: []archive.Detail{{Name: "From", Value: "a@example.com"}, {Name: "To", Value: "이웃 <b@example.com>"}, {Name: "Message-ID", Value: "<1@example.com>"}},
		Author:  "a@example.com", People: []string{"이웃"}, Collections: folder("받은편지함"),
		Media: []archive.Media{f.media("보고서.pdf", "application/pdf", "%PDF-1.4")}})
	f.add(archive.Item{Kind: archive.Mail, Service: "mail", Account: "b@example.com", NativeID: "2@example.com", Moment: seoul(at("2004-01-03 04:05:06", archive.PrecisionSecond, archive.OriginArchive)),
		Title: "Re: 안부 \U0001F330", Text: "From 여기서는 잘 지내.\n>From 거기는 어때?\n\n" + strings.Repeat("아주 긴 줄 ", 300) + "끝",
		Details: []archive.Detail{{Name: "From", Value: "이웃 <b@example.com>"}, {Name: "To", Value: "a@example.com"}, {Name: "Cc", Value: "김 수 <c@example.com>"},
			{Name: "Message-ID", Value: "<2@example.com>"}, {Name: "In-Reply-To", Value: "<1@example.com>"}, {Name: "References", Value: "<1@example.com>"}},
		Author: "이웃", People: []string{"a@example.com", "김 수"}, Parent: first.Identity(), Collections: folder("보낸편지함"), Own: true,
		Hidden: true, Tags: []string{"가족"}, Latitude: degrees(37.5665), Longitude: degrees(126.978),
		Media: []archive.Media{f.media("사진 \"1\".jpg", "image/jpeg", "a picture in a mail"), f.media("plain.txt", "text/plain", "From an attachment\n")}})
}

func (f *fixture) threads() {
	wall := []archive.Collection{{Kind: archive.GuestbookWall, Title: "방명록"}}
	entry := f.add(archive.Item{Kind: archive.Guestbook, Service: "cyworld", Moment: at("2004-03-01 12:00:00", archive.PrecisionSecond, archive.OriginArchive),
		Text: "다녀가요~ *^^*", Author: "이웃", Collections: wall})
	first := f.add(archive.Item{Kind: archive.Comment, Service: "cyworld", Parent: entry.Identity(), Author: "김도토", Text: "고마워\n또 와",
		Moment: at("2004-03-01 12:30:00", archive.PrecisionSecond, archive.OriginArchive)})
	f.add(archive.Item{Kind: archive.Comment, Service: "cyworld", Parent: first.Identity(), Author: "이웃", Text: "ㅋㅋ"}) // undated: before what it answers
	f.add(archive.Item{Kind: archive.Comment, Service: "cyworld", Parent: entry.Identity(), Author: "이웃", Text: "ㅋㅋ", Occurrence: 1})
	f.add(archive.Item{Kind: archive.Comment, Service: "cyworld", Parent: strings.Repeat("ab", 16), Text: "부모가 없는 댓글"})
	circle := archive.Item{Kind: archive.Comment, Service: "cyworld", NativeID: "a", Text: "나는 너를"}
	answer := archive.Item{Kind: archive.Comment, Service: "cyworld", NativeID: "b", Text: "너는 나를", Parent: circle.Identity()}
	circle.Parent = answer.Identity()
	f.add(circle)
	f.add(answer)
	f.add(archive.Item{Kind: archive.Comment, Service: "cyworld", Parent: f.items[0].Identity(), Text: "사진 좋다", Author: "이웃"})
}

func (f *fixture) chats() {
	room := func(title string) []archive.Collection {
		return []archive.Collection{{Kind: archive.Chat, Title: title}}
	}
	minute, stated := archive.PrecisionMinute, archive.OriginArchive
	shared := f.items[0].Media[0]
	for _, title := range []string{"가족방", "Family", "family", "../../etc/passwd", "CON", "방: \"이름\" <%>?", strings.Repeat("긴방이름", 60), ""} {
		f.add(archive.Item{Kind: archive.Message, Service: "kakaotalk", Collections: room(title), Author: "홍길동", Text: "안녕 " + title,
			Moment: at("2015-07-09 20:34:00", minute, stated)})
		f.add(archive.Item{Kind: archive.Message, Service: "kakaotalk", Collections: room(title), Author: "홍길동", Text: "안녕 " + title,
			Moment: at("2015-07-09 20:34:00", minute, stated), Occurrence: 1, Own: true})
	}
	f.add(archive.Item{Kind: archive.Message, Service: "kakaotalk", Collections: room("가족방"), Text: "홍길동님이 나갔습니다.", System: true,
		Moment: at("2015-07-10 08:00:00", minute, stated)})
	f.add(archive.Item{Kind: archive.Message, Service: "kakaotalk", Collections: room("가족방"), Author: "성춘향", Text: "사진",
		Moment: at("2019-08-03 20:00:00", minute, stated), Media: []archive.Media{shared}})
	f.add(archive.Item{Kind: archive.Message, Service: "kakaotalk", Collections: room("가족방"), Author: "성춘향", Text: "두 줄\n\n메시지 \x07",
		Moment: at("2019-08-03 20:01:00", minute, stated), Media: []archive.Media{{Name: "gone.jpg", Missing: true}}})
}

func (f *fixture) goods() {
	for i, k := range []archive.Kind{archive.Product, archive.Order} {
		f.add(archive.Item{Kind: k, Service: "cafe24", Account: "shop", NativeID: "00012" + strconv.Itoa(3+i), Title: "손뜨개 목도리", Text: "₩12,000",
			Moment: seoul(at("2010-11-12 13:14:15", archive.PrecisionSecond, archive.OriginArchive))})
	}
}
