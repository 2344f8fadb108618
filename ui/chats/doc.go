// Package chats is where conversations are read.
//
// [Rooms] lists the chat rooms. A [Room] gives the messages of one by their
// number, as the list on the screen asks for them, out of a catalog that knows
// places in time: a million messages need no more memory than those in view.
// Whose side is the right one is asked once a room, and nobody has to know.
package chats
