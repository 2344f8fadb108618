// Package desttest holds the suite that every destination of exports passes: a
// folder, a zip, and the servers.
package desttest
