package thumbnail

import (
	"context"
	"sync"
)

// flight is a picture in the making.
type flight struct {
	sha256 string
	class  Class
}

// flights lets callers that want the same picture at the same time share one
// making of it.
type flights struct {
	mu  sync.Mutex
	air map[flight]chan struct{} // closed on landing
}

// share calls f once no other caller is at the same picture. f then first
// looks whether that other has left the picture in the store.
func (s *flights) share(ctx context.Context, key flight, f func() (Picture, error)) (Picture, error) {
	for {
		landed, mine := s.board(key)
		if mine {
			defer s.land(key, landed)
			return f()
		}
		select {
		case <-landed:
		case <-ctx.Done():
			return Picture{}, ctx.Err()
		}
	}
}

func (s *flights) board(key flight) (landed chan struct{}, mine bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if landed, ok := s.air[key]; ok {
		return landed, false
	}
	if s.air == nil {
		s.air = map[flight]chan struct{}{}
	}
	landed = make(chan struct{})
	s.air[key] = landed
	return landed, true
}

func (s *flights) land(key flight, landed chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.air, key)
	close(landed)
}
