#include <stdint.h>

uint32_t crc32_update(uint32_t crc, const uint8_t *p, unsigned n)
{
	while (n--) {
		crc ^= *p++;
		for (int i = 0; i < 8; i++)
			crc = (crc >> 1) ^ (0xedb88320u & -(crc & 1));
	}
	return ~crc;
}
