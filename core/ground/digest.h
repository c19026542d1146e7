/* digest.h - SHA-256, short hashes, with a secret key and without, and
 * secrets.  The one room of libcrypto, which is loaded for what is long, and
 * of libsodium. */
#ifndef ZILA_GROUND_DIGEST_H
#define ZILA_GROUND_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
	DIGEST_BYTES = 32,
	DIGEST_HEX_BYTES = 65,
	DIGEST_STATE_BYTES = 144,
	SHORT_HASH_KEY_BYTES = 16
};

struct digest {
	_Alignas(16) unsigned char state[DIGEST_STATE_BYTES];
};

void digest_start(struct digest *digest);
void digest_add(struct digest *digest, const void *data, size_t size);
void digest_end(struct digest *digest, char hex[DIGEST_HEX_BYTES]);

/* Starts one after another that has ended, or a zeroed one: of many what is
 * long is all of them. */
void digest_again(struct digest *digest);

/* SipHash-2-4: without the key nobody can choose texts that collide. */
int64_t short_hash(const void *data, size_t size,
	const unsigned char key[SHORT_HASH_KEY_BYTES]);

/* For tables in memory, where short_hash() costs too much: of one hash, each
 * word has another result. */
static inline uint64_t hash_mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 32;
}

/* Mixes in data of 8 bytes or more; the last word ends with it. */
static inline uint64_t hash_long(uint64_t hash, const char *data, size_t size)
{
	uint64_t word;

	for (; size > sizeof word; size -= sizeof word, data += sizeof word) {
		memcpy(&word, data, sizeof word);
		hash = hash_mix(hash, word);
	}
	memcpy(&word, data + size - sizeof word, sizeof word);
	return hash_mix(hash, word);
}

/* HMAC-SHA-256: who has not the key can make none. */
void digest_keyed(const unsigned char key[DIGEST_BYTES], const void *data,
	size_t size, char hex[DIGEST_HEX_BYTES]);

/* Whether two secrets of this size are the same, in a time that tells nothing
 * of where they differ. */
bool digest_same(const void *a, const void *b, size_t size);

/* From the kernel. */
void digest_random(void *out, size_t size);
void digest_hex(
	const unsigned char bytes[DIGEST_BYTES], char hex[DIGEST_HEX_BYTES]);

#endif
