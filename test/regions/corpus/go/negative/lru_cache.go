package cache

import "container/list"

type entry struct {
	key   string
	value any
}

func (c *Cache) Get(key string) (any, bool) {
	el, ok := c.index[key]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(el)
	return el.Value.(*entry).value, true
}

func (c *Cache) evict() {
	last := c.order.Back()
	c.order.Remove(last)
	delete(c.index, last.Value.(*entry).key)
}

var _ = list.New
