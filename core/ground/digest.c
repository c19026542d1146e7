/* digest.c - SHA-256 by libcrypto, SipHash by libsodium; their state is kept
 * out of the header.
 *
 * The old calls of libcrypto are used on purpose: they go straight to the
 * assembler, while EVP loads its providers first, which costs every start of
 * the program more than the small digests that most runs make.
 */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "ground/digest.h"

#include <openssl/sha.h>
#include <sodium.h>
#include <string.h>

_Static_assert(sizeof(SHA256_CTX) <= DIGEST_STATE_BYTES,
	"DIGEST_STATE_BYTES must hold libcrypto's state");
_Static_assert(_Alignof(SHA256_CTX) <= 16,
	"struct digest must be aligned for libcrypto's state");
_Static_assert(SHA256_DIGEST_LENGTH == DIGEST_BYTES, "SHA-256");
_Static_assert(crypto_auth_hmacsha256_KEYBYTES == DIGEST_BYTES, "HMAC");
_Static_assert(crypto_auth_hmacsha256_BYTES == DIGEST_BYTES, "HMAC");
_Static_assert(crypto_shorthash_KEYBYTES == SHORT_HASH_KEY_BYTES, "SipHash");
_Static_assert(crypto_shorthash_BYTES == sizeof(int64_t), "SipHash-2-4");

static SHA256_CTX *state_of(struct digest *digest)
{
	return (SHA256_CTX *)(void *)digest->state;
}

/* SHA-256 in memory can't fail. */
void digest_start(struct digest *digest)
{
	(void)SHA256_Init(state_of(digest));
}

void digest_add(struct digest *digest, const void *data, size_t size)
{
	if (size)
		(void)SHA256_Update(state_of(digest), data, size);
}

void digest_end(struct digest *digest, char hex[DIGEST_HEX_BYTES])
{
	unsigned char bytes[DIGEST_BYTES];

	(void)SHA256_Final(bytes, state_of(digest));
	(void)sodium_bin2hex(hex, DIGEST_HEX_BYTES, bytes, sizeof bytes);
}

int64_t short_hash(const void *data, size_t size,
	const unsigned char key[SHORT_HASH_KEY_BYTES])
{
	unsigned char bytes[crypto_shorthash_BYTES];
	int64_t hash;

	(void)crypto_shorthash(bytes, data, size, key);
	memcpy(&hash, bytes, sizeof hash);
	return hash;
}

void digest_keyed(const unsigned char key[DIGEST_BYTES], const void *data,
	size_t size, char hex[DIGEST_HEX_BYTES])
{
	unsigned char bytes[crypto_auth_hmacsha256_BYTES];

	(void)crypto_auth_hmacsha256(bytes, data, size, key);
	digest_hex(bytes, hex);
}

bool digest_same(const void *a, const void *b, size_t size)
{
	return sodium_memcmp(a, b, size) == 0;
}

void digest_random(void *out, size_t size)
{
	randombytes_buf(out, size);
}

void digest_hex(
	const unsigned char bytes[DIGEST_BYTES], char hex[DIGEST_HEX_BYTES])
{
	(void)sodium_bin2hex(hex, DIGEST_HEX_BYTES, bytes, DIGEST_BYTES);
}
