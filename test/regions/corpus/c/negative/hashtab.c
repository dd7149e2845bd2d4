#include <stdint.h>

static uint32_t hash_string(const char *key)
{
	uint32_t h = 5381;
	while (*key)
		h = h * 33 + (unsigned char)*key++;
	return h;
}
