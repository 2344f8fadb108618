// Package reconcile compares what the users of two libraries changed.
//
// A [State] is what a journal comes to: the last value of every field that was
// changed. [Compare] takes three of them, as version control does: what both
// journals share, ours and theirs. What only they changed is taken over; what
// both changed to the same is nothing; lists to which both only added become
// their union; all else is a [Conflict], in which ours stays unless the user
// says otherwise. It knows no library and no database.
package reconcile
