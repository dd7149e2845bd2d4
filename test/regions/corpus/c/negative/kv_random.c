#include <stdlib.h>
#include <string.h>

struct entry { char *key; struct entry *next; };
struct dict { struct entry **table; unsigned long size; unsigned long used; };

struct entry *dict_get_random_key(struct dict *d)
{
    struct entry *e = NULL;

    if (d->used == 0)
        return NULL;
    while (!e)
        e = d->table[rand() % d->size];
    return e;
}

unsigned long dict_size(const struct dict *d)
{
    return d->used;
}
