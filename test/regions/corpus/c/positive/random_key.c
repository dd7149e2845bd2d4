#include <sys/random.h>

int new_key(unsigned char key[32])
{
	return getrandom(key, 32, 0) == 32 ? 0 : -1;
}
