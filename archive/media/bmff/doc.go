// Package bmff walks files of the ISO base media file format: MP4, QuickTime,
// HEIC, AVIF and CR3 (ISO/IEC 14496-12, HEIF: 23008-12).
//
// [Boxes] lists the boxes of a range of a file; [ReadHEIF] reads the items of
// a still picture. Both are tolerant: they stop at what makes no sense and
// keep what came before. Sizes in a file are never trusted for allocations.
package bmff
