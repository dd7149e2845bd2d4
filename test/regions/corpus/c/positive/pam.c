#include <security/pam_appl.h>

int check_user(const char *user, struct pam_conv *conv)
{
	pam_handle_t *h = NULL;
	if (pam_start("shop", user, conv, &h) != PAM_SUCCESS)
		return -1;
	int rc = pam_authenticate(h, 0);
	if (rc == PAM_SUCCESS)
		rc = pam_acct_mgmt(h, 0);
	pam_end(h, rc);
	return rc == PAM_SUCCESS ? 0 : -1;
}
