/* rows_digest.c - the checksum of an import's records. */
#include "store/intake/rows_digest.h"

#include <string.h>

#include "ground/err.h"

enum zila_code rows_digest_add(struct rows_digest *rows, const char *dataset,
	const void *bytes, size_t size, struct zila_err *err)
{
	int at = 0, order = 1;

	while (at < rows->count &&
		(order = strcmp(dataset, rows->of[at].dataset)) > 0)
		at++;
	if (at == rows->count || order < 0) {
		if (rows->count == ROWS_DATASETS_MAX)
			return err_set(err, ZILA_EPLUGIN,
				"an import fills at most %d datasets",
				ROWS_DATASETS_MAX);
		memmove(&rows->of[at + 1], &rows->of[at],
			(size_t)(rows->count++ - at) * sizeof rows->of[0]);
		rows->of[at].dataset = dataset;
		digest_start(&rows->of[at].digest);
	}
	digest_add(&rows->of[at].digest, bytes, size);
	return ZILA_OK;
}

void rows_digest_end(struct rows_digest *rows, char hex[DIGEST_HEX_BYTES])
{
	struct digest digest;
	int i;

	digest_start(&digest);
	for (i = 0; i < rows->count; i++) {
		digest_end(&rows->of[i].digest, hex);
		digest_add(&digest, rows->of[i].dataset,
			strlen(rows->of[i].dataset) + 1);
		digest_add(&digest, hex, DIGEST_HEX_BYTES);
	}
	digest_end(&digest, hex);
}
