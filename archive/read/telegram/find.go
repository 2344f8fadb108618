package telegram

import (
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dotori/archive/read/tree"
	"dotori/archive/text"
)

// sniffSize is how much of a file tells what it is.
const sniffSize = 64 << 10

// The signs of messages: their type, their date and whose they are in
// Telegram's words. Other programs, too, write the first two so.
var (
	messageType = regexp.MustCompile(`"type"\s*:\s*"(?:message|service)"`)
	messageDate = regexp.MustCompile(`"date_unixtime"\s*:|"date"\s*:\s*"\d{4}-\d\d-\d\dT`)
	aboutAll    = regexp.MustCompile(`"personal_information"\s*:\s*\{\s*"user_id"`)
	chatList    = regexp.MustCompile(`"(?:chats|left_chats)"\s*:\s*\{`)
	account     = regexp.MustCompile(`"(?:from(?:_id)?|actor(?:_id)?|date_unixtime|text_entities)"\s*:`)
	chatType    = regexp.MustCompile(`"type"\s*:\s*"(?:saved_messages|replies|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel))"`)
)

// study says of which variant the beginning of a JSON file is; "" when it is
// not Telegram's.
func study(sample []byte) (variant string) {
	signed := messageType.Match(sample) && messageDate.Match(sample) && account.Match(sample)
	switch {
	case aboutAll.Match(sample), chatList.Match(sample) && (signed || chatType.Match(sample)):
		return variantAll
	case bytes.Contains(sample, []byte(`"messages"`)) && (signed || chatType.Match(sample)):
		return variantSingle
	}
	return ""
}

// sniff looks at the beginning of a JSON file.
func sniff(root fs.FS, name string) (variant string, err error) {
	sample, err := beginning(root, name)
	if variant = study(sample); variant != "" {
		err = nil // what is left of an export is worth reading
	}
	return variant, err
}

// beginning returns the first of a file, decoded.
func beginning(root fs.FS, name string) ([]byte, error) {
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sample, err := io.ReadAll(io.LimitReader(f, sniffSize))
	decoded, _ := text.Decode(sample)
	return []byte(decoded), err
}

// isPage looks at the beginning of a web page.
func isPage(root fs.FS, name string) (bool, error) {
	sample, err := beginning(root, name)
	ours := bytes.Contains(sample, []byte(`class="page_wrap"`)) &&
		(bytes.Contains(sample, []byte(`class="history"`)) || bytes.Contains(sample, []byte(`class="message `)))
	if ours {
		err = nil
	}
	return ours, err
}

// jsonName is what Telegram calls its file.
const jsonName = "result.json"

func isJSON(name string) bool { return strings.EqualFold(path.Ext(name), ".json") }

var pageName = regexp.MustCompile(`(?i)^messages(\d*)\.html?$`)

// pages returns the names of the pages of a folder's chat in their order.
func pages(folder tree.Folder) (names []string) {
	number := map[string]int{}
	for _, e := range folder.Files {
		if found := pageName.FindStringSubmatch(e.Name()); found != nil {
			name := path.Join(folder.Path, e.Name())
			number[name], _ = strconv.Atoi(found[1])
			names = append(names, name)
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(number[a], number[b]) })
	return names
}
