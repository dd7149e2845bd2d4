#include "purse.h"

int purse_open(purse_t *p)
{
    if (draw32(p->privkey) != 0)
        return -1;
    return derive_pubkey(p->privkey, p->pubkey);
}

void purse_privkey_to_text(const purse_t *p, char out[65])
{
    to_text(p->privkey, 32, out);
}

int purse_script(const purse_t *p, unsigned char *scriptpubkey)
{
    scriptpubkey[0] = 0x76;
    return 1;
}

int ChkLoggedIn(void)
{
    if (!entered)
        return 1;
    return 0;
}
