// Package chats is where conversations are read.
//
// [Rooms] lists the chat rooms. A [Room] gives the messages of one by their
// number, as the list on the screen asks for them: the catalog counts the
// months without looking at a message, and within a month it walks an index.
// So a million messages need no more memory than those in view, and open at
// any day at once. [Calendar], [Finder], [Gallery] and [People] are its days,
// what is found in it, its pictures and who speaks; whose side is the right
// one is asked once a room, can be changed later, and nobody has to know.
package chats
