package whatsapp

import (
	"regexp"
	"strconv"
	"strings"

	"dotori/archive"
)

// edited takes the mark off a message that was changed.
func (c *content) edited(body string) string {
	s := strings.TrimRight(body, " \n")
	open := strings.LastIndexByte(s, '<')
	if open < 0 || !strings.HasSuffix(s, ">") || len(s)-open > longestRemark {
		return body
	}
	said := clean(s[open+1 : len(s)-1])
	if !containsAny(said, "edited", "수정", "bearbeitet", "editado", "editó", "editada", "modifié", "modificato", "bewerkt",
		"編集", "编辑", "編輯", "изменено", "düzenlendi", "diedit") {
		return body
	}
	c.item.Details = append(c.item.Details, archive.Detail{Name: "Edited", Value: said})
	return strings.TrimRight(s[:open], " "+leftToRight)
}

// remark reads what stands in place of a message: that it was deleted, a call,
// a place.
func (c *content) remark() {
	text := c.item.Text
	switch {
	case len(text) > longestRemark && !strings.Contains(text, mapsHost):
	case c.item.System:
		c.call(text)
	case isDeleted(text):
		c.detail("Deleted", text)
	case text == "null":
		c.detail("Not in the export", text)
	case c.marked && isViewOnce(text):
		c.detail("View once", text)
	case c.call(text):
	default:
		c.place(text)
	}
}

// isDeleted reports the sentences for a message that was deleted.
func isDeleted(text string) bool {
	switch strings.TrimSuffix(text, ".") {
	case "This message was deleted", "You deleted this message", "Message deleted", "This message was deleted by admin",
		"Diese Nachricht wurde gelöscht", "Du hast diese Nachricht gelöscht", "Ce message a été supprimé", "Vous avez supprimé ce message",
		"Se eliminó este mensaje", "Eliminaste este mensaje", "Questo messaggio è stato eliminato", "Hai eliminato questo messaggio",
		"Esta mensagem foi apagada", "Apagou esta mensagem", "Mensagem apagada", "Você apagou esta mensagem",
		"Данное сообщение удалено", "Вы удалили данное сообщение", "삭제된 메시지입니다", "이 메시지는 삭제되었습니다", "이 메시지를 삭제했습니다",
		"此消息已删除", "你已删除这条消息", "此訊息已刪除", "您已刪除此訊息", "このメッセージは削除されました", "このメッセージを削除しました":
		return true
	}
	return false
}

// call reads a call: "Missed voice call", "Video call, 5 min".
func (c *content) call(text string) bool {
	if strings.Contains(text, "\n") || !hasAnyPrefix(text, calls) {
		return false
	}
	c.detail("Call", text)
	return true
}

var calls = []string{
	"Missed voice call", "Missed video call", "Missed group voice call", "Missed group video call", "Silenced voice call", "Silenced video call",
	"Voice call, ", "Video call, ", "Voice call. ", "Video call. ", "Group call, ", "Verpasster Sprachanruf", "Verpasster Videoanruf", "Sprachanruf, ", "Videoanruf, ",
	"Zmeškaný hovor", "Llamada perdida", "Appel vocal manqué", "Appel vidéo manqué", "부재중 음성", "부재중 영상", "음성 통화, ", "영상 통화, ", "음성통화, ", "영상통화, ",
	"未接语音通话", "未接视频通话", "未接語音通話", "未接視訊通話", "不在着信",
}

func hasAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

const mapsHost = "https://maps.google.com/"

var mapsPlace = regexp.MustCompile(`^(?s:.*: )?https://maps\.google\.com/(?:maps)?\?q=(-?\d{1,2}(?:\.\d+)?)(?:,|%2C)(-?\d{1,3}(?:\.\d+)?)$`)

// place reads the place that a message is about: a link alone, or behind a word.
func (c *content) place(text string) {
	if !strings.Contains(text, mapsHost) {
		return
	}
	found := mapsPlace.FindStringSubmatch(text)
	if found == nil {
		return
	}
	latitude, err1 := strconv.ParseFloat(found[1], 64)
	longitude, err2 := strconv.ParseFloat(found[2], 64)
	if err1 != nil || err2 != nil || latitude > 90 || latitude < -90 || longitude > 180 || longitude < -180 {
		return
	}
	c.known = true
	c.item.Latitude, c.item.Longitude = &latitude, &longitude
}
