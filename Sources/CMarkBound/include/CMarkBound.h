#ifndef CMARK_BOUND_H
#define CMARK_BOUND_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

/// The memory of one worker's parses, and the bounds that end a parse.
typedef struct cmark_bound cmark_bound;

typedef enum cmark_bound_end {
  CMARK_BOUND_WHOLE,
  CMARK_BOUND_OUT_OF_MEMORY,
  CMARK_BOUND_OUT_OF_TIME,
} cmark_bound_end;

/// Null if the system has no memory. Registers the extensions on first use in the process.
cmark_bound *_Nullable cmark_bound_new(void);
void cmark_bound_free(cmark_bound *bound);

/// Parses `length` bytes of UTF-8 into `*root`, which lives until the next parse with `bound` and
/// may be read only on the calling thread.
///
/// The parse ends early past `memory` bytes, or `milliseconds` of the thread's processor time;
/// `*root` is then null.
cmark_bound_end cmark_bound_parse(
    cmark_bound *bound, const char *_Nullable text, size_t length, size_t memory, long milliseconds,
    cmark_node *_Nullable *_Nonnull root);

/// Gives back what the last parse took; its tree must not be read any more.
void cmark_bound_clear(cmark_bound *bound);

/// Whether the library calls this target's stand-in for its function that is not thread-safe. If
/// not, parses of several threads take turns.
int cmark_bound_is_parallel(void);

/// What the extensions add to the library's node types, which are fixed at run time.
typedef enum cmark_bound_extension_node {
  CMARK_BOUND_NO_EXTENSION_NODE,
  CMARK_BOUND_TABLE,
  CMARK_BOUND_TABLE_ROW,
  CMARK_BOUND_TABLE_CELL,
  CMARK_BOUND_STRIKETHROUGH,
} cmark_bound_extension_node;

cmark_bound_extension_node cmark_bound_get_extension_node(cmark_node_type type);

#pragma clang assume_nonnull end

#endif
