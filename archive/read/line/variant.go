package line

import "dotori/archive/read"

// The formats in which LINE hands out chats.
const (
	phoneJapanese = "Phone text in Japanese"
	phoneEnglish  = "Phone text in English"
	phoneGerman   = "Phone text in German"
	phoneChinese  = "Phone text in Chinese"
	phoneThai     = "Phone text in Thai"
	phoneKorean   = "Phone text in Korean"
	phoneOther    = "Phone text in another language"
	computer      = "Computer text"
)

// variants says how well each is known. No export of a Korean phone is public.
func variants() []read.Variant {
	return []read.Variant{
		{Title: phoneJapanese, Evidence: read.Verified},
		{Title: phoneEnglish, Evidence: read.Verified},
		{Title: phoneGerman, Evidence: read.Verified},
		{Title: phoneChinese, Evidence: read.ParserCode},
		{Title: phoneThai, Evidence: read.ParserCode},
		{Title: phoneKorean, Evidence: read.BestEffort},
		{Title: phoneOther, Evidence: read.BestEffort},
		{Title: computer, Evidence: read.ParserCode},
	}
}
