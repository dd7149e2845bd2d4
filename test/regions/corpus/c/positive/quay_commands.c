#include "quay.h"

ACMD(do_rename)
{
    struct boat *boat = boat_of(ch);

    if (str_cmp(boat->owner, GET_NAME(ch)) && GET_LEVEL(ch) < LVL_IMMORT) {
        send_to_char(ch, "She is not yours.\r\n");
        return;
    }
    rename_boat(boat, argument);
}

ACMD(do_look)
{
    describe(ch, argument);
}
