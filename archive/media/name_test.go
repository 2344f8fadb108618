package media

import (
	"fmt"
	"testing"

	"golang.org/x/text/unicode/norm"

	"dotori/archive"
)

func TestDateFromName(t *testing.T) {
	tests := map[string]string{ // name -> wall time and offset, "" = none
		"IMG_20190803_182210.jpg":                      "2019-08-03T18:22:10",
		"20190803_182210.jpg":                          "2019-08-03T18:22:10",
		"VID_20190803_182210.mp4":                      "2019-08-03T18:22:10",
		"MVIMG_20190803_182210.jpg":                    "2019-08-03T18:22:10",
		"20190803_182210(0).jpg":                       "2019-08-03T18:22:10",
		"20190803_182210_001.jpg":                      "2019-08-03T18:22:10",
		"PXL_20230814_201154491.jpg":                   "2023-08-14T20:11:54+00:00",
		"PXL_20230814_201154491.MP.jpg":                "2023-08-14T20:11:54+00:00",
		"PXL_20230814_201154491.PORTRAIT.jpg":          "2023-08-14T20:11:54+00:00",
		"PXL_20230814_201154491~2.jpg":                 "2023-08-14T20:11:54+00:00",
		"IMG-20190803-WA0001.jpg":                      "2019-08-03",
		"VID-20190803-WA0001.mp4":                      "2019-08-03",
		"Screenshot_20230115-143022_Chrome.jpg":        "2023-01-15T14:30:22",
		"Screenshot_2019-08-03-18-22-10-123_pkg.jpg":   "2019-08-03T18:22:10",
		"Screenshot 2023-01-15 at 14.30.22.png":        "2023-01-15T14:30:22",
		"Screen Shot 2019-08-03 at 6.22.10 PM.png":     "2019-08-03T18:22:10",
		"Screenshot 2019-08-03 at 6.22.10\u202fPM.png": "2019-08-03T18:22:10",
		"Screen Shot 2019-08-03 at 12.22.10 AM.png":    "2019-08-03T00:22:10",
		"스크린샷 2019-08-03 오후 6.22.10.png":               "2019-08-03T18:22:10",
		"스크린샷 2019-08-03 오전 12.22.10.png":              "2019-08-03T00:22:10",
		"스크린샷 2023-01-15 143022.png":                   "2023-01-15T14:30:22",
		"스크린샷(12).png":                                 "",
		"20170923_220934000_iOS.jpg":                   "2017-09-23T22:09:34",
		"signal-2019-08-03-182210.jpg":                 "2019-08-03T18:22:10",
		"photo_1@03-08-2019_18-22-10.jpg":              "2019-08-03T18:22:10",
		"KakaoTalk_20221117_165403005.jpg":             "2022-11-17T16:54:03",
		"KakaoTalk_20221117_165403005_01.jpg":          "2022-11-17T16:54:03",
		"KakaoTalk_Photo_2023-09-23-19-40-24.jpeg":     "2023-09-23T19:40:24",
		"KakaoTalk_Photo_2023-09-23-19-40-24 001.jpeg": "2023-09-23T19:40:24",
		"KakaoTalk_Video_2026-01-20-14-05-14.mp4":      "2026-01-20T14:05:14",
		"KakaoTalk_Video_20191126_0026_05_032.mp4":     "2019-11-26T00:26:05",
		"FB_IMG_1564823456789.jpg":                     "2019-08-03T09:10:56+00:00",
		"1564823456789.jpg":                            "2019-08-03T09:10:56+00:00",
		"WP_20140803_18_22_10_Pro.jpg":                 "2014-08-03T18:22:10",
		"2005년 10월 3일 소풍.jpg":                          "2005-10-03",
		"2005-10-03 소풍.jpg":                            "2005-10-03",
		"IMG20190803182210.jpg":                        "2019-08-03T18:22:10",
		"received_10207191826412345.jpeg":              "",
		"Snapchat-1234567890.jpg":                      "",
		"DSC_0001.jpg":                                 "",
		"IMG_1234.HEIC":                                "",
		"01012345678.jpg":                              "",
		"010-1234-5678.jpg":                            "",
		"821012345678.jpg":                             "",
		"d41d8cd98f00b204e9800998ecf8427e.jpg":         "",
		"3f20190803ab44.jpg":                           "",
		"20190803-1234-4abc-9def-0123456789ab.jpg":     "",
		"20991231_235959.jpg":                          "",
		"19891231_235959.jpg":                          "",
		"20190230_101010.jpg":                          "",
		"20191303_101010.jpg":                          "",
		"IMG_2019-01.02.jpg":                           "",
		"":                                             "",
	}
	tests[norm.NFD.String("스크린샷 2019-08-03 오후 7.22.10.png")] = "2019-08-03T19:22:10"
	for name, want := range tests {
		m, ok := DateFromName(name)
		if got := stamp(m); got != want || ok != (want != "") {
			t.Errorf("DateFromName(%q) = %q, %v; want %q", name, got, ok, want)
		}
		if ok && m.Origin != archive.OriginFilename && m.Origin != archive.OriginSaved {
			t.Errorf("DateFromName(%q): origin %q", name, m.Origin)
		}
	}
}

func TestNamesThatSayWhenAFileWasSaved(t *testing.T) {
	tests := map[string]archive.Origin{
		"KakaoTalk_20221117_165403005.jpg":            archive.OriginSaved,
		"KakaoTalk_Photo_2023-09-23-19-40-24.jpeg":    archive.OriginSaved,
		"IMG-20190803-WA0001.jpg":                     archive.OriginSaved,
		"WhatsApp Image 2019-08-03 at 18.22.10.jpeg":  archive.OriginSaved,
		"FB_IMG_1564823456789.jpg":                    archive.OriginSaved,
		"1564823456789.jpg":                           archive.OriginSaved,
		"signal-2019-08-03-182210.jpg":                archive.OriginSaved,
		"photo_1@03-08-2019_18-22-10.jpg":             archive.OriginSaved,
		"Screenshot_20230115-143022_KakaoTalk_01.jpg": archive.OriginFilename,
		"IMG_20190803_182210.jpg":                     archive.OriginFilename,
		"PXL_20230814_201154491.jpg":                  archive.OriginFilename,
	}
	for name, want := range tests {
		if m, _ := DateFromName(name); m.Origin != want {
			t.Errorf("DateFromName(%q): origin %q, want %q", name, m.Origin, want)
		}
	}
}

func TestDateFromPath(t *testing.T) {
	tests := map[string]string{
		"2005/10/a.jpg":              "2005-10",
		"사진/2005/10/03/a.jpg":        "2005-10-03",
		"2005-10-03 여행/a.jpg":        "2005-10-03",
		"2005.10.03 여행/원본/a.jpg":     "2005-10-03",
		"2005년 10월/a.jpg":            "2005-10",
		"2005년/10월/3일/a.jpg":         "2005-10-03",
		"2005년 10월 3일/a.jpg":         "2005-10-03",
		"20051003/a.jpg":             "2005-10-03",
		"2005_10/a.jpg":              "2005-10",
		"2005 여름/a.jpg":              "2005",
		"2005/a.jpg":                 "2005",
		"1980년대 앨범/a.jpg":            "1980s",
		"80s/a.jpg":                  "1980s",
		"80년대/1983/a.jpg":            "1983",
		"1990s/5/a.jpg":              "1990s",
		"2005/2006-01-02/a.jpg":      "2006-01-02",
		"DCIM/100APPLE/IMG_0001.JPG": "",
		"a/20190803_101010.jpg":      "",
		"2005/13/a.jpg":              "2005",
		"1024/a.jpg":                 "",
		"10/a.jpg":                   "",
		"a.jpg":                      "",
		"/2005/10/a.jpg":             "2005-10",
	}
	for path, want := range tests {
		m, ok := DateFromPath(path)
		if got := stamp(m); got != want || ok != (want != "") {
			t.Errorf("DateFromPath(%q) = %q, %v; want %q", path, got, ok, want)
		}
	}
}

// stamp writes a moment as precisely as it is known.
func stamp(m archive.Moment) string {
	if m.Decade() != 0 {
		return fmt.Sprintf("%ds", m.Decade())
	}
	layouts := map[archive.Precision]string{archive.PrecisionYear: "2006", archive.PrecisionMonth: "2006-01",
		archive.PrecisionDay: "2006-01-02", archive.PrecisionMinute: "2006-01-02T15:04", archive.PrecisionSecond: "2006-01-02T15:04:05"}
	if !m.Known() {
		return ""
	}
	return m.Wall.Format(layouts[m.Precision]) + m.Offset.String()
}

func FuzzDateFromName(f *testing.F) {
	for _, name := range []string{"IMG_20190803_182210.jpg", "스크린샷 2019-08-03 오후 6.22.10.png", "1564823456789.jpg", "2005/10/a.jpg", "photo_1@03-08-2019_18-22-10.jpg"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, find := range []func(string) (archive.Moment, bool){DateFromName, DateFromPath} {
			m, ok := find(name)
			if ok != m.Known() || ok && !plausible(m.Wall) {
				t.Errorf("%q: %v %v", name, m, ok)
			}
		}
	})
}
