#include <stdint.h>

struct node {
	uintptr_t link;
	int value;
};

static struct node *xor_step(struct node *from, struct node *at)
{
	return (struct node *)(at->link ^ (uintptr_t)from);
}

int xor_sum(struct node *head)
{
	struct node *previous = NULL, *at = head;
	int sum = 0;

	while (at != NULL) {
		struct node *next = xor_step(previous, at);
		sum += at->value;
		previous = at;
		at = next;
	}
	return sum;
}
