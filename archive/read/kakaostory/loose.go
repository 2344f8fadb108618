package kakaostory

import "dotori/archive/read/jsonlist"

// What KakaoStory writes now so, now otherwise.
type (
	word        = jsonlist.Word
	many[T any] = jsonlist.Many[T]
)
