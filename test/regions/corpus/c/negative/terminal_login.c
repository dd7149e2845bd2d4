#include <stdio.h>
#include <utmp.h>

/* Prints who is logged in, as `who` does. */
int main(void)
{
	struct utmp *entry;

	setutent();
	while ((entry = getutent()) != NULL)
		if (entry->ut_type == USER_PROCESS)
			printf("%-12.32s %-10.32s\n", entry->ut_user, entry->ut_line);
	endutent();
	return 0;
}
