#include <liboath/oath.h>

int second_step(const char *seed, size_t n, const char *typed)
{
    return oath_totp_validate(seed, n, now(), 30, 0, 1, typed);
}
