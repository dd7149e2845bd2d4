#include <stdio.h>
#include <string.h>

struct client { int fd; char name[64]; int type; };

void client_set_name(struct client *c, const char *name)
{
    snprintf(c->name, sizeof(c->name), "%s", name);
}

int get_client_type(const struct client *c)
{
    return c->type;
}

const char *get_client_name(const struct client *c)
{
    return c->name[0] ? c->name : "anonymous";
}
