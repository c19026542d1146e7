/* digest.c - SHA-256 by libsodium and libcrypto, SipHash by libsodium.
 *
 * libcrypto uses the processor's SHA instructions, but to load it costs every
 * start of the program more than the small digests that most runs make.  So
 * libsodium begins, and a long one is handed over: both are the same eight
 * words, a count of bits and the bytes of a block that is not full.
 *
 * The old calls of libcrypto are used on purpose: they go straight to the
 * assembler, while EVP loads its providers first.
 */
#define OPENSSL_SUPPRESS_DEPRECATED
#include "ground/digest.h"

#include <dlfcn.h>
#include <openssl/sha.h>
#include <sodium.h>
#include <string.h>

enum { LONG_BYTES = 1 << 19 };

struct state {
	union {
		crypto_hash_sha256_state sodium;
		SHA256_CTX crypto;
	};
	/* of libcrypto, which has the state when they are there */
	int (*update)(SHA256_CTX *state, const void *data, size_t size);
	int (*final)(unsigned char *out, SHA256_CTX *state);
	size_t bytes; /* of this digest and those it was again after */
	bool alone;   /* libcrypto can't be loaded */
};

_Static_assert(sizeof(struct state) <= DIGEST_STATE_BYTES,
	"DIGEST_STATE_BYTES must hold the state");
_Static_assert(_Alignof(struct state) <= 16,
	"struct digest must be aligned for the state");
_Static_assert(SHA256_DIGEST_LENGTH == DIGEST_BYTES, "SHA-256");
_Static_assert(crypto_auth_hmacsha256_KEYBYTES == DIGEST_BYTES, "HMAC");
_Static_assert(crypto_auth_hmacsha256_BYTES == DIGEST_BYTES, "HMAC");
_Static_assert(crypto_shorthash_KEYBYTES == SHORT_HASH_KEY_BYTES, "SipHash");
_Static_assert(crypto_shorthash_BYTES == sizeof(int64_t), "SipHash-2-4");

static struct state *state_of(struct digest *digest)
{
	return (struct state *)(void *)digest->state;
}

/* SHA-256 in memory can't fail. */
void digest_start(struct digest *digest)
{
	struct state *state = state_of(digest);

	memset(state, 0, sizeof *state);
	(void)crypto_hash_sha256_init(&state->sodium);
}

#define WORD_OF(number) WORD(number)
#define WORD(number) #number

static void load(struct state *state)
{
	void *library = dlopen("libcrypto.so." WORD_OF(OPENSSL_SHLIB_VERSION),
		RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);

	state->alone = !library;
	if (!library)
		return;
	*(void **)&state->update = dlsym(library, "SHA256_Update");
	*(void **)&state->final = dlsym(library, "SHA256_Final");
	if (!state->update || !state->final) {
		state->alone = true;
		state->update = NULL;
	}
	(void)dlclose(library);
}

static void hand_over(struct state *state)
{
	crypto_hash_sha256_state from = state->sodium;
	SHA256_CTX *to = &state->crypto;

	memset(to, 0, sizeof *to);
	memcpy(to->h, from.state, sizeof to->h);
	to->Nl = (SHA_LONG)from.count;
	to->Nh = (SHA_LONG)(from.count >> 32);
	to->num = (unsigned)(from.count / 8 % SHA256_CBLOCK);
	to->md_len = SHA256_DIGEST_LENGTH;
	memcpy(to->data, from.buf, to->num);
}

void digest_again(struct digest *digest)
{
	struct state *state = state_of(digest), before = *state;

	digest_start(digest);
	state->bytes = before.bytes;
	state->alone = before.alone;
	state->update = before.update;
	state->final = before.final;
	if (state->update)
		hand_over(state);
}

void digest_add(struct digest *digest, const void *data, size_t size)
{
	struct state *state = state_of(digest);

	if (!size)
		return;
	state->bytes += size;
	if (!state->update && !state->alone && state->bytes >= LONG_BYTES) {
		load(state);
		if (state->update)
			hand_over(state);
	}
	if (state->update)
		(void)state->update(&state->crypto, data, size);
	else
		(void)crypto_hash_sha256_update(&state->sodium, data, size);
}

void digest_end(struct digest *digest, char hex[DIGEST_HEX_BYTES])
{
	struct state *state = state_of(digest);
	unsigned char bytes[DIGEST_BYTES];

	if (state->update)
		(void)state->final(bytes, &state->crypto);
	else
		(void)crypto_hash_sha256_final(&state->sodium, bytes);
	digest_hex(bytes, hex);
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
