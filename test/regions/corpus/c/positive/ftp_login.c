#include <string.h>
#include <crypt.h>

#include "session.h"
#include "users.h"

int cmd_pass(struct session *s, const char *arg)
{
	const struct user *u = users_find(s->name);

	s->tries++;
	if (u == NULL || strcmp(crypt(arg, u->hash), u->hash) != 0) {
		session_reply(s, 530, "Login incorrect");
		return s->tries >= 3 ? -1 : 0;
	}
	s->user = u;
	session_reply(s, 230, "Logged in");
	return 0;
}

int cmd_noop(struct session *s)
{
	session_reply(s, 200, "OK");
	return 0;
}
