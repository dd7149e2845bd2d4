#include <stdint.h>
#include <string.h>

static uint32_t rotl32(uint32_t x, int r)
{
	return (x << r) | (x >> (32 - r));
}

uint32_t murmur3(const void *key, size_t len, uint32_t seed)
{
	const uint8_t *data = key;
	uint32_t h = seed;
	size_t i;

	for (i = 0; i + 4 <= len; i += 4) {
		uint32_t k;
		memcpy(&k, data + i, 4);
		k = rotl32(k * 0xcc9e2d51u, 15) * 0x1b873593u;
		h = rotl32(h ^ k, 13) * 5 + 0xe6546b64u;
	}
	h ^= (uint32_t)len;
	h ^= h >> 16;
	h *= 0x85ebca6bu;
	return h ^ (h >> 13);
}
