/* digest.c - SHA-256 by libsodium, whose state is kept out of the header. */
#include "ground/digest.h"

#include <sodium.h>

_Static_assert(sizeof(crypto_hash_sha256_state) <= DIGEST_STATE_BYTES,
	"DIGEST_STATE_BYTES must hold libsodium's state");
_Static_assert(_Alignof(crypto_hash_sha256_state) <= 16,
	"struct digest must be aligned for libsodium's state");
_Static_assert(crypto_hash_sha256_BYTES == DIGEST_BYTES, "SHA-256");

static crypto_hash_sha256_state *state_of(struct digest *digest)
{
	return (crypto_hash_sha256_state *)(void *)digest->state;
}

/* libsodium's SHA-256 can't fail and needs no sodium_init(). */
void digest_start(struct digest *digest)
{
	(void)crypto_hash_sha256_init(state_of(digest));
}

void digest_add(struct digest *digest, const void *data, size_t size)
{
	if (size)
		(void)crypto_hash_sha256_update(state_of(digest), data, size);
}

void digest_end(struct digest *digest, char hex[DIGEST_HEX_BYTES])
{
	unsigned char bytes[DIGEST_BYTES];

	(void)crypto_hash_sha256_final(state_of(digest), bytes);
	(void)sodium_bin2hex(hex, DIGEST_HEX_BYTES, bytes, sizeof bytes);
}
