package whatsapp

import (
	"path"
	"strings"
)

// attached reads the two ways in which languages name a file, and what stands
// before it on the line:
//
//	A PDF.pdf • 1 page <attached: 00000012-A PDF.pdf>     (iPhone)
//	IMG-20230115-WA0001.jpg (file attached)               (Android)
func (c *content) attached(line string) (name, before string, ok bool) {
	s := strings.TrimRight(strings.Trim(line, leftToRight+rightToLeft), " ")
	switch {
	case strings.HasSuffix(s, ">"):
		if name, before, ok = c.inAngles(s); ok {
			return name, before, true
		}
		return c.inFront(s, " <", ">")
	case strings.HasSuffix(s, ")"):
		return c.inFront(s, " (", ")")
	}
	return "", "", false
}

// inAngles reads "<LABEL: NAME>" at the end of a line. A mark, a file or its
// name tells it from what people write.
func (c *content) inAngles(s string) (name, before string, ok bool) {
	open := strings.LastIndexByte(s, '<')
	if open < 0 {
		return "", "", false
	}
	_, name, ok = strings.Cut(s[open+1:len(s)-1], ": ")
	name = strings.TrimSpace(clean(name))
	marked := strings.HasSuffix(s[:open], leftToRight) || open == 0 && c.marked
	if !ok || !hasExtension(name) || !marked && !c.isFile(name) {
		return "", "", false
	}
	return name, strings.TrimSpace(clean(s[:open])), true
}

// inFront reads "NAME (WORDS)", where the words depend on the language.
func (c *content) inFront(s, open, end string) (name, before string, ok bool) {
	i := strings.LastIndex(s, open)
	if i < 0 {
		return "", "", false
	}
	name = strings.TrimSpace(clean(s[:i]))
	words := strings.TrimSuffix(s[i+len(open):], end)
	if !hasExtension(name) || !c.isFile(name) && !isAttachedPhrase(clean(words)) {
		return "", "", false
	}
	return name, "", true
}

// isFile reports whether a name is of a file that lies beside the chat or that
// WhatsApp named.
func (c *content) isFile(name string) bool { return c.shelf.has(name) || isMediaName(name) }

// hasExtension reports whether a name ends as a file's does, and has no folder.
func hasExtension(name string) bool {
	ext := path.Ext(name)
	return len(ext) > 1 && len(ext) < 7 && len(ext) < len(name) && !strings.ContainsAny(name, "/\\\n") && !strings.Contains(ext, " ")
}

// isAttachedPhrase reports the words for an attached file in the languages that
// are known.
func isAttachedPhrase(words string) bool {
	switch words {
	case "file attached", "attached", "Datei angehängt", "archivo adjunto", "fichier joint", "arquivo anexado", "file allegato",
		"bestand bijgevoegd", "파일 첨부됨", "파일 첨부", "첨부파일", "첨부 파일", "文件附件", "附件", "檔案已附上", "ファイル添付", "添付ファイル", "файл добавлен",
		"dosya ekli", "file terlampir", "ficheiro anexado":
		return true
	}
	return false
}
