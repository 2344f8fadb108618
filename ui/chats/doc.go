// Package chats is where conversations are read.
//
// [Rooms] lists the chat rooms. A [Room] holds a stretch of one conversation,
// which is moved along as the user scrolls, so that a million messages need no
// more memory than a few hundred; [Lines] turns the stretch into what is drawn:
// days, bubbles, pictures and what the service said. Whose side is the right
// one is asked once a room, and nobody has to know.
package chats
