/* digest.h - SHA-256, and short hashes with a secret key.  The one room of
 * libcrypto, which uses the processor's SHA instructions, and of libsodium. */
#ifndef ZILA_GROUND_DIGEST_H
#define ZILA_GROUND_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum {
	DIGEST_BYTES = 32,
	DIGEST_HEX_BYTES = 65,
	DIGEST_STATE_BYTES = 128,
	SHORT_HASH_KEY_BYTES = 16
};

struct digest {
	_Alignas(16) unsigned char state[DIGEST_STATE_BYTES];
};

void digest_start(struct digest *digest);
void digest_add(struct digest *digest, const void *data, size_t size);
void digest_end(struct digest *digest, char hex[DIGEST_HEX_BYTES]);

/* SipHash-2-4: without the key nobody can choose texts that collide. */
int64_t short_hash(const void *data, size_t size,
	const unsigned char key[SHORT_HASH_KEY_BYTES]);

#endif
