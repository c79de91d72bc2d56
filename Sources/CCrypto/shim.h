// SHA256_Init and its like, deprecated for the allocating EVP interface: a context that is a plain
// value needs no owner and cannot fail.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
