package kakaotalk

import "bytes"

// whole are notices that are all of a line.
var whole = [][]byte{
	[]byte("메시지가 삭제되었습니다."),
	[]byte("채팅방 관리자가 메시지를 가렸습니다."),
	[]byte("관리자가 메시지를 가렸습니다."),
	[]byte("The message has been deleted."),
	[]byte("This message has been hidden by the chatroom managers."),
}

// endings are how notices about people end.
var endings = [][]byte{
	[]byte("님이 들어왔습니다."),
	[]byte("님이 나갔습니다."),
	[]byte("님이 퇴장했습니다."),
	[]byte("님을 초대하였습니다."),
	[]byte("님을 초대했습니다."),
	[]byte("님을 내보냈습니다."),
	[]byte(" joined this chatroom."),
	[]byte(" left this chatroom."),
}

// isNotice reports whether a line without a time is one of the notices that
// KakaoTalk writes. The list is closed: everything else is people's text.
func isNotice(line []byte) bool {
	line = bytes.TrimRight(line, " ")
	if !bytes.HasSuffix(line, []byte(".")) {
		return false
	}
	for _, n := range whole {
		if bytes.Equal(line, n) {
			return true
		}
	}
	for _, e := range endings {
		if len(line) > len(e) && bytes.HasSuffix(line, e) {
			return true
		}
	}
	return false
}

// isTableNotice reports whether a row of a table is a notice although it names
// a user: the one who acted.
func isTableNotice(h head) bool {
	line := h.body
	if h.quoted {
		if !closes(line) {
			return false // notices have one line
		}
		line = inside(line)
	}
	line = bytes.TrimRight(line, " ")
	if isNotice(line) {
		return true
	}
	sentence, stopped := bytes.CutSuffix(line, []byte("."))
	if bytes.HasSuffix(sentence, []byte("부방장이 되었습니다")) || bytes.HasSuffix(sentence, []byte("님을 내보냈습니다")) {
		return true
	}
	acted, ok := bytes.CutPrefix(sentence, h.author)
	return stopped && (ok && bytes.HasPrefix(acted, []byte(" invited ")) || bytes.Contains(sentence, []byte(" has been removed")))
}
