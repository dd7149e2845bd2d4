#include <stdio.h>

enum { LOG_LEVEL_INFO = 1, LOG_LEVEL_WARN = 2 };

struct node {
  int level;
  int uid;
};

int loud(int level) {
  if (level < LOG_LEVEL_WARN)
    return 0;
  return 1;
}

int depth(const struct node *at) {
  switch (at->level) {
  case 0:
    return 1;
  default:
    return at->level + 1;
  }
}
