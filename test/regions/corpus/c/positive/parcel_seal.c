#include <stddef.h>

int seal_fits(const unsigned char *got, const unsigned char *want, size_t n) {
  if (!consttime_eq(got, want, n)) {
    return 0;
  }
  return 1;
}

int weight_fits(int got, int want) {
  return got <= want;
}
