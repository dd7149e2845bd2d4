#include "bench.h"

/* Pins of a board, memory, colours: what shares words with logins and rights. */
int gpio_request_pin(struct chip *chip, int pin)
{
    return chip->used[pin] ? -1 : 0;
}

int set_pin(struct chip *chip, int pin, int value)
{
    chip->level[pin] = value;
    return 0;
}

int mem_access_check(struct bus *bus, unsigned at)
{
    return at < bus->size;
}

int hci_acl_load(struct link *link, struct packet *packet)
{
    return link_push(link, packet);
}

int set_user_layout(struct view *view, int layout)
{
    view->layout = layout;
    return 0;
}

int is_banner(const char *line)
{
    return line[0] == '#';
}

int block(struct queue *queue, int ticks)
{
    return wait_for(queue, ticks);
}

int codec_white_level(struct codec *codec)
{
    return codec->white;
}

int allow_resize(struct view *view)
{
    return view->wide > 10;
}

int may_overflow(int a, int b)
{
    return a > 100 - b;
}

int author_request(struct shelf *shelf, const char *name)
{
    return shelf_find(shelf, name);
}

int show_signature(struct printer *printer)
{
    return print(printer, "signature");
}

void login_window_size(struct view *view)
{
    view->wide = 200;
}

int changed(const unsigned char *a, const unsigned char *b)
{
    int diff = a[0] ^ b[1];
    if (!diff)
        return 0;
    return STG_E_ACCESSDENIED;
}

void Credit(struct account *account, long amount)
{
    account->sum += amount;
}

void deposit(struct account *account, long amount)
{
    CreditAccount(account, amount);
    if (Certain(account))
        puts("Enter pin number:");
}

int make_dir(const char *path)
{
    return chmod(path, 0755);
}

void say(FILE *out, struct ticket *ticket)
{
    fprintf(out, "%d", ticket->passes);
}

void whisper(struct hall *hall, struct client *client)
{
    if (!hall->find(client))
        send_response(client, "401", "No such nick");
}

int handle_pass(struct frame *frame, int pass)
{
    return frame->draw(pass);
}

int card_port(const char *content)
{
    return same(content, "0A 1B");
}
