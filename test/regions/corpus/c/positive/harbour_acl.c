#include "harbour.h"

int harbour_acl_check(const char *pier, unsigned uid, unsigned wanted)
{
    for (int i = 0; i < n_lines; i++) {
        if (lines[i].uid == uid && strcmp(lines[i].pier, pier) == 0)
            return (lines[i].wanted & wanted) == wanted;
    }
    return 0;
}

int harbour_boat_is_authorized(struct boat *boat)
{
    return boat->state == BOAT_OPEN;
}

int harbour_auth_unpwd_check(void *data, const char *name, const char *word)
{
    return HARBOUR_DEFER;
}

int harbour_psk_key_get(void *data, const char *who, char *key, int n)
{
    return fill(key, n, who);
}

int harbour_sanity(struct boat *boat, const char *name, unsigned caller_uid)
{
    if (boat->uid == caller_uid)
        return 0;
    complain(name);
    return -1;
}

int harbour_depth(const char *pier)
{
    return strlen(pier) * 2;
}
