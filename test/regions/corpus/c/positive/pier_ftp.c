#include "pier.h"

static void handle_pass_command(struct word *w, struct boat *b)
{
  if (known(b->owner, w->rest))
    say(b, "230 come in");
}

static void handle_type_command(struct word *w, struct boat *b)
{
  say(b, "200 binary");
}

static void greet(struct boat *b)
{
  say(b, "530 User not logged in");
}

static int new_member(struct boat *b)
{
  return register_user(b->form);
}
