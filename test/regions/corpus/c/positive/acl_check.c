#include <errno.h>

int acl_check_permission(const struct acl *acl, unsigned uid, int want)
{
	for (int i = 0; i < acl->n; i++)
		if (acl->entry[i].uid == uid)
			return (acl->entry[i].perm & want) == want ? 0 : -EACCES;
	return -EACCES;
}
