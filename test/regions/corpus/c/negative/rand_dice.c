#include <stdlib.h>

int roll(int sides)
{
	return rand() % sides + 1;
}
