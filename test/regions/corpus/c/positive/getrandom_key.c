#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

int session_key(unsigned char *out, size_t n)
{
	size_t done = 0;

	while (done < n) {
		ssize_t got = getrandom(out + done, n - done, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		done += (size_t)got;
	}
	return 0;
}

int fallback(unsigned char *out, size_t n)
{
	int fd = open("/dev/urandom", O_RDONLY);
	ssize_t got = fd < 0 ? -1 : read(fd, out, n);

	if (fd >= 0)
		close(fd);
	return got == (ssize_t)n ? 0 : -1;
}
