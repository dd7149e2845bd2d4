#define _XOPEN_SOURCE
#include <crypt.h>
#include <shadow.h>
#include <string.h>
#include <unistd.h>

int may_log_in(const char *name, const char *typed)
{
    struct spwd *entry = getspnam(name);
    char *sum;

    if (!entry)
        return 0;
    sum = crypt(typed, entry->sp_pwdp);
    return sum && strcmp(sum, entry->sp_pwdp) == 0;
}

void greet(const char *name)
{
    write(1, name, strlen(name));
}
