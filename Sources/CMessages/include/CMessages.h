#ifndef C_MESSAGES_H
#define C_MESSAGES_H

#pragma clang assume_nonnull begin

// What Bulletin says in Vietnamese, as it was when the program was compiled: texts, each ended by a zero.

int c_message_file_count(void);
/// The file of an index from 0, in the order of the rooms from the lowest up.
const unsigned char *c_message_file(int index);

#pragma clang assume_nonnull end

#endif
