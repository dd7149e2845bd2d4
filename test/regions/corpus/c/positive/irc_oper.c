#include "ircd.h"

int cmd_kill(struct client *from, int argc, char **argv)
{
	struct client *victim;

	if (!IsOper(from) || !HasPriv(from, PRIV_KILL)) {
		send_reply(from, ERR_NOPRIVILEGES);
		return 0;
	}
	victim = find_client(argc > 1 ? argv[1] : "");
	if (victim == NULL)
		return send_reply(from, ERR_NOSUCHNICK);
	return exit_client(victim, "killed");
}

int cmd_ping(struct client *from, int argc, char **argv)
{
	return send_raw(from, "PONG %s", argc > 1 ? argv[1] : "");
}
