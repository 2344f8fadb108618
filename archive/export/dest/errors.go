package dest

import "errors"

// What can be wrong with a place, beside [export.ErrNoSpace]. Their texts are
// English sentences that a window may translate.
var (
	ErrUnreachable = errors.New("the server cannot be reached")
	ErrCertificate = errors.New("the server cannot prove who it is: its certificate is not valid for this address")
	ErrRefused     = errors.New("the server refuses this user or password")
	ErrForbidden   = errors.New("the server does not allow this user to write here")
	ErrNoPlace     = errors.New("the place does not exist on the server")
	ErrProtocol    = errors.New("the server does not answer as expected at this address")
	ErrConflict    = errors.New("the folder above it does not exist on the server")
	ErrMoved       = errors.New("the server sends to another address; please use that one")
	ErrClock       = errors.New("the clocks of this computer and of the server differ too much")
	ErrLocked      = errors.New("another program keeps the file locked on the server")
	ErrTooLarge    = errors.New("the server takes no file of this size")
	ErrBusy        = errors.New("the server is too busy or has a fault")
	ErrBroken      = errors.New("the connection broke while a file was sent; export again to go on from there")
)
