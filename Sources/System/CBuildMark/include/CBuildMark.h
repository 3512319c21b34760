#include <stdint.h>

/// The first twelve digits of the commit that the program was compiled from; 0 where nobody said which.
uint64_t waymark_commit(void);
