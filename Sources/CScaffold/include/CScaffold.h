#ifndef C_SCAFFOLD_H
#define C_SCAFFOLD_H

#pragma clang assume_nonnull begin

// Files that a new project begins with, as they were when the program was compiled: texts, ended by a zero.

/// The registries of the sample site.
const unsigned char *c_scaffold_places(void);
const unsigned char *c_scaffold_authorities(void);
const unsigned char *c_scaffold_awards(void);
const unsigned char *c_scaffold_fields(void);
/// A workflow that publishes the site.
const unsigned char *c_scaffold_workflow(void);

#pragma clang assume_nonnull end

#endif
