#ifndef C_MEMORY_GROWTH_H
#define C_MEMORY_GROWTH_H

/// Asks the allocator of the C library to take addresses from the system in large steps.
///
/// To be called before there is a second thread. Does nothing where the allocator is not that of glibc.
/// Why: docs/decisions/0014-memory-in-large-steps.md.
void waymark_grow_memory_in_large_steps(void);

#endif
