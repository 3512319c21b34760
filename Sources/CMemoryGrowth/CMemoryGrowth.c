#include "CMemoryGrowth.h"
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

void waymark_grow_memory_in_large_steps(void) {
  // Each thread has a heap of up to 64 MB, then another one: all of it in one step, and never given back.
  mallopt(M_TOP_PAD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  // The two above fix this one at 128 KB, and each larger array would be a mapping of its own.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}
#else
void waymark_grow_memory_in_large_steps(void) {}
#endif
