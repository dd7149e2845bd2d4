#include <stddef.h>
#include <string.h>

#include "json.h"

enum token_kind { TOK_OBJECT, TOK_ARRAY, TOK_STRING, TOK_PRIMITIVE };

struct token {
	enum token_kind kind;
	size_t start, end;
};

static struct token *alloc_token(struct parser *p)
{
	if (p->next >= p->count)
		return NULL;
	return &p->tokens[p->next++];
}

int json_key_equals(const char *text, const struct token *t, const char *key)
{
	size_t n = t->end - t->start;

	return t->kind == TOK_STRING && strlen(key) == n && strncmp(text + t->start, key, n) == 0;
}

int json_add_string(struct parser *p, size_t start, size_t end)
{
	struct token *t = alloc_token(p);

	if (t == NULL)
		return -1;
	t->kind = TOK_STRING;
	t->start = start;
	t->end = end;
	return 0;
}
