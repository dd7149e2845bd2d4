#ifndef NUMBERS_H
#define NUMBERS_H
void generate_keys(uint64_t *e, uint64_t *d, uint64_t *n);
uint64_t gcd(uint64_t a, uint64_t b);
#endif
