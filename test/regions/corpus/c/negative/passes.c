#include <string.h>

int render(int pass, int last_pass) {
  if (pass != last_pass)
    return 1;
  return 0;
}

int is_option(const char *name) {
  return strcmp(name, "password-file") == 0 || strcmp(name, "passes") == 0;
}
