#include "cache.h"

/* Replacement policy: second chance. */
struct frame *policy_evict(struct cache *c)
{
	for (;;) {
		struct frame *f = &c->frames[c->hand];

		c->hand = (c->hand + 1) % c->count;
		if (!f->referenced)
			return f;
		f->referenced = 0;
	}
}

int cache_access(struct cache *c, unsigned long key)
{
	struct frame *f = cache_lookup(c, key);

	if (f != NULL) {
		f->referenced = 1;
		return 1;
	}
	f = policy_evict(c);
	f->key = key;
	return 0;
}
