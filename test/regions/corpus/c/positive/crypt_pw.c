#include <crypt.h>
#include <string.h>

int password_matches(const char *plain, const char *stored)
{
	const char *got = crypt(plain, stored);
	return got && strcmp(got, stored) == 0;
}
