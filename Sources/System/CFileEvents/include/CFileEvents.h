#ifndef WAYMARK_FILE_EVENTS_H
#define WAYMARK_FILE_EVENTS_H

/// What happened to a file or folder that is held open.
struct waymark_event {
  /// Its number, see waymark_events_watch.
  int number;
  /// Whether it was written to.
  int is_written;
};

/// Makes a queue of events, which can be waited for as a file that becomes readable; -1 where there is none.
int waymark_events_open(void);

/// Opens a file or folder for its events alone, and has a queue tell of them.
/// Gives the number that its events carry. Returns the open file; -1 where it cannot be watched, with the
/// reason in errno.
int waymark_events_watch(int queue, const char *path, int *number);

/// Ends what waymark_events_watch began.
void waymark_events_forget(int queue, int descriptor, int number);

/// Takes events out of a queue, as many as there are or as there is room for, and never waits.
/// Returns how many.
int waymark_events_take(int queue, struct waymark_event *events, int count);

/// Whether a path names what was opened, and not something that has taken its place.
int waymark_events_holds(int descriptor, const char *path);

/// Lets this process have as many files open as its system allows without asking anybody.
/// Returns how many that are.
int waymark_raise_open_files(void);

#endif
