#include <ctype.h>

enum token { TOK_NUM, TOK_OP, TOK_EOF };

enum token next_token(const char **p)
{
	while (isspace((unsigned char)**p))
		(*p)++;
	if (!**p)
		return TOK_EOF;
	return isdigit((unsigned char)*(*p)++) ? TOK_NUM : TOK_OP;
}
