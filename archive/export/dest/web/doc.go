// Package web is what the destinations that speak HTTP share: one client, and
// what its errors and a server's answers mean.
//
// Certificates are always checked. Redirects are never followed: they would
// send files and passwords to an address that the user did not name. A proxy is
// used only when the environment names one (HTTPS_PROXY, HTTP_PROXY, NO_PROXY,
// read once when the program starts; on Windows and macOS too the environment
// counts, not the system's settings), never for this computer itself.
package web
