#define _GNU_SOURCE
#include "CMarkBound.h"

#include <dlfcn.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

// A bump arena: nothing is given back before the next parse, which makes parsing faster and leaves
// nothing to clean up when a parse is ended from within an allocation.

typedef struct block {
  struct block *previous;
  size_t size;
} block;

struct cmark_bound {
  block *last;
  char *next;
  char *end;
  char *newest; // The allocation that can grow or be given back in place.
  size_t reserved;
  size_t memory;
  int64_t deadline; // Nanoseconds of the thread's processor time.
  unsigned until_clock;
  // The list that was appended to last, and its last element: see `cmark_llist_append`.
  cmark_llist *list;
  cmark_llist *list_end;
  int parsing; // Only then may an allocation jump: all frames above are C.
  cmark_bound_end why;
  jmp_buf escape;
};

enum {
  alignment = 16,
  first_block = 1 << 19,
  largest_block = 1 << 24,
  largest_heap_block = 1 << 20,
  allocations_between_clocks = 512,
  bytes_between_clocks = 1 << 12,
};

static _Thread_local cmark_bound *active;

static int64_t thread_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// When a tree is read, there is nowhere to jump to: then only the system can have run out of memory.
static void end_parse(cmark_bound *bound, cmark_bound_end why) {
  if (!bound->parsing) abort();
  bound->why = why;
  _longjmp(bound->escape, 1);
}

static void check_clock(cmark_bound *bound) {
  bound->until_clock = allocations_between_clocks;
  if (bound->parsing && thread_nanoseconds() > bound->deadline)
    end_parse(bound, CMARK_BOUND_OUT_OF_TIME);
}

static size_t header_size(void) {
  return (sizeof(block) + alignment - 1) & ~(size_t)(alignment - 1);
}

// Large blocks are pages of their own, which the system has back at once: the heap may keep what it
// is given back for this thread, while others make what the text is turned into.
static block *new_block(size_t size) {
  if (size <= largest_heap_block) return malloc(size);
  void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return pages == MAP_FAILED ? NULL : pages;
}

static void free_block(block *block) {
  if (block->size <= largest_heap_block) {
    free(block);
  } else {
    munmap(block, block->size);
  }
}

static int add_block(cmark_bound *bound, size_t least) {
  size_t size = bound->last ? bound->last->size * 2 : first_block;
  if (size > largest_block) size = largest_block;
  if (least > SIZE_MAX / 2) return 0;
  if (size < least + header_size()) size = least + header_size();
  block *added = new_block(size);
  if (!added) return 0;
  added->previous = bound->last;
  added->size = size;
  bound->last = added;
  bound->next = (char *)added + header_size();
  bound->end = (char *)added + size;
  bound->reserved += size;
  return 1;
}

// Keeps the first block, which every parse needs again.
void cmark_bound_clear(cmark_bound *bound) {
  while (bound->last && bound->last->previous) {
    block *dropped = bound->last;
    bound->last = dropped->previous;
    bound->reserved -= dropped->size;
    free_block(dropped);
  }
  bound->next = (char *)bound->last + header_size();
  bound->end = (char *)bound->last + bound->last->size;
  bound->newest = NULL;
  bound->list = NULL;
}

// An allocation is preceded by its size, which `realloc` must know.
static size_t *size_of(void *allocation) {
  return (size_t *)((char *)allocation - alignment);
}

static void *allocate(size_t size) {
  cmark_bound *bound = active;
  if (size > SIZE_MAX / 4) end_parse(bound, CMARK_BOUND_OUT_OF_MEMORY);
  size_t whole = (size + 2 * alignment - 1) & ~(size_t)(alignment - 1);
  if (--bound->until_clock == 0) check_clock(bound);
  if (whole > (size_t)(bound->end - bound->next)) {
    if (bound->parsing && bound->reserved + whole > bound->memory)
      end_parse(bound, CMARK_BOUND_OUT_OF_MEMORY);
    if (!add_block(bound, whole)) end_parse(bound, CMARK_BOUND_OUT_OF_MEMORY);
  }
  void *allocation = bound->next + alignment;
  bound->next += whole;
  bound->newest = allocation;
  *size_of(allocation) = size;
  return allocation;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) end_parse(active, CMARK_BOUND_OUT_OF_MEMORY);
  return memset(allocate(count * size), 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return allocate(size);
  cmark_bound *bound = active;
  size_t old_size = *size_of(old);
  if (size <= old_size) return old;
  if (old == bound->newest && size < SIZE_MAX / 4) {
    size_t room = (size + alignment - 1) & ~(size_t)(alignment - 1);
    if (room <= (size_t)(bound->end - (char *)old)) {
      bound->next = (char *)old + room;
      *size_of(old) = size;
      return old;
    }
  }
  return memcpy(allocate(size), old, old_size);
}

static void arena_free(void *old) {
  if (old && old == active->newest) {
    active->next = (char *)old - alignment;
    active->newest = NULL;
  }
}

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

// The library's own walks the whole list for each element, which makes a table's row of bars quadratic. This definition
// takes precedence over it, and goes on from where it was for the list that it appended to last. A list in the arena
// begins here alone, so that its first element's place stands for no other list than the newest that began there.
cmark_llist *cmark_llist_append(cmark_mem *memory, cmark_llist *head, void *data) {
  cmark_llist *added = memory->calloc(1, sizeof *added);
  added->data = data;
  cmark_bound *bound = memory == &arena ? active : NULL;
  if (head) {
    cmark_llist *end = bound && bound->list == head ? bound->list_end : head;
    while (end->next) end = end->next;
    end->next = added;
  } else {
    head = added;
  }
  if (bound) {
    bound->list = head;
    bound->list_end = added;
  }
  return head;
}

// While it parses, the library adds the extensions' special characters to process-wide tables and
// then takes them away again: two parses at once spoil each other. This definition takes precedence
// over the library's own; the characters are added once and stay.

static int stand_in_is_called;
static pthread_once_t registration = PTHREAD_ONCE_INIT;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

void cmark_manage_extensions_special_characters(cmark_parser *parser, int add) {
  (void)parser;
  (void)add;
  if (!stand_in_is_called) stand_in_is_called = 1;
}

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};

static void attach_extensions(cmark_parser *parser) {
  for (size_t i = 0; i < sizeof extension_names / sizeof *extension_names; i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(extension_names[i]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
}

static void register_extensions(void) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  attach_extensions(parser);
  void (*add_characters)(cmark_parser *, int) =
      dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
  if (add_characters) add_characters(parser, 1);
  cmark_parser_feed(parser, "a", 1);
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}

int cmark_bound_is_parallel(void) {
  pthread_once(&registration, register_extensions);
  return stand_in_is_called;
}

cmark_bound *cmark_bound_new(void) {
  pthread_once(&registration, register_extensions);
  cmark_bound *bound = calloc(1, sizeof *bound);
  if (bound && !add_block(bound, 0)) {
    free(bound);
    return NULL;
  }
  return bound;
}

void cmark_bound_free(cmark_bound *bound) {
  if (active == bound) active = NULL;
  cmark_bound_clear(bound);
  free_block(bound->last);
  free(bound);
}

// Whole lines at a time, with a look at the clock between: a line's cost grows with the depth of
// open blocks, without any allocation.
static void feed(cmark_bound *bound, cmark_parser *parser, const char *text, size_t length) {
  size_t start = 0;
  while (start < length) {
    size_t end = length;
    if (length - start > bytes_between_clocks) {
      const char *newline = memchr(
          text + start + bytes_between_clocks, '\n', length - start - bytes_between_clocks);
      if (newline) end = (size_t)(newline - text) + 1;
    }
    cmark_parser_feed(parser, text + start, end - start);
    // What follows the last lines allocates, and so looks at the clock.
    if (end < length) check_clock(bound);
    start = end;
  }
}

cmark_bound_end cmark_bound_parse(
    cmark_bound *bound, const char *text, size_t length, size_t memory, long milliseconds,
    cmark_node **root) {
  cmark_bound_clear(bound);
  active = bound;
  bound->memory = memory;
  bound->deadline = thread_nanoseconds() + (int64_t)milliseconds * 1000000;
  bound->until_clock = allocations_between_clocks;
  bound->why = CMARK_BOUND_WHOLE;
  *root = NULL;
  int takes_turn = !stand_in_is_called;
  if (takes_turn) pthread_mutex_lock(&turn);
  if (_setjmp(bound->escape) == 0) {
    bound->parsing = 1;
    cmark_parser *parser =
        cmark_parser_new_with_mem(
            CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE, &arena);
    attach_extensions(parser);
    feed(bound, parser, text, length);
    *root = cmark_parser_finish(parser);
  }
  bound->parsing = 0;
  if (takes_turn) pthread_mutex_unlock(&turn);
  return bound->why;
}

extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

cmark_bound_extension_node cmark_bound_get_extension_node(cmark_node_type type) {
  if (type == CMARK_NODE_TABLE_CELL) return CMARK_BOUND_TABLE_CELL;
  if (type == CMARK_NODE_TABLE_ROW) return CMARK_BOUND_TABLE_ROW;
  if (type == CMARK_NODE_TABLE) return CMARK_BOUND_TABLE;
  if (type == CMARK_NODE_STRIKETHROUGH) return CMARK_BOUND_STRIKETHROUGH;
  return CMARK_BOUND_NO_EXTENSION_NODE;
}
