// Package dcjpeg decodes JPEGs at an eighth of their size, fast.
//
// The first coefficient of each block of 8x8 pixels is their mean, so a
// picture of these is the photo at an eighth. All else is only skipped: in
// baseline files symbol by symbol, in progressive files scan by scan. That
// takes a third of the time of a general decoder, and no memory for
// coefficients. (ITU-T T.81; the arithmetic of libjpeg's scale 1/8.)
//
// It reads 8-bit Huffman-coded grey and YCbCr pictures; for the rest
// [Decode] returns [ErrUnsupported] and a general decoder is to be asked.
package dcjpeg
