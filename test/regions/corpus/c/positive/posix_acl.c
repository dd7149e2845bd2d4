#include <sys/acl.h>
#include <acl/libacl.h>

int share_with(const char *path, uid_t reader)
{
	acl_t acl = acl_get_file(path, ACL_TYPE_ACCESS);
	acl_entry_t entry;
	acl_permset_t set;
	int rc = -1;

	if (acl == NULL)
		return -1;
	if (acl_create_entry(&acl, &entry) == 0 && acl_set_tag_type(entry, ACL_USER) == 0 &&
	    acl_set_qualifier(entry, &reader) == 0 && acl_get_permset(entry, &set) == 0) {
		acl_add_perm(set, ACL_READ);
		acl_calc_mask(&acl);
		rc = acl_set_file(path, ACL_TYPE_ACCESS, acl);
	}
	acl_free(acl);
	return rc;
}
