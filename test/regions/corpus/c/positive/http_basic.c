#include <string.h>
#include <microhttpd.h>

#include "config.h"

static int admitted(struct MHD_Connection *connection, const struct config *config)
{
	char *pass = NULL;
	char *user = MHD_basic_auth_get_username_password(connection, &pass);
	int ok = user != NULL && strcmp(user, config->user) == 0 && pass != NULL && strcmp(pass, config->pass) == 0;

	free(user);
	free(pass);
	return ok;
}

enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url)
{
	struct MHD_Response *page = page_for(url);
	enum MHD_Result rc;

	if (!admitted(connection, cls))
		rc = MHD_queue_basic_auth_fail_response(connection, "device", page);
	else
		rc = MHD_queue_response(connection, MHD_HTTP_OK, page);
	MHD_destroy_response(page);
	return rc;
}
