// The functions that keep a digest in the caller's memory are deprecated since 3.0 in favour of ones that look
// their algorithm up at each call, which costs more than the digest of a sentence.
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>
