#include "CPreview.h"

// Each file is followed by a zero, since the preprocessor does not tell how long it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const c_preview_file files[] = {
    {"article.mustache", (const unsigned char[]){
#embed "Files/article.mustache" suffix(, 0)
    }},
    {"desk.css", (const unsigned char[]){
#embed "Files/desk.css" suffix(, 0)
    }},
    {"desk.mustache", (const unsigned char[]){
#embed "Files/desk.mustache" suffix(, 0)
    }},
    {"partials/problem.mustache", (const unsigned char[]){
#embed "Files/partials/problem.mustache" suffix(, 0)
    }},
    {"preview.css", (const unsigned char[]){
#embed "Files/preview.css" suffix(, 0)
    }},
    {"preview.js", (const unsigned char[]){
#embed "Files/preview.js" suffix(, 0)
    }},
    {"problems.mustache", (const unsigned char[]){
#embed "Files/problems.mustache" suffix(, 0)
    }},
    {"sheet.css", (const unsigned char[]){
#embed "Files/sheet.css" suffix(, 0)
    }},
};

const c_preview_file *c_preview_files(void) { return files; }

size_t c_preview_file_count(void) { return sizeof files / sizeof *files; }
