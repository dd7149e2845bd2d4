#include <sys/stat.h>

int protect(const char *path)
{
	return chmod(path, S_IRUSR | S_IWUSR);
}
