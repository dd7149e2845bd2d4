#include <stdio.h>

static void swap(int *a, int *b)
{
	int t = *a;

	*a = *b;
	*b = t;
}

/* All permutations ("perms") of n numbers, Heap's way. */
void perms(int *items, int n, int size)
{
	int i;

	if (n == 1) {
		for (i = 0; i < size; i++)
			printf("%d ", items[i]);
		putchar('\n');
		return;
	}
	for (i = 0; i < n; i++) {
		perms(items, n - 1, size);
		swap(&items[n % 2 ? 0 : i], &items[n - 1]);
	}
}
