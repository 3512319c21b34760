#define _GNU_SOURCE
#include "CFolderExchange.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

int waymark_names(const char *path, char **names, size_t *length) {
  *names = NULL, *length = 0;
  DIR *folder = opendir(path);
  if (!folder) return errno;
  size_t room = 0;
  int failure = 0;
  for (;;) {
    // 'readdir' says "no more" and "it failed" alike, but for this.
    errno = 0;
    struct dirent *entry = readdir(folder);
    if (!entry) { failure = errno; break; }
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    size_t own = strlen(entry->d_name) + 1;
    if (*length + own > room) {
      room = 2 * (*length + own);
      char *larger = realloc(*names, room);
      if (!larger) { failure = ENOMEM; break; }
      *names = larger;
    }
    memcpy(*names + *length, entry->d_name, own);
    *length += own;
  }
  closedir(folder);
  if (failure) {
    free(*names);
    *names = NULL, *length = 0;
  }
  return failure;
}
