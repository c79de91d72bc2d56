#include "CExplanations.h"

// Each file is followed by a zero, since the preprocessor does not tell how long it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char front_matter[] = {
#embed "Files/front-matter.txt" suffix(, 0)
};
static const unsigned char values[] = {
#embed "Files/values.txt" suffix(, 0)
};
static const unsigned char text[] = {
#embed "Files/text.txt" suffix(, 0)
};
static const unsigned char links[] = {
#embed "Files/links.txt" suffix(, 0)
};
static const unsigned char registries[] = {
#embed "Files/registries.txt" suffix(, 0)
};
static const unsigned char commendations[] = {
#embed "Files/commendations.txt" suffix(, 0)
};
static const unsigned char site[] = {
#embed "Files/site.txt" suffix(, 0)
};
static const unsigned char files_of_project[] = {
#embed "Files/files.txt" suffix(, 0)
};
static const unsigned char templates[] = {
#embed "Files/templates.txt" suffix(, 0)
};
static const unsigned char house_style[] = {
#embed "Files/house-style.txt" suffix(, 0)
};
static const unsigned char project[] = {
#embed "Files/project.txt" suffix(, 0)
};

static const unsigned char *const files[] = {
    front_matter,  values, text,             links,     registries,
    commendations, site,   files_of_project, house_style, templates,
};

int c_explanation_file_count(void) { return sizeof files / sizeof *files; }
const unsigned char *c_explanation_file(int index) { return files[index]; }
const unsigned char *c_explanation_project(void) { return project; }
