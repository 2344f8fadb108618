package whatsapp

import "strings"

// longestRemark bounds what WhatsApp writes in place of a message, in bytes.
const longestRemark = 120

// isOmitted reports a placeholder that says by itself what it is: "<Media
// omitted>", "image omitted".
func isOmitted(said string) bool {
	said = strings.TrimSpace(strings.Trim(said, leftToRight+" "))
	if len(said) > longestRemark {
		return false
	}
	if inner, ok := strings.CutPrefix(said, "<"); ok {
		inner, ok = strings.CutSuffix(inner, ">")
		return ok && !strings.Contains(inner, "<") && isOmittedPhrase(inner)
	}
	what, ok := strings.CutSuffix(said, " omitted")
	if !ok {
		if what, ok = strings.CutSuffix(said, " weggelassen"); !ok {
			return false
		}
	}
	switch what {
	case "image", "video", "audio", "sticker", "GIF", "document", "Contact card", "Video note", "Video message", "media",
		"Bild", "Video", "Audio", "Sticker", "Dokument", "Kontaktkarte":
		return true
	}
	return false
}

// isOmittedPhrase reports whether words that WhatsApp wrote itself speak of
// something that is not in the export.
func isOmittedPhrase(said string) bool {
	if len(said) > longestRemark {
		return false
	}
	for _, stem := range omittedStems {
		if strings.Contains(said, stem) {
			return true
		}
	}
	return false
}

// omittedStems are parts of the words for it. English to Czech were seen in
// programs that read exports; Korean, Chinese and Japanese are guesses.
var omittedStems = []string{
	"omitted", "weggelassen", "ausgeschlossen", "ausgelassen", "absent", "manquant", " omis", "retiré", "omess", "esclus", "non inclus",
	"omitid", "ocult", "não revelad", "weggelaten", "отсутствует", "не добавлен", "Без медиафайлов", "пропущено", "відсутн", "не додано",
	"vynech", "dahil edilmedi", "tidak disertakan", "لم يتم إدراج", "تم استبعاد", "تم حذف الملصقات",
	"제외됨", "제외되", "생략", "省略", "忽略", "略去", "含まれていません",
}

// isViewOnce reports what could be looked at only once.
func isViewOnce(said string) bool {
	return containsAny(strings.ToLower(said), "view once", "한 번 보기", "한번 보기", "einmalansicht", "einmal ansehen", "ver una vez",
		"vue unique", "visualização única", "一次性", "1回表示")
}

func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
