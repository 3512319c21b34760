#define _GNU_SOURCE
#include "CFileEvents.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef O_EVTONLY
#define O_EVTONLY O_RDONLY
#endif

// Returns the number that events of an open file carry; -1 where they cannot be had.
static int add(int queue, int descriptor);

int waymark_events_watch(int queue, const char *path, int *number) {
  // A pipe without a writer must not hold up whoever opens it.
  int descriptor = open(path, O_EVTONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return -1;
  *number = add(queue, descriptor);
  if (*number >= 0) return descriptor;
  close(descriptor);
  return -1;
}

int waymark_events_holds(int descriptor, const char *path) {
  struct stat held, named;
  return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_dev == named.st_dev &&
         held.st_ino == named.st_ino;
}

int waymark_raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  rlim_t most = limit.rlim_max;
#if defined(__APPLE__) && defined(OPEN_MAX)
  // setrlimit(2): more is refused, although the limit says that there is none.
  if (most > OPEN_MAX) most = OPEN_MAX;
#endif
  if (limit.rlim_cur < most) {
    rlim_t before = limit.rlim_cur;
    limit.rlim_cur = most;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) limit.rlim_cur = before;
  }
  return limit.rlim_cur > INT_MAX ? INT_MAX : (int)limit.rlim_cur;
}

#if defined(__APPLE__) || defined(__FreeBSD__)

#include <sys/event.h>
#include <sys/time.h>

int waymark_events_open(void) { return kqueue(); }

static int add(int queue, int descriptor) {
  struct kevent change;
  EV_SET(&change, descriptor, EVFILT_VNODE, EV_ADD | EV_CLEAR,
         NOTE_DELETE | NOTE_WRITE | NOTE_EXTEND | NOTE_ATTRIB | NOTE_RENAME | NOTE_REVOKE, 0, 0);
  return kevent(queue, &change, 1, 0, 0, 0) == 0 ? descriptor : -1;
}

void waymark_events_forget(int queue, int descriptor, int number) {
  (void)queue;
  (void)number;
  // A file that is closed leaves the queue by itself.
  close(descriptor);
}

int waymark_events_take(int queue, struct waymark_event *events, int count) {
  struct kevent taken[64];
  struct timespec now = {0, 0};
  int taken_count = kevent(queue, 0, 0, taken, count < 64 ? count : 64, &now);
  for (int i = 0; i < taken_count; i++) {
    events[i].number = (int)taken[i].ident;
    events[i].is_written = (taken[i].fflags & (NOTE_WRITE | NOTE_EXTEND)) != 0;
  }
  return taken_count < 0 ? 0 : taken_count;
}

#elif defined(__linux__)

// The preview watches folders there, through inotify. This does for open files what kqueue does elsewhere, so
// that all but the few lines above is run by the tests on Linux.

#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>

int waymark_events_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

static int add(int queue, int descriptor) {
  struct stat held;
  if (fstat(descriptor, &held) != 0) return -1;
  char name[32];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  // Of a folder, kqueue tells nothing that is written into its files.
  unsigned names = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
  unsigned own = IN_DELETE_SELF | IN_MOVE_SELF;
  return inotify_add_watch(queue, name, own | (S_ISDIR(held.st_mode) ? names : IN_MODIFY | IN_ATTRIB));
}

void waymark_events_forget(int queue, int descriptor, int number) {
  inotify_rm_watch(queue, number);
  close(descriptor);
}

int waymark_events_take(int queue, struct waymark_event *events, int count) {
  char taken[sizeof(struct inotify_event) + NAME_MAX + 1];
  int taken_count = 0;
  // All of what is read has to find room.
  while (count - taken_count >= (int)(sizeof taken / sizeof(struct inotify_event))) {
    ssize_t size = read(queue, taken, sizeof taken);
    if (size <= 0) break;
    for (char *next = taken; next < taken + size;) {
      struct inotify_event event;
      memcpy(&event, next, sizeof event);
      next += sizeof event + event.len;
      if (event.mask & IN_IGNORED) continue;
      events[taken_count].number = event.wd;
      events[taken_count].is_written = (event.mask & IN_MODIFY) != 0;
      taken_count++;
    }
  }
  return taken_count;
}

#else

int waymark_events_open(void) { return -1; }

static int add(int queue, int descriptor) {
  (void)queue;
  (void)descriptor;
  return -1;
}

void waymark_events_forget(int queue, int descriptor, int number) {
  (void)queue;
  (void)number;
  close(descriptor);
}

int waymark_events_take(int queue, struct waymark_event *events, int count) {
  (void)queue;
  (void)events;
  (void)count;
  return 0;
}

#endif
