package message_test

import (
	"encoding/base64"
	"testing"

	"golang.org/x/text/encoding/korean"

	"dotori/archive/read/mail/message"
)

// cp949 returns s as the bytes of old Korean programs.
func cp949(s string) string {
	out, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

func b64(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// shifted returns the KS X 1001 of s between shift-out and shift-in.
func shifted(s string) string {
	out := []byte(cp949(s))
	for i := range out {
		out[i] &= 0x7F
	}
	return "\x0E" + string(out) + "\x0F"
}

func TestWords(t *testing.T) {
	name := cp949("홍길동")
	utf := "도토리"
	tests := []struct{ why, in, label, want string }{
		{"plain", "spring picnic", "", "spring picnic"},
		{"base64", "=?euc-kr?B?" + b64(name) + "?=", "", "홍길동"},
		{"quoted", "=?EUC-KR?Q?=C8=AB=B1=E6=B5=BF_=28a=29?=", "", "홍길동 (a)"},
		{"between plain words", "Re: =?utf-8?b?" + b64(utf) + "?= (2)", "", "Re: 도토리 (2)"},
		{"space between words falls", "=?utf-8?b?" + b64("도토") + "?= \t=?utf-8?B?" + b64("리") + "?=", "", "도토리"},
		{"character cut between words", "=?euc-kr?B?" + b64(name[:3]) + "?= =?EUC-KR?B?" + b64(name[3:]) + "?=", "", "홍길동"},
		{"utf-8 character cut between words", "=?UTF-8?B?" + b64(utf[:4]) + "?= =?UTF-8?B?" + b64(utf[4:]) + "?=", "", "도토리"},
		{"base64 cut between words", "=?euc-kr?B?" + b64(name)[:5] + "?= =?euc-kr?B?" + b64(name)[5:] + "?=", "", "홍길동"},
		{"cut in quoted", "=?euc-kr?Q?=C8=AB=B1?= =?euc-kr?Q?=E6=B5=BF?=", "", "홍길동"},
		{"different charsets", "=?euc-kr?B?" + b64(name) + "?= =?utf-8?B?" + b64(utf) + "?=", "", "홍길동도토리"},
		{"no padding", "=?utf-8?B?" + b64("도토리야")[:16] + "?=", "", "도토리야"},
		{"no padding at all", "=?utf-8?B?7JWI7ZWY?= x", "", "안하 x"},
		{"no end", "=?euc-kr?B?" + b64(name), "", "홍길동"},
		{"end without equals", "=?euc-kr?B?" + b64(name) + "?", "", "홍길동"},
		{"no end before the next", "=?euc-kr?B?" + b64(name) + " =?euc-kr?B?" + b64(name) + "?=", "", "홍길동홍길동"},
		{"space inside base64", "=?euc-kr?B?yKux 5rW/?=", "", "홍길동"},
		{"space inside quoted", "=?UTF-8?Q?Hello World?=", "", "Hello World"},
		{"fold inside a quoted character", "=?UTF-8?Q?=EB=8F =84?=", "", "도"},
		{"question mark inside quoted", "=?UTF-8?Q?=EB=8F=84?=ED=86=A0?=", "", "도?토"},
		{"wrong label", "=?UTF-8?B?" + b64(name) + "?=", "", "홍길동"},
		{"wrong label the other way", "=?euc-kr?B?" + b64(utf) + "?=", "", "도토리"},
		{"ascii label", "=?us-ascii?B?" + b64(name) + "?=", "", "홍길동"},
		{"latin label", "=?iso-8859-1?B?" + b64(name) + "?=", "", "홍길동"},
		{"latin", "=?iso-8859-1?Q?caf=E9?=", "", "café"},
		{"language", "=?euc-kr*ko?B?" + b64(name) + "?=", "", "홍길동"},
		{"microsoft's name", "=?ks_c_5601-1987?B?" + b64(cp949("똠방각하 펲시")) + "?=", "", "똠방각하 펲시"},
		{"unknown label", "=?x-none?B?" + b64(name) + "?=", "", "홍길동"},
		{"johab", "=?johab?B?" + b64("\xd1\xb7\x8b\xa9\x95\xb7") + "?=", "", "홍길동"},
		{"raw cp949 bytes", cp949("봄 소풍 안내"), "", "봄 소풍 안내"},
		{"raw utf-8", "봄 소풍", "euc-kr", "봄 소풍"},
		{"raw by the body's label", "\x83\x65\x83\x58\x83\x67", "shift_jis", "テスト"},
		{"raw latin by the body's label", "caf\xe9", "iso-8859-1", "café"},
		{"raw cp949 against the body's label", cp949("봄 소풍"), "iso-8859-1", "봄 소풍"},
		{"raw cp949 in a utf-8 mail", cp949("봄 소풍"), "utf-8", "봄 소풍"},
		{"raw beside a word", cp949("답장: ") + "=?euc-kr?B?" + b64(name) + "?=", "", "답장: 홍길동"},
		{"iso-2022-kr", "=?ISO-2022-KR?B?" + b64("\x1b$)C"+shifted("홍길동")) + "?=", "", "홍길동"},
		{"iso-2022-kr without designator", "=?iso-2022-kr?Q?=0E" + quoted(shifted("홍길동")) + "=0F?=", "", "홍길동"},
		{"iso-2022-kr raw", "\x1b$)C" + shifted("봄 소풍"), "", "봄 소풍"},
		{"japanese", "=?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=", "", "テスト"},
		{"utf-7", "=?utf-7?Q?+1VyuAA_+s8TRoLms-?=", "", "한글 도토리"},
		{"no word", "a =? b ?= c", "", "a =? b ?= c"},
		{"no encoding", "=?euc-kr?X?abc?=", "", "=?euc-kr?X?abc?="},
	}
	for _, tt := range tests {
		if got := message.Words([]byte(tt.in), tt.label); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

// quoted returns the letters inside a shifted text, which are all printable.
func quoted(s string) string { return s[1 : len(s)-1] }

func TestDecodeBodies(t *testing.T) {
	tests := []struct {
		why, in string
		labels  []string
		want    string
	}{
		{"no label", cp949("안녕하세요"), nil, "안녕하세요"},
		{"label of its own kind", cp949("똠방각하"), []string{"euc-kr"}, "똠방각하"},
		{"quotes around the label", cp949("안녕"), []string{`"KSC5601"`}, "안녕"},
		{"utf-8 labelled korean", "안녕하세요", []string{"euc-kr"}, "안녕하세요"},
		{"cp949 labelled utf-8", cp949("안녕하세요"), []string{"utf-8"}, "안녕하세요"},
		{"the page says it better", cp949("안녕하세요"), []string{"utf-8", "euc-kr"}, "안녕하세요"},
		{"the page is wrong", "안녕하세요", []string{"utf-8", "euc-kr"}, "안녕하세요"},
		{"torn at the end", cp949("안녕하세요")[:9], []string{"euc-kr"}, "안녕하세\uFFFD"},
		{"byte order mark", "\xEF\xBB\xBF안녕", []string{"utf-8"}, "안녕"},
		{"latin is latin", "d\xe9j\xe0 vu", []string{"iso-8859-1"}, "déjà vu"},
		{"latin that is korean", cp949("반갑습니다"), []string{"iso-8859-1"}, "반갑습니다"},
		{"latin that is utf-8", "반갑습니다", []string{"windows-1252"}, "반갑습니다"},
		{"outlook's label on ascii", `C:\mail`, []string{"ks_c_5601-1987"}, `C:\mail`},
		{"seven bits", "\x1b$)C\nab " + shifted("안녕하세요") + "\n" + shifted("또"), []string{"iso-2022-kr"}, "\nab 안녕하세요\n또"},
		{"seven bits without label", shifted("안녕하세요") + " ok", nil, "안녕하세요 ok"},
		{"johab is not cp949", "\xd1\xb7\x8b\xa9\x95\xb7", []string{"johab"}, "홍길동"},
		{"chinese", "\xc4\xe3\xba\xc3", []string{"gb2312"}, "你好"},
	}
	for _, tt := range tests {
		if got := message.Decode([]byte(tt.in), tt.labels...); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

func TestEveryKoreanLabelIsCP949(t *testing.T) {
	word := cp949("뷁똠")
	for _, label := range []string{"euc-kr", "EUC_KR", "ks_c_5601-1987", "KS_C_5601-1989", "ksc5601", "ksc_5601", "korean",
		"windows-949", "cp949", "ms949", "x-windows-949", "iso-ir-149", "csKSC56011987"} {
		if got := message.Decode([]byte(word), label); got != "뷁똠" {
			t.Errorf("%s: %q", label, got)
		}
	}
}

func TestFolderName(t *testing.T) {
	tests := []struct{ in, want string }{
		{"INBOX", "INBOX"},
		{"&vBvHQNO4ycDVaA-", "받은편지함"},
		{"R&-D", "R&D"},
		{"A&B", "A&B"},
		{"Tom & Jerry", "Tom & Jerry"},
		{"&xcW7NA-/&xezViQ-", "업무/여행"},
		{"&v8U-,X", "뿅,X"},
		{"&!!-", "&!!-"},
	}
	for _, tt := range tests {
		if got := message.FolderName(tt.in); got != tt.want {
			t.Errorf("FolderName(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
