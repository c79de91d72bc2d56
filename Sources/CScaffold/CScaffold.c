#include "CScaffold.h"

// Each file is followed by a zero, since the preprocessor does not tell how long it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char places[] = {
#embed "../../content/places.yaml" suffix(, 0)
};
static const unsigned char authorities[] = {
#embed "../../content/authorities.yaml" suffix(, 0)
};
static const unsigned char awards[] = {
#embed "../../content/awards.yaml" suffix(, 0)
};
static const unsigned char fields[] = {
#embed "../../content/fields.yaml" suffix(, 0)
};
static const unsigned char workflow[] = {
#embed "Files/publish.yml" suffix(, 0)
};

const unsigned char *c_scaffold_places(void) { return places; }
const unsigned char *c_scaffold_authorities(void) { return authorities; }
const unsigned char *c_scaffold_awards(void) { return awards; }
const unsigned char *c_scaffold_fields(void) { return fields; }
const unsigned char *c_scaffold_workflow(void) { return workflow; }
