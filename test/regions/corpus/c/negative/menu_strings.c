#include "lang.h"

const char *const english[] = {
	[STR_LOGIN] = "Log in",
	[STR_PASSWORD] = "Password",
	[STR_BAD_PASSWORD] = "Wrong password",
	[STR_ADMIN] = "Administrator",
	[STR_DENIED] = "Access denied",
	[STR_TOKEN] = "Token",
};

const char *lang_text(int id)
{
	if (id < 0 || id >= STR_COUNT)
		return "?";
	return english[id];
}
