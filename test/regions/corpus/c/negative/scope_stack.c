#include <string.h>

#include "symbols.h"

static struct symbol table[1024];
static int used, depth;

void scope_enter(void)
{
	depth++;
}

void scope_leave(void)
{
	while (used > 0 && table[used - 1].depth == depth)
		used--;
	depth--;
}

struct symbol *scope_find(const char *name)
{
	int i;

	for (i = used - 1; i >= 0; i--)
		if (strcmp(table[i].name, name) == 0)
			return &table[i];
	return NULL;
}
