#include "CMessages.h"

// Each file is followed by a zero, since the preprocessor does not tell how long it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char diagnostics[] = {
#embed "Files/vi/diagnostics.txt" suffix(, 0)
};
static const unsigned char front_matter[] = {
#embed "Files/vi/front-matter.txt" suffix(, 0)
};
static const unsigned char markdown[] = {
#embed "Files/vi/markdown.txt" suffix(, 0)
};
static const unsigned char templates[] = {
#embed "Files/vi/templates.txt" suffix(, 0)
};
static const unsigned char content[] = {
#embed "Files/vi/content.txt" suffix(, 0)
};
static const unsigned char keys[] = {
#embed "Files/vi/keys.txt" suffix(, 0)
};
static const unsigned char tables[] = {
#embed "Files/vi/tables.txt" suffix(, 0)
};
static const unsigned char site[] = {
#embed "Files/vi/site.txt" suffix(, 0)
};
static const unsigned char build[] = {
#embed "Files/vi/build.txt" suffix(, 0)
};
static const unsigned char commands[] = {
#embed "Files/vi/commands.txt" suffix(, 0)
};

static const unsigned char *const files[] = {
    diagnostics, front_matter, markdown, templates, content, keys,
    tables, site, build, commands,
};

int c_message_file_count(void) { return sizeof files / sizeof *files; }
const unsigned char *c_message_file(int index) { return files[index]; }
