// write-sizes LIST FOLDER: writes files into a new folder, in two threads. Each line of the list is the size
// of a file and its path below the folder, and each line without a size is a folder to make:
//   - scr
//   5120 scr/qm1.html

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { threads = 2, largest = 1 << 20 };

static char (*paths)[512];
static size_t *sizes;
static size_t files;
static char bytes[largest];

static void stop(const char *what) {
  perror(what);
  exit(2);
}

static void *write_share(void *first) {
  for (size_t file = (size_t)first; file < files; file += threads) {
    int opened = open(paths[file], O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (opened < 0) stop(paths[file]);
    for (size_t left = sizes[file]; left > 0;) {
      ssize_t written = write(opened, bytes, left < largest ? left : largest);
      if (written <= 0) stop(paths[file]);
      left -= (size_t)written;
    }
    if (close(opened) != 0) stop(paths[file]);
  }
  return NULL;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fputs("usage: write-sizes LIST FOLDER\n", stderr);
    return 64;
  }
  FILE *list = fopen(arguments[1], "r");
  if (!list) stop(arguments[1]);
  if (mkdir(arguments[2], 0755) != 0 || chdir(arguments[2]) != 0) stop(arguments[2]);
  memset(bytes, 'x', sizeof bytes);
  size_t room = 0;
  char size[32], path[512];
  while (fscanf(list, "%31s %511[^\n]", size, path) == 2) {
    if (strcmp(size, "-") == 0) {
      if (mkdir(path, 0755) != 0) stop(path);
      continue;
    }
    if (files == room) {
      room = room ? room * 2 : 1024;
      paths = realloc(paths, room * sizeof *paths);
      sizes = realloc(sizes, room * sizeof *sizes);
      if (!paths || !sizes) stop("memory");
    }
    strcpy(paths[files], path);
    sizes[files++] = strtoull(size, NULL, 10);
  }
  pthread_t started[threads];
  for (size_t thread = 0; thread < threads; thread++)
    if (pthread_create(&started[thread], NULL, write_share, (void *)thread) != 0) stop("thread");
  for (size_t thread = 0; thread < threads; thread++) pthread_join(started[thread], NULL);
  return 0;
}
