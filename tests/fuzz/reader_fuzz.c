/* reader_fuzz.c - any bytes as a file, read twice.
 *
 * The first byte chooses what a person says of the file. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "worker/table/reader.h"

static const char *const encodings[] = {NULL, NULL, NULL, "UTF-16", "UTF-8",
	"windows-1252", "Shift_JIS", "GB18030", "UTF-7", "ISO-2022-JP",
	"UTF-32", "SCSU"};
static const char *const delimiters[] = {NULL, NULL, ";", "tab", " "};

enum {
	ENCODINGS = sizeof encodings / sizeof *encodings,
	DELIMITERS = sizeof delimiters / sizeof *delimiters,
	SHEETS_MAX = 8,
};

#define demand(truth)                                                          \
	do {                                                                   \
		if (!(truth)) {                                                \
			fprintf(stderr, "not so: %s\n", #truth);               \
			abort();                                               \
		}                                                              \
	} while (0)

static uint64_t mix(uint64_t hash, const void *data, size_t size)
{
	const unsigned char *bytes = data;
	size_t i;

	for (i = 0; i < size; i++)
		hash = (hash ^ bytes[i]) * UINT64_C(1099511628211);
	return hash;
}

static uint64_t mix_row(uint64_t hash, const struct row *row)
{
	int i;

	hash = mix(hash, &row->line, sizeof row->line);
	if (row->fault) {
		demand(row->fault_message != NULL);
		hash = mix(hash, row->fault, strlen(row->fault));
	}
	for (i = 0; i < row->cell_count; i++) {
		struct text cell = row->cells[i];

		demand(row->fault || !cell.size ||
			text_valid(cell.data, cell.size) == cell.size);
		hash = mix(hash, cell.data, cell.size);
		if (row->marks)
			hash = mix(hash, &row->marks[i], 1);
	}
	return mix(hash, row->raw.data, row->raw.size);
}

/* A hash of all rows of a sheet. */
static uint64_t read_rows(struct reader *reader, int sheet)
{
	uint64_t hash = UINT64_C(14695981039346656037);
	const struct row *row;
	struct zila_err err;
	int64_t line = -1;

	if (reader_choose(reader, sheet, &err) != ZILA_OK)
		return 0;
	for (;;) {
		if (reader_next(reader, &row, &err) != ZILA_OK || !row)
			return hash;
		demand(row->line > line && row->line_end >= row->line);
		line = row->line;
		hash = mix_row(hash, row);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int fd = memfd_create("input", 0);
	struct reader_options options = {0};
	struct reader *reader = NULL;
	struct verdict verdict;
	struct zila_err err;
	int i;

	demand(fd >= 0);
	if (size > 0) {
		options.encoding = encodings[data[0] % ENCODINGS];
		options.delimiter =
			delimiters[data[0] / ENCODINGS % DELIMITERS];
		demand(write(fd, data + 1, size - 1) == (ssize_t)(size - 1));
	}
	if (reader_open(fd, "input", &options, &reader, &verdict, &err) ==
		ZILA_OK) {
		for (i = 0; i < reader->sheet_count && i < SHEETS_MAX; i++)
			demand(read_rows(reader, i) == read_rows(reader, i));
	}
	reader_close(reader);
	close(fd);
	return 0;
}
