// Package fault says in the user's words what went wrong and what to do.
package fault
