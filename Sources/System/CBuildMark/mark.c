#include "CBuildMark.h"

// A macro, so that a new commit compiles this file anew and no other.
#ifndef WAYMARK_COMMIT
#define WAYMARK_COMMIT 0
#endif

uint64_t waymark_commit(void) { return WAYMARK_COMMIT; }
