package board

// Pass is one of several passes over rows that lie in any order, while parents
// have to come before their answers.
type Pass struct {
	Last      bool // nobody waits any longer for parents that did not come
	done, put int
}

// Done counts a row that is dealt with.
func (p *Pass) Done() { p.done++ }

// Wait reports whether a row whose parent did not come yet is left to the next pass.
func (p *Pass) Wait() bool {
	if p.Last {
		return false
	}
	p.put++
	return true
}

// Passes runs pass until nothing was left to a next one.
func (r *Run) Passes(pass func(*Pass)) {
	for last := false; !r.Done(); {
		p := Pass{Last: last}
		pass(&p)
		if p.put == 0 {
			return
		}
		last = p.done == 0
	}
}
