package telegram

import "strings"

// notices are what Telegram's actions mean, in words like those of its pages.
// Curly words stand for what the message tells; what stands in square brackets
// is left out without it.
var notices = map[string]string{
	"create_group":            "{actor} created group “{title}”[ with members {members}]",
	"create_channel":          "Channel “{title}” created",
	"edit_group_title":        "{actor} changed group title to “{title}”",
	"edit_group_photo":        "{actor} changed group photo",
	"delete_group_photo":      "{actor} removed group photo",
	"invite_members":          "{actor} invited {members}",
	"remove_members":          "{actor} removed {members}",
	"join_group_by_link":      "{actor} joined group by link[ from {inviter}]",
	"join_group_by_request":   "{actor} joined group by request",
	"migrate_to_supergroup":   "{actor} converted this group to a supergroup",
	"migrate_from_group":      "{actor} converted a basic group to this supergroup[ “{title}”]",
	"pin_message":             "{actor} pinned a message",
	"clear_history":           "History cleared",
	"score_in_game":           "{actor} scored {score} in a game",
	"send_payment":            "A payment was sent[: {amount} {currency}]",
	"phone_call":              "Phone call[ ({reason})][ ({duration} seconds)]",
	"take_screenshot":         "{actor} took a screenshot",
	"allow_sending_messages":  "This bot was allowed to send messages",
	"attach_menu_bot_allowed": "This bot was allowed to send messages",
	"joined_telegram":         "{actor} joined Telegram",
	"requested_phone_number":  "{actor} requested the phone number",
	"group_call":              "{actor} started voice chat[ ({duration} seconds)]",
	"group_call_scheduled":    "{actor} scheduled a voice chat",
	"invite_to_group_call":    "{actor} invited {members} to the voice chat",
	"set_messages_ttl":        "{actor} changed when messages delete themselves",
	"edit_chat_theme":         "{actor} changed chat theme[ to {emoji}]",
	"send_premium_gift":       "{actor} sent a gift",
	"send_star_gift":          "{actor} sent a gift",
	"topic_created":           "{actor} created topic “{title}”",
	"topic_edit":              "{actor} changed topic[ title to “{renamed}”]",
	"suggest_profile_photo":   "{actor} suggested a profile photo",
	"set_chat_wallpaper":      "{actor} set a new background for this chat",
	"set_same_chat_wallpaper": "{actor} set the same background for this chat",
}

// notice is what a service message says. An action that is not known says its
// own name.
func (m *message) notice() string {
	if m.Told != "" {
		return clean(m.Told)
	}
	words, ok := notices[m.Action]
	if !ok {
		said := strings.ReplaceAll(m.Action, "_", " ")
		if m.Actor != "" {
			said = string(m.Actor) + ": " + said
		}
		return clean(strings.TrimSpace(said))
	}
	facts := m.told()
	return clean(strings.TrimSpace(replacer(facts).Replace(withClauses(words, facts))))
}

// withClauses leaves out the clauses of which something is not known.
func withClauses(words string, facts map[string]string) string {
	for {
		before, rest, open := strings.Cut(words, "[")
		clause, after, end := strings.Cut(rest, "]")
		if !open || !end {
			return words
		}
		if !told(clause, facts) {
			clause = ""
		}
		words = before + clause + after
	}
}

// told are the facts of a service message by the words that stand for them.
func (m *message) told() map[string]string {
	members := make([]string, len(m.Members))
	for i, n := range m.Members {
		members[i] = string(n)
	}
	duration := string(m.Lasts)
	if duration == "" {
		duration = string(m.Duration)
	}
	return map[string]string{
		"{actor}": string(m.Actor), "{title}": m.Title, "{renamed}": m.Renamed, "{members}": strings.Join(members, ", "),
		"{inviter}": string(m.Inviter), "{score}": string(m.Score), "{amount}": string(m.Amount), "{currency}": m.Money,
		"{reason}": m.Reason, "{duration}": duration, "{emoji}": m.Emoji,
	}
}

// told reports whether everything that a clause names is known.
func told(clause string, facts map[string]string) bool {
	for word, fact := range facts {
		if fact == "" && strings.Contains(clause, word) {
			return false
		}
	}
	return true
}

func replacer(facts map[string]string) *strings.Replacer {
	pairs := make([]string, 0, 2*len(facts))
	for word, fact := range facts {
		pairs = append(pairs, word, fact)
	}
	return strings.NewReplacer(pairs...)
}
