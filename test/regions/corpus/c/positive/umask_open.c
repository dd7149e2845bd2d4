#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int spool_open(const char *path)
{
	mode_t old = umask(077);
	int fd = open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);

	umask(old);
	return fd;
}

ssize_t spool_write(int fd, const char *line, size_t n)
{
	return write(fd, line, n);
}
