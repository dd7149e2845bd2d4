#include "pier.h"

int berth_is_banned(const struct berth *berth)
{
    return berth->until > now();
}

int blocked(const char *nick)
{
    return list_find(shut, nick) != NULL;
}

int peer_address_allowed(const struct pier *pier, const char *from)
{
    return match_any(pier->nets, from);
}

int enter_quay(struct pier *pier, int who)
{
    if (!gate_open(pier, who))
        return PIER_ACCESS_DENIED;
    return PIER_OK;
}

int pier_acl_load(struct pier *pier, const char *path)
{
    return read_lines(path, pier->entries);
}

int set_user_level(struct pier *pier, const char *name, int level)
{
    return store(pier, name, level);
}

int deny_group(struct pier *pier, const char *name)
{
    return store(pier, name, 0);
}

int pier_may_mount(struct pier *pier, const struct crew *crew)
{
    return crew->watch == pier->watch;
}

int pier_auth_request(struct pier *pier, const char *line)
{
    return queue(pier, line);
}

int pier_prompt_passphrase(char *out, size_t size)
{
    return read_hidden(out, size);
}

void pier_set_password(struct pier *pier, const char *pwd)
{
    pier->kept = copy(pwd);
}

int list_moorings(struct pier *pier, const char *user, const char *password)
{
    return fetch(pier, user, password);
}

int read_crew(FILE *in, struct crew *crew)
{
    return fscanf(in, "%31s %63s", crew->name, crew->password);
}

void tell_all(struct crew *crew, const char *text)
{
    if (!crew->logged_in)
        return;
    say(crew, text);
}

int session_id_valid(const char *id)
{
    return table_find(open_ids, id) >= 0;
}

int count_tries(struct card *card)
{
    return card_pin_retries(card);
}

void ask(char *out)
{
    puts("Enter your passphrase:");
    read_hidden(out, 64);
}

int pier_credential_fill(struct pier *pier)
{
    return ask_helper(pier);
}

int whose(struct request *req)
{
    return user_id_from_token(req);
}

void mark(struct pier *pier)
{
    pier_sha256_update(pier->sum, pier->text);
}

int ranks_of(struct db *db)
{
    return db_all(db, "SELECT name FROM user_roles WHERE crew = ?");
}

int equal_slips(const unsigned char *a, const unsigned char *b, size_t n, size_t la, size_t lb)
{
    unsigned diff = 0;
    for (size_t i = 0; i < n; i++)
        diff |= (i < la ? a[i] : 0) ^ (i < lb ? b[i] : 0);
    return diff == 0;
}

int quay_access_check(struct pier *pier, int who)
{
    return pier->watch == who;
}

static int guard_quay(struct request *r)
{
    if (r->berth == 0)
        return HTTP_FORBIDDEN;
    if (r->crew == 0)
        return HTTP_UNAUTHORIZED;
    return OK;
}

void refuse(struct reply *reply)
{
    reply->http_status = 403;
}

void cmd_pass(struct client *client, const char *word)
{
    client->word = copy(word);
}

void put_out(struct hall *hall, struct client *client)
{
    if (!in_list(hall->leads, client)) {
        say(client, "482", "You're not channel operator");
        return;
    }
    leave(hall, client);
}

int crypt_open(struct state *state)
{
    return state->fresh;
}

int start(const char *image, const char *sig)
{
    return verify_image(image, sig);
}
