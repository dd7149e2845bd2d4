#include "half.h"

static void feistel(word_t *left, word_t *right, const word_t *k)
{
  word_t t = *left;
  *left = *right ^ mix(*left, k[0]);
  *right = t;
}

static int width_of(const word_t *w)
{
  return w[0] & 31;
}

int autenticar(struct boat *b)
{
  return b->nombre == owner_of(b);
}

void show_deck(struct boat *b)
{
  if (!boat_authed(b))
    return;
  draw(b);
}

void first_sailor(struct sailor *s)
{
  s->password_hash = "unset";
  s->is_superuser = 1;
}
