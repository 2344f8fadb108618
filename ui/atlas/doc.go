// Package atlas puts names to places without a network: a place is near the
// town that is nearest in the table of assets/world, or else it is only
// degrees. Nothing is said of borders and addresses, which the table does not
// know.
package atlas
