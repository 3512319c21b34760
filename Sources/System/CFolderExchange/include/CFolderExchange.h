#ifndef WAYMARK_FOLDER_EXCHANGE_H
#define WAYMARK_FOLDER_EXCHANGE_H

/// Exchanges the names of two existing files or folders in one step that no reader can see half done.
/// Returns 0, or the `errno` of the refusal: EINVAL or ENOSYS where the file system cannot exchange.
int waymark_exchange(const char *first, const char *second);

#endif
