// Package people is the page of everybody who wrote something or is in
// something, across all services, and the card at the head of somebody's page.
//
// [Crowd] is the state of the page: who is there, who is looked for, who is
// chosen to be made one person, and who package kin thinks may be the same.
// What the user decides becomes edits of package catalog, each an action that
// Undo takes back.
package people
