#ifndef C_PREVIEW_H
#define C_PREVIEW_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file of the preview's own pages, as it was when the program was compiled.
typedef struct c_preview_file {
  /// preview.js
  const char *name;
  /// A text, ended by a zero.
  const unsigned char *text;
} c_preview_file;

/// All of them, by their names.
const c_preview_file *c_preview_files(void);
size_t c_preview_file_count(void);

#pragma clang assume_nonnull end

#endif
