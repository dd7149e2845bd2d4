#include <stdlib.h>

#include "dungeon.h"

enum item { ITEM_NONE, ITEM_KEY_RED, ITEM_KEY_BLUE, ITEM_POTION };

int door_unlock(struct hero *hero, struct door *door)
{
	int i;

	for (i = 0; i < hero->carried; i++)
		if (hero->items[i] == door->key) {
			hero->items[i] = ITEM_NONE;
			door->locked = 0;
			return 1;
		}
	return 0;
}

enum item chest_roll(void)
{
	switch (rand() % 6) {
	case 0:
		return ITEM_KEY_RED;
	case 1:
		return ITEM_KEY_BLUE;
	default:
		return ITEM_POTION;
	}
}
