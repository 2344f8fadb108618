// Package photos reads plain pictures, videos and sounds: a camera's folder, a
// phone's, any tree of folders. It is what remains when no service's reader
// knows an archive. What a folder holds is made out by read/shots.
package photos
