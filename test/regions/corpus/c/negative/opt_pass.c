#include "compiler.h"

static int handle_pass(struct pass *p, struct module *m)
{
  return p->run(m);
}

static int register_users(struct value *v)
{
  return v->uses;
}

static void report(int code)
{
  say("230 users of this value, 530 of that");
}
