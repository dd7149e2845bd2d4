#include <grp.h>
#include <unistd.h>

int drop_privileges(uid_t uid, gid_t gid)
{
	if (setgroups(0, NULL) != 0)
		return -1;
	if (setgid(gid) != 0 || setuid(uid) != 0)
		return -1;
	return 0;
}
