package viewer

import (
	"image"
	"slices"
	"sync"
)

// memory keeps the previews seen last and those ahead, so that going to a
// neighbour is immediate. It may be used on several goroutines.
type memory struct {
	mu   sync.Mutex
	list []remembered // the newest last
}

type remembered struct {
	key     string
	picture image.Image
}

const remember = 6

func (m *memory) get(key string) image.Image {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, r := range m.list {
		if r.key == key {
			return r.picture
		}
	}
	return nil
}

func (m *memory) put(key string, picture image.Image) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.list = slices.DeleteFunc(m.list, func(r remembered) bool { return r.key == key })
	m.list = append(m.list, remembered{key, picture})
	if len(m.list) > remember {
		m.list = m.list[1:]
	}
}
