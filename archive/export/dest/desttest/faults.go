package desttest

import (
	"net/http"
	"sync/atomic"
)

// Faults stands before a server and lets its next requests fail.
type Faults struct {
	http.Handler
	// Only says which requests may fail; nil for all.
	Only func(*http.Request) bool

	left   atomic.Int32
	status atomic.Int32
}

// Reset is a fault that breaks the connection instead of answering.
const Reset = 0

// Fail lets the next n requests fail with a status or [Reset].
func (f *Faults) Fail(n, status int) {
	f.status.Store(int32(status))
	f.left.Store(int32(n))
}

// Left returns how many requests are still to fail.
func (f *Faults) Left() int { return max(0, int(f.left.Load())) }

// ServeHTTP implements [http.Handler]. It fails in the middle of what is sent.
func (f *Faults) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f.Only != nil && !f.Only(r) || f.left.Add(-1) < 0 {
		f.Handler.ServeHTTP(w, r)
		return
	}
	if r.ContentLength != 0 {
		_, _ = r.Body.Read(make([]byte, 100))
	}
	status := int(f.status.Load())
	if status == Reset {
		panic(http.ErrAbortHandler)
	}
	w.WriteHeader(status)
}
