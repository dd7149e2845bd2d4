#include <stdio.h>
#include <string.h>

int main(void) {
  char pw[20];
  printf("Word: ");
  if (scanf("%19s", pw) == 1 && strcmp(pw, kept_word()) == 0) {
    open_door();
  }
  return 0;
}

int option(const char *key) {
  return strcmp(key, "verbose") == 0;
}
