// Package kin finds out who is the same person under several names: by names
// that are alike, by mail addresses, and by what two sides of a chat room tell.
// It is pure.
//
//	catalog: everybody with their names -> Suggest -> Pairs with reasons, the surest first
//	names that two exports of one room have for the same messages -> Evidence
//	what the user said yes to -> Unite -> edits
package kin
