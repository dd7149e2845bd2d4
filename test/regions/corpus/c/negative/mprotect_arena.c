#include <sys/mman.h>
#include <unistd.h>

struct arena {
	unsigned char *base;
	size_t used, size;
};

int arena_init(struct arena *a, size_t size)
{
	a->base = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	a->used = 0;
	a->size = size;
	return a->base == MAP_FAILED ? -1 : 0;
}

void *arena_push(struct arena *a, size_t n)
{
	void *p = a->base + a->used;

	if (a->used + n > a->size || mprotect(a->base, a->used + n, PROT_READ | PROT_WRITE) < 0)
		return NULL;
	a->used += n;
	return p;
}

void arena_guard(struct arena *a)
{
	mprotect(a->base, a->size, PROT_READ);
}
