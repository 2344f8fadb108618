package kin

import "strings"

// Relative reports whether a name says what somebody is to whoever gave it:
// in the telephone of another, "엄마" is another.
func Relative(name string) bool {
	folded := Fold(name)
	for _, mine := range []string{"사랑하는", "우리", "울", "my"} {
		folded = strings.TrimPrefix(folded, mine)
	}
	switch strings.TrimSuffix(folded, "님") {
	case "엄마", "아빠", "어머니", "아버지", "어머", "할머니", "할아버지", "할머", "외할머니", "외할아버지", "친할머니", "친할아버지",
		"여보", "자기", "남편", "아내", "와이프", "신랑", "집사람", "딸", "아들", "큰딸", "작은딸", "큰아들", "작은아들", "막내",
		"언니", "누나", "오빠", "형", "동생", "이모", "이모부", "고모", "고모부", "삼촌", "외삼촌", "숙모", "외숙모", "큰아버지", "작은아버지",
		"큰엄마", "작은엄마", "큰아빠", "작은아빠", "장모", "장인", "장인어른", "시어머니", "시아버지", "며느리", "사위", "손자", "손녀",
		"mom", "mum", "mother", "mama", "dad", "father", "papa", "grandma", "grandpa", "husband", "wife", "honey", "son", "daughter",
		"sister", "brother", "aunt", "uncle", "me", "나", "본인":
		return true
	}
	return false
}

// Self reports whether a name is what programs call whoever exports.
func Self(name string) bool { return name == "회원님" || name == "you" || name == "You" }
