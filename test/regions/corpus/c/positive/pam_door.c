#include "door.h"

int pam_sm_setcred(pam_handle_t *pamh, int flags, int argc, const char **argv)
{
    return PAM_SUCCESS;
}

int door_width(void)
{
    return 3;
}
