#define _GNU_SOURCE
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

int accept_from_owner(int fd)
{
    struct ucred peer;
    socklen_t size = sizeof(peer);

    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0)
        return -1;
    if (peer.uid != 0 && peer.uid != geteuid()) {
        errno = EACCES;
        return -1;
    }
    return 0;
}
