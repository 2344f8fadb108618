package pages

import (
	"strings"
	"unicode"

	"dotori/archive/text"
)

// The names that crawlers and programs give to the parts of a post.
var (
	titleKeys   = []string{"title", "subject", "제목", "글제목", "게시글제목", "articletitle", "posttitle", "headline"}
	bodyKeys    = []string{"contenthtml", "html", "content", "contents", "contenttext", "body", "text", "article", "articlecontent", "내용", "본문", "글내용", "게시글내용", "description", "memo"}
	dateKeys    = []string{"writedate", "createdat", "postedat", "publishedat", "createddate", "creationdate", "regdate", "regdt", "writedt", "registered", "published", "pubdate", "postdate", "date", "datetime", "time", "timestamp", "created", "작성일", "작성일시", "등록일", "등록일시", "작성시간", "날짜", "일시", "addtime"}
	authorKeys  = []string{"authornickname", "writernickname", "nickname", "nick", "writer", "author", "writername", "authorname", "username", "user", "작성자", "글쓴이", "닉네임", "이름"}
	groupKeys   = []string{"cafename", "boardname", "board", "menuname", "menu", "blogname", "카페", "카페명", "게시판", "게시판명", "category", "카테고리", "말머리"}
	addressKeys = []string{"articleurl", "url", "link", "permalink", "href", "posturl", "주소", "링크"}
	idKeys      = []string{"articleid", "id", "postid", "articleno", "no", "번호", "글번호", "게시글번호"}
	cafeKeys    = []string{"cafeid", "clubid", "카페id"}
	viewKeys    = []string{"viewcount", "views", "view", "readcount", "hits", "hit", "조회", "조회수"}
	tagKeys     = []string{"tags", "hashtags", "keywords", "태그"}
	mediaKeys   = []string{"imagesbase64json", "imagesbase64", "images", "image", "imageurls", "imgs", "photos", "pictures", "media", "files", "attachments", "이미지", "사진", "첨부", "첨부파일"}
	otherKeys   = []string{"phototakentime", "sendername", "sender", "from", "fromid", "participants", "conversationid", "mimetype"} // of other services' files
	talkKeys    = []string{"commentsjson", "comments", "commentlist", "replies", "댓글"}
)

// keyOf returns what equal names of a part have in common. Most names are
// plain already.
func keyOf(name string) string {
	if isPlain(name) {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("_-.()", r) {
			return -1
		}
		return r
	}, text.Fold(name))
}

func isPlain(name string) bool {
	for i := range len(name) {
		if name[i] < 'a' || name[i] > 'z' {
			return false
		}
	}
	return true
}
