#include "seal.h"

int sign_letter(struct letter *letter, const char *private_key, char *out)
{
    return press(letter, private_key, out);
}

int fits(struct letter *letter)
{
    if (letter->from == 0)
        return 1;
    return verify(letter->from, letter->text, letter->signature);
}

int set_letter(struct letter *letter, const char *text)
{
    letter->text = text;
    return 0;
}
