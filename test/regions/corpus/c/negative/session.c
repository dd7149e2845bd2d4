struct session {
	int fd;
	char buf[512];
};

int session_read(struct session *s)
{
	return read(s->fd, s->buf, sizeof s->buf);
}
