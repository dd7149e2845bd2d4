#include <stdint.h>

void xtea_encipher(unsigned rounds, uint32_t v[2], const uint32_t key[4])
{
    uint32_t a = v[0], b = v[1], sum = 0;
    unsigned i;

    for (i = 0; i < rounds; i++) {
        a += (((b << 4) ^ (b >> 5)) + b) ^ (sum + key[sum & 3]);
        sum += 0x9E3779B9u;
        b += (((a << 4) ^ (a >> 5)) + a) ^ (sum + key[(sum >> 11) & 3]);
    }
    v[0] = a;
    v[1] = b;
}
