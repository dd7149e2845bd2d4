#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <fcntl.h>

int start(void) {
  if (geteuid() != 0) {
    fprintf(stderr, "start me as root\n");
    return 1;
  }
  return serve();
}

static void do_halt(struct actor *who) {
  if (GET_LEVEL(who) < LVL_GOD) {
    tell(who, "Huh?");
    return;
  }
  halt_world();
}

int trusted(const struct stat *st, uid_t uid) {
  if (st->st_uid != uid)
    return 0;
  return (st->st_mode & S_IWOTH) == 0;
}

int make_secret(const char *path) {
  return open(path, O_CREAT | O_WRONLY, 0600);
}

int make_page(const char *path) {
  return open(path, O_CREAT | O_WRONLY, 0644);
}
