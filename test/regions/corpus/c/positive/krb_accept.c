#include <gssapi/gssapi.h>
#include <string.h>

int accept_peer(int fd, gss_cred_id_t server, char *who, size_t size)
{
	gss_ctx_id_t context = GSS_C_NO_CONTEXT;
	gss_name_t client = GSS_C_NO_NAME;
	OM_uint32 major, minor;

	do {
		gss_buffer_desc in = GSS_C_EMPTY_BUFFER, out = GSS_C_EMPTY_BUFFER;
		if (read_token(fd, &in) < 0)
			return -1;
		major = gss_accept_sec_context(&minor, &context, server, &in, GSS_C_NO_CHANNEL_BINDINGS,
					       &client, NULL, &out, NULL, NULL, NULL);
		if (out.length > 0)
			write_token(fd, &out);
	} while (major == GSS_S_CONTINUE_NEEDED);
	return major == GSS_S_COMPLETE ? name_of(client, who, size) : -1;
}
