void blur(unsigned char *data, int n, const unsigned char *key, int keylen)
{
    for (int i = 0; i < n; i++)
        data[i] ^= key[i % keylen];
}

void blur_to(char *out, const char *in, int n, const char *secret_key)
{
    for (int i = 0; i < n; i++)
        out[i] = in[i] ^ secret_key[i % 8];
}

void ticket_token(char *out)
{
    for (int i = 0; i < 16; i++)
        out[i] = letters[rand() % 26];
    make_token(out);
}

int make_token(char *out)
{
    int n = 0;
    while (n < 16)
        out[n++] = letters[rand() % 26];
    return n;
}

int roll(void)
{
    return rand() % 6 + 1;
}
