#define _GNU_SOURCE
#include "CFolderExchange.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int waymark_wait_for_disk(const char *path) {
#if defined(__linux__)
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return errno;
  int failure = syncfs(folder) == 0 ? 0 : errno;
  close(folder);
  return failure;
#else
  (void)path;
  sync();
  return 0;
#endif
}
