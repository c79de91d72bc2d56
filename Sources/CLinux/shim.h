// What Swift's Glibc module does not have: the allocator's settings, and what glibc declares only under _GNU_SOURCE.
#include <malloc.h>

#define RENAME_NOREPLACE (1 << 0)
#define RENAME_EXCHANGE (1 << 1)

int renameat2(int sourceFolder, const char *source, int targetFolder, const char *target,
              unsigned int flags);
