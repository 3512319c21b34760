// timed FILE PROGRAM ARGUMENTS...: runs a program and writes to a file what it took, in one line: seconds on
// the clock, seconds of the processor for the program and for the system, and its greatest size in kilobytes.
// Ends as the program ended.
//
// A process of its own, because Linux counts the size of the one that starts a program as the program's: a
// large one, such as Python, would stand in every figure.

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 3) {
    fputs("usage: timed FILE PROGRAM ARGUMENTS...\n", stderr);
    return 64;
  }
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) {
    perror("timed: fork");
    return 2;
  }
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror("timed: exec");
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) {
    perror("timed: wait4");
    return 2;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  FILE *result = fopen(arguments[1], "w");
  if (!result) {
    perror("timed: result");
    return 2;
  }
  double wall = (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
  long kilobytes = usage.ru_maxrss;
#ifdef __APPLE__
  kilobytes /= 1024;
#endif
  fprintf(result, "%f %f %f %ld\n", wall, seconds(usage.ru_utime), seconds(usage.ru_stime), kilobytes);
  fclose(result);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
