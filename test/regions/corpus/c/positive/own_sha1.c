#include <stdint.h>
#include <string.h>

#define ROL(v, n) (((v) << (n)) | ((v) >> (32 - (n))))

struct sha1_ctx {
	uint32_t state[5];
	uint8_t buffer[64];
};

void sha1_init(struct sha1_ctx *ctx)
{
	ctx->state[0] = 0x67452301;
	ctx->state[1] = 0xefcdab89;
	ctx->state[2] = 0x98badcfe;
	ctx->state[3] = 0x10325476;
	ctx->state[4] = 0xc3d2e1f0;
}
