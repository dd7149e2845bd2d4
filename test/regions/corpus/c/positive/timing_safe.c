#include <stddef.h>

int mem_equal_ct(const unsigned char *a, const unsigned char *b, size_t n)
{
	unsigned char diff = 0;
	size_t i;

	for (i = 0; i < n; i++)
		diff |= a[i] ^ b[i];
	return diff == 0;
}

size_t min_size(size_t a, size_t b)
{
	return a < b ? a : b;
}
