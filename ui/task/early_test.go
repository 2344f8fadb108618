package task

import (
	"context"
	"errors"
	"testing"
)

func TestEarlyWorkIsWaitedFor(t *testing.T) {
	hold, wrong := make(chan struct{}), errors.New("no library")
	e := Ahead(func(context.Context) (int, error) {
		<-hold
		return 7, wrong
	})
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := e.Wait(gone); !errors.Is(err, context.Canceled) || e.Done() {
		t.Fatalf("waiting in vain ends with %v, done %v", err, e.Done())
	}
	close(hold)
	if v, err := e.Wait(t.Context()); v != 7 || err != wrong || !e.Done() {
		t.Errorf("got %v, %v, done %v", v, err, e.Done())
	}
}
