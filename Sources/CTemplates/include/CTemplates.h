#ifndef C_TEMPLATES_H
#define C_TEMPLATES_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// A file of the folder site-templates, as it was when the program was compiled.
typedef struct c_template {
  /// From that folder: partials/card.mustache.
  const char *path;
  /// A text is ended by a zero.
  const unsigned char *bytes;
  /// How many bytes a picture has; 0 for a text.
  size_t size;
} c_template;

/// All of them, by their paths.
const c_template *c_templates(void);
size_t c_template_count(void);

#pragma clang assume_nonnull end

#endif
