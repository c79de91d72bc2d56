#ifndef C_EXPLANATIONS_H
#define C_EXPLANATIONS_H

#pragma clang assume_nonnull begin

// What Bulletin's messages mean, as it was when the program was compiled: texts, each ended by a zero.

int c_explanation_file_count(void);
/// The file of an index from 0, in the order in which all are listed.
const unsigned char *c_explanation_file(int index);
/// The project in which the examples stand.
const unsigned char *c_explanation_project(void);

#pragma clang assume_nonnull end

#endif
