// What the program asks of libFuzzer's runtime, which no header of the toolchain declares.
#pragma once

#include <stddef.h>
#include <stdint.h>

// The entry point of the runtime without a main function.
int LLVMFuzzerRunDriver(int *_Nonnull argc,
                        char *_Nullable *_Nonnull *_Nonnull argv,
                        int (*_Nonnull callback)(const uint8_t *_Nullable data, size_t size));

// Changes an input in place in one of libFuzzer's own ways, and returns its new size.
size_t LLVMFuzzerMutate(uint8_t *_Nonnull data, size_t size, size_t limit);
