#include <sys/socket.h>

int who(int line) {
    struct ucred peer;
    socklen_t size = sizeof peer;
    if (getsockopt(line, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0) return -1;
    return (int)peer.pid;
}

int widen(int line) {
    int size = 4096;
    return setsockopt(line, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}
