package tee

type side struct{ id int }

type tee struct {
	owner int
	next  *side
}

func (t *tee) mine(self *side) bool {
	return t.owner == self.id
}

func (t *tee) same(other *side) bool {
	return t.next == other
}
