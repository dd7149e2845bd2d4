int encode_frame(struct encoder *e, const unsigned char *frame)
{
	e->n++;
	return e->put(e, frame);
}
