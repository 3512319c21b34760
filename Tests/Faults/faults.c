// Runs a program, counts what it does to the files of some folders, and lets one of these operations fail.
//
//   faults --below DIR [--below DIR ...] [--log FILE] [--at N --error NAME | --from N --error NAME | --at N --kill |
//          --at N --run COMMAND | --room BYTES | --armed FILE] -- PROGRAM ARGUMENTS...
//
// --at fails operation N alone, as a disk that does so once; --from fails it and all later ones that need room on the
// disk (with ENOSPC) or all later ones (with any other error). --kill ends every process at operation N, before it is
// done. --run does something else there, and then lets it be done. --room refuses (with ENOSPC) what needs more room
// than so many bytes, counted as they are written.
// --armed is for a program that goes on: nothing is counted but while FILE is there. It says 'MARK N NAME': operations
// are counted anew at each other MARK, and operation N fails with the error NAME. The log is written at once then.
//
// The kernel asks this program before each operation (seccomp_unotify(2)), whichever library, thread or child process
// does it: nothing slips by, as it would where functions of the C library are exchanged for others. Linux alone.
//
// The log has a line for each operation: its number, its name, whether it makes or changes ('w') or looks ('r'), a tab,
// its path and, after another tab, its second path. It is written when all has ended.
// Exit status: that of the program; 128 and the signal where one ended it; 70 where this cannot be done here.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// How the arguments of an operation name files: a descriptor, a path, or a descriptor and a path below it.
enum form { FD, PATH, AT, PATHS, ATS, PATH_AT, FD_FIFTH };

// What an operation needs: nothing but to look, a change, or room on the disk as well.
enum need { LOOKS, CHANGES, FILLS };

static const struct operation {
  int number;
  const char *name;
  enum form form;
  enum need need;
} operations[] = {
#define OPERATION(name, form, need) {SYS_##name, #name, form, need},
#ifdef SYS_open
  OPERATION(open, PATH, LOOKS) OPERATION(creat, PATH, FILLS) OPERATION(stat, PATH, LOOKS) OPERATION(lstat, PATH, LOOKS)
  OPERATION(access, PATH, LOOKS) OPERATION(rename, PATHS, CHANGES) OPERATION(link, PATHS, FILLS)
  OPERATION(symlink, PATHS, FILLS) OPERATION(unlink, PATH, CHANGES) OPERATION(rmdir, PATH, CHANGES)
  OPERATION(mkdir, PATH, FILLS) OPERATION(chmod, PATH, CHANGES) OPERATION(chown, PATH, CHANGES)
  OPERATION(lchown, PATH, CHANGES) OPERATION(readlink, PATH, LOOKS) OPERATION(getdents, FD, LOOKS)
  OPERATION(utimes, PATH, CHANGES) OPERATION(mknod, PATH, FILLS)
#endif
#ifdef SYS_newfstatat
  OPERATION(newfstatat, AT, LOOKS)
#endif
  OPERATION(openat, AT, LOOKS) OPERATION(openat2, AT, LOOKS) OPERATION(statx, AT, LOOKS) OPERATION(fstat, FD, LOOKS)
  OPERATION(faccessat, AT, LOOKS) OPERATION(faccessat2, AT, LOOKS) OPERATION(getdents64, FD, LOOKS)
  OPERATION(readlinkat, AT, LOOKS) OPERATION(read, FD, LOOKS) OPERATION(pread64, FD, LOOKS) OPERATION(readv, FD, LOOKS)
  OPERATION(preadv, FD, LOOKS) OPERATION(lseek, FD, LOOKS) OPERATION(mmap, FD_FIFTH, LOOKS) OPERATION(fcntl, FD, LOOKS)
  OPERATION(flock, FD, LOOKS) OPERATION(chdir, PATH, LOOKS) OPERATION(fchdir, FD, LOOKS) OPERATION(close, FD, LOOKS)
  OPERATION(statfs, PATH, LOOKS) OPERATION(fstatfs, FD, LOOKS) OPERATION(inotify_add_watch, PATH_AT, LOOKS)
  OPERATION(getxattr, PATH, LOOKS) OPERATION(lgetxattr, PATH, LOOKS) OPERATION(fgetxattr, FD, LOOKS)
  OPERATION(listxattr, PATH, LOOKS) OPERATION(llistxattr, PATH, LOOKS) OPERATION(flistxattr, FD, LOOKS)
  OPERATION(write, FD, FILLS) OPERATION(pwrite64, FD, FILLS) OPERATION(writev, FD, FILLS) OPERATION(pwritev, FD, FILLS)
  OPERATION(ftruncate, FD, FILLS) OPERATION(truncate, PATH, FILLS) OPERATION(fallocate, FD, FILLS)
  OPERATION(copy_file_range, FD, FILLS) OPERATION(sendfile, FD, FILLS)
  OPERATION(fsync, FD, FILLS) OPERATION(fdatasync, FD, FILLS) OPERATION(syncfs, FD, FILLS)
  OPERATION(sync_file_range, FD, FILLS) OPERATION(fchmod, FD, CHANGES) OPERATION(fchmodat, AT, CHANGES)
  OPERATION(fchown, FD, CHANGES) OPERATION(fchownat, AT, CHANGES) OPERATION(utimensat, AT, CHANGES)
  OPERATION(setxattr, PATH, FILLS) OPERATION(lsetxattr, PATH, FILLS) OPERATION(fsetxattr, FD, FILLS)
  OPERATION(mkdirat, AT, FILLS) OPERATION(mknodat, AT, FILLS) OPERATION(unlinkat, AT, CHANGES)
  OPERATION(renameat, ATS, CHANGES) OPERATION(renameat2, ATS, CHANGES) OPERATION(linkat, ATS, FILLS)
  OPERATION(symlinkat, PATH_AT, FILLS)
#undef OPERATION
};
enum { operationCount = sizeof operations / sizeof *operations, mostFolders = 16 };

static const struct { const char *name; int number; } errors[] = {
  {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EINTR", EINTR}, {"EACCES", EACCES}, {"EROFS", EROFS}, {"EDQUOT", EDQUOT},
  {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM},
};

static char *folders[mostFolders];
static int folderCount;
static long failsAt, failsFrom, room = -1, used, number;
static const char *armedPath;
static int error;
static bool kills;
static const char *command;

__attribute__((noreturn)) static void stop(const char *what) {
  fprintf(stderr, "faults: %s: %s\n", what, strerror(errno));
  exit(70);
}

static int installedFilter(void) {
  static struct sock_filter filter[operationCount + 5];
  int length = 0;
#if defined(__x86_64__)
  const unsigned machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
  const unsigned machine = AUDIT_ARCH_AARCH64;
#else
#error "this machine is not known"
#endif
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 0, operationCount + 1);
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (int index = 0; index < operationCount; index++) {
    filter[length++] = (struct sock_filter)BPF_JUMP(
      BPF_JMP | BPF_JEQ | BPF_K, (unsigned)operations[index].number, (unsigned char)(operationCount - index), 0);
  }
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF);
  struct sock_fprog program = {.len = (unsigned short)length, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) stop("no new privileges");
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
}

// The program begins only when the other side listens: what stands between is asked for as well.
static void beginProgram(int channel, char **arguments) {
  int listener = installedFilter();
  if (listener < 0) stop("the kernel does not let operations be asked for");
  char byte = 0, space[CMSG_SPACE(sizeof(int))] = {0};
  struct iovec part = {&byte, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET, header->cmsg_type = SCM_RIGHTS, header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &listener, sizeof listener);
  if (sendmsg(channel, &message, 0) != 1) stop("the listener cannot be handed over");
  fcntl(listener, F_SETFD, FD_CLOEXEC);
  fcntl(channel, F_SETFD, FD_CLOEXEC);
  execvp(arguments[0], arguments);
  stop(arguments[0]);
}

static int receivedListener(int channel) {
  char byte, space[CMSG_SPACE(sizeof(int))];
  struct iovec part = {&byte, 1};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = space, .msg_controllen = sizeof space};
  if (recvmsg(channel, &message, MSG_CMSG_CLOEXEC) != 1) exit(70);
  int listener = -1;
  memcpy(&listener, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof listener);
  return listener;
}

static bool readLink(char *found, const char *format, unsigned process, int descriptor) {
  char link[64];
  snprintf(link, sizeof link, format, process, descriptor);
  ssize_t length = readlink(link, found, PATH_MAX - 1);
  if (length < 0) return false;
  found[length] = 0;
  return true;
}

// The path in the memory of a process, whole: below the folder of a descriptor where it is not.
static bool readPath(char *found, unsigned process, int descriptor, unsigned long long address) {
  char name[PATH_MAX] = {0}, memory[64];
  snprintf(memory, sizeof memory, "/proc/%u/mem", process);
  int file = address ? open(memory, O_RDONLY | O_CLOEXEC) : -1;
  if (file >= 0) {
    // The string may end just before memory that is not there.
    for (size_t length = 0; length < sizeof name - 1;) {
      size_t most = 4096 - (address + length) % 4096;
      if (most > sizeof name - 1 - length) most = sizeof name - 1 - length;
      ssize_t count = pread(file, name + length, most, (off_t)(address + length));
      if (count <= 0 || memchr(name + length, 0, (size_t)count)) break;
      length += (size_t)count;
    }
    close(file);
  }
  if (name[0] == '/') return snprintf(found, PATH_MAX, "%s", name) < PATH_MAX;
  char folder[PATH_MAX];
  if (descriptor == AT_FDCWD ? !readLink(folder, "/proc/%u/cwd", process, 0)
                             : !readLink(folder, "/proc/%u/fd/%d", process, descriptor)) return false;
  return snprintf(found, PATH_MAX, name[0] ? "%s/%s" : "%s", folder, name) < PATH_MAX;
}

static bool isBelow(const char *path) {
  for (int index = 0; index < folderCount; index++) {
    size_t length = strlen(folders[index]);
    if (strncmp(path, folders[index], length) == 0 && (path[length] == '/' || path[length] == 0)) return true;
  }
  return false;
}

struct asked {
  const struct operation *operation;
  enum need need;
  char path[PATH_MAX], second[PATH_MAX];
};

// Whether an operation touches a file of the folders.
static bool isOurs(struct asked *asked, const struct seccomp_notif *notice) {
  const unsigned long long *arguments = (const unsigned long long *)notice->data.args;
  unsigned process = notice->pid;
  for (int index = 0; index < operationCount; index++) {
    if (operations[index].number == notice->data.nr) asked->operation = &operations[index];
  }
  asked->need = asked->operation->need;
  asked->path[0] = asked->second[0] = 0;
  int first = (int)arguments[0];
  bool isKnown = false;
  switch (asked->operation->form) {
    case FD: isKnown = readLink(asked->path, "/proc/%u/fd/%d", process, first); break;
    case FD_FIFTH: isKnown = (int)arguments[4] >= 0 && readLink(asked->path, "/proc/%u/fd/%d", process, (int)arguments[4]); break;
    case PATH: isKnown = readPath(asked->path, process, AT_FDCWD, arguments[0]); break;
    case AT: isKnown = readPath(asked->path, process, first, arguments[1]); break;
    case PATHS:
      isKnown = readPath(asked->path, process, AT_FDCWD, arguments[0])
        & readPath(asked->second, process, AT_FDCWD, arguments[1]);
      break;
    case ATS:
      isKnown = readPath(asked->path, process, first, arguments[1])
        & readPath(asked->second, process, (int)arguments[2], arguments[3]);
      break;
    case PATH_AT:
      isKnown = asked->operation->number == SYS_inotify_add_watch
        ? readPath(asked->path, process, AT_FDCWD, arguments[1])
        : readPath(asked->path, process, (int)arguments[1], arguments[2]);
      break;
  }
  unsigned long long flags = asked->operation->number == SYS_openat ? arguments[2] : 0;
#ifdef SYS_open
  if (asked->operation->number == SYS_open) flags = arguments[1];
#endif
  if (flags & (O_CREAT | O_TRUNC)) asked->need = FILLS;
  return isKnown && (isBelow(asked->path) || isBelow(asked->second));
}

// The error of an operation, or 0 where it is done.
static int outcome(const struct asked *asked, const struct seccomp_notif *notice) {
  if (room >= 0 && asked->need == FILLS) {
    bool isWrite = asked->operation->number == SYS_write || asked->operation->number == SYS_pwrite64;
    long size = isWrite ? (long)notice->data.args[2] : 0;
    if (used >= room || used + size > room) return ENOSPC;
    used += size;
  }
  if (number == failsAt) return error;
  if (failsFrom == 0 || number < failsFrom) return 0;
  return error != ENOSPC || asked->need == FILLS ? error : 0;
}

static int numbered(const char *name) {
  for (size_t index = 0; index < sizeof errors / sizeof *errors; index++) {
    if (strcmp(errors[index].name, name) == 0) return errors[index].number;
  }
  fprintf(stderr, "faults: the error '%s' is not known\n", name);
  exit(70);
}

// Whether operations are counted now; reads which one fails.
static bool isArmed(void) {
  static char last[32];
  if (!armedPath) return true;
  FILE *file = fopen(armedPath, "re");
  if (!file) return false;
  char mark[32] = "", name[32] = "";
  long at = 0;
  bool isRead = fscanf(file, "%31s %ld %31s", mark, &at, name) == 3;
  fclose(file);
  if (!isRead) return false;
  if (strcmp(mark, last) != 0) number = 0;
  strcpy(last, mark);
  failsAt = at, error = numbered(name);
  return true;
}

int main(int count, char **arguments) {
  const char *logPath = NULL;
  int index = 1;
  for (; index < count && strcmp(arguments[index], "--") != 0; index++) {
    const char *name = arguments[index];
    if (strcmp(name, "--kill") == 0) { kills = true; continue; }
    if (++index >= count) exit(70);
    char *value = arguments[index];
    if (strcmp(name, "--below") == 0 && folderCount < mostFolders) {
      if (!(folders[folderCount++] = realpath(value, NULL))) stop(value);
    } else if (strcmp(name, "--log") == 0) { logPath = value;
    } else if (strcmp(name, "--at") == 0) { failsAt = strtol(value, NULL, 10);
    } else if (strcmp(name, "--from") == 0) { failsFrom = strtol(value, NULL, 10);
    } else if (strcmp(name, "--error") == 0) { error = numbered(value);
    } else if (strcmp(name, "--run") == 0) { command = value;
    } else if (strcmp(name, "--room") == 0) { room = strtol(value, NULL, 10);
    } else if (strcmp(name, "--armed") == 0) { armedPath = value;
    } else exit(70);
  }
  if (index + 1 >= count) exit(70);
  FILE *log = logPath ? fopen(logPath, "we") : NULL;
  if (log && armedPath) setvbuf(log, NULL, _IOLBF, 0);
  int channel[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) != 0) stop("a pair of sockets");
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    // Whoever ends this program ends the other one.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    beginProgram(channel[1], arguments + index + 1);
  }
  close(channel[1]);
  int listener = receivedListener(channel[0]);
  struct seccomp_notif_sizes sizes;
  if (syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes) != 0) stop("the sizes of notices");
  struct seccomp_notif *notice = calloc(1, sizes.seccomp_notif);
  struct seccomp_notif_resp *answer = calloc(1, sizes.seccomp_notif_resp);
  static struct asked asked;
  struct pollfd waited = {.fd = listener, .events = POLLIN};
  for (;;) {
    if (poll(&waited, 1, -1) < 0 && errno == EINTR) continue;
    // No process is left that could ask.
    if (!(waited.revents & POLLIN)) break;
    memset(notice, 0, sizes.seccomp_notif);
    if (ioctl(listener, SECCOMP_IOCTL_NOTIF_RECV, notice) != 0) continue;
    memset(answer, 0, sizes.seccomp_notif_resp);
    answer->id = notice->id;
    answer->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
    if (isOurs(&asked, notice) && isArmed() && ioctl(listener, SECCOMP_IOCTL_NOTIF_ID_VALID, &notice->id) == 0) {
      number++;
      if (log) {
        fprintf(log, "%ld %s %c\t%s\t%s\n", number, asked.operation->name, asked.need == LOOKS ? 'r' : 'w', asked.path, asked.second);
      }
      if (number == failsAt && kills) {
        kill(-child, SIGKILL);
        kill(child, SIGKILL);
        continue;
      }
      int failure = outcome(&asked, notice);
      if (number == failsAt && command) {
        failure = 0;
        if (system(command) != 0) fprintf(stderr, "faults: '%s' failed\n", command);
      }
      if (failure) {
        answer->flags = 0;
        answer->error = -failure;
      }
    }
    ioctl(listener, SECCOMP_IOCTL_NOTIF_SEND, answer);
  }
  if (log) fclose(log);
  int status;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
