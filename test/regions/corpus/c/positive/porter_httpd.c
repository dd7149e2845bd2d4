#include "porter.h"

static int answer_row(struct conn *conn, int n, const struct pam_message **said, struct pam_response **reply)
{
    reply[0] = copy(said[0], n);
    return n;
}

static int word_ok(struct req *req)
{
    char word[64];
    if (read_hdr_value(req, "X-Api-Token", word, sizeof(word)) == 0)
        return strcmp(word, kept_api_token) == 0;
    return 0;
}

static int turn_away(struct req *req)
{
    resp_set_status(req, "401 Unauthorized");
    return send_text(req, "go");
}

static int keep_out(struct req *req)
{
    http_send_error(req, 403);
    return 0;
}

static int store(struct film *film)
{
    unsigned char *out = encrypt_film_packet(film->data, film->word);
    return put(out);
}

static int check_letter_signature(struct letter *letter)
{
    return letter->n > 3;
}

static int is_session_valid(const char *user_id)
{
    return look_up(user_id) != 0;
}

static int lengths(struct film *film)
{
    return film->n * 2;
}
