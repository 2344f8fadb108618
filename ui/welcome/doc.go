// Package welcome is the first page that a person sees: calm, and with one
// thing to do. It takes archives, offers the sample library, and leads to the
// help on how an archive is got from each service.
package welcome
