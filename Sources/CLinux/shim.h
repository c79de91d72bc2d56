// What glibc declares only under _GNU_SOURCE, which Swift's Glibc module is built without.
#define RENAME_NOREPLACE (1 << 0)
#define RENAME_EXCHANGE (1 << 1)

int renameat2(int sourceFolder, const char *source, int targetFolder, const char *target,
              unsigned int flags);
