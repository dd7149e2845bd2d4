#include <grp.h>
#include <pwd.h>
#include <unistd.h>

int become(const char *name, const char *jail)
{
	struct passwd *pw = getpwnam(name);

	if (pw == NULL || chroot(jail) < 0 || chdir("/") < 0)
		return -1;
	if (setgroups(1, &pw->pw_gid) < 0 || setresgid(pw->pw_gid, pw->pw_gid, pw->pw_gid) < 0)
		return -1;
	return setresuid(pw->pw_uid, pw->pw_uid, pw->pw_uid);
}
