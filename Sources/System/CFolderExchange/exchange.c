#define _GNU_SOURCE
#include "CFolderExchange.h"

#include <errno.h>
#include <stdio.h>

#if defined(__APPLE__)

int waymark_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}

#elif defined(__linux__)

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The system call itself: musl and old versions of glibc have no function for it.
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif

int waymark_exchange(const char *first, const char *second) {
  long result = syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
  return result == 0 ? 0 : errno;
}

#else

int waymark_exchange(const char *first, const char *second) {
  (void)first;
  (void)second;
  return ENOSYS;
}

#endif
