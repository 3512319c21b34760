#ifndef WAYMARK_FOLDER_EXCHANGE_H
#define WAYMARK_FOLDER_EXCHANGE_H

#include <stddef.h>

/// Exchanges the names of two existing files or folders in one step that no reader can see half done.
/// Returns 0, or the `errno` of the refusal: EINVAL or ENOSYS where the file system cannot exchange.
int waymark_exchange(const char *first, const char *second);

/// Lists a folder to its end: the names of all that stands in it, each ended by a zero byte, in no order.
/// Returns 0, and memory to be freed; or the `errno` of the refusal, and no memory.
int waymark_names(const char *path, char **names, size_t *length);

/// Waits until all that was written to the disk of a folder is on it.
/// Returns 0, or the `errno` of the refusal.
int waymark_wait_for_disk(const char *path);

#endif
