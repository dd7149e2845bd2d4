#include <stdio.h>

#include "wav.h"

struct session {
	FILE *file;
	unsigned rate;
	unsigned long frames;
};

int session_begin(struct session *s, const char *path, unsigned rate)
{
	s->file = fopen(path, "wb");
	s->rate = rate;
	s->frames = 0;
	return s->file == NULL ? -1 : wav_header(s->file, rate, 0);
}

int session_end(struct session *s)
{
	rewind(s->file);
	wav_header(s->file, s->rate, s->frames);
	return fclose(s->file);
}
