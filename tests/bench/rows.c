/* rows.c - reads all sheets of a file and says how many rows and cells they
 * have: rows FILE; with a second argument, whatever it is, shows them. */
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/resource.h>

#include "worker/table/reader.h"

static void show(const struct row *row)
{
	static const char marks[] = "ndmhuel";
	int i, bit;

	printf("%" PRId64 "%s%s%s", row->line, row->hidden ? " hidden" : "",
		row->fault ? " !" : "", row->fault ? row->fault : "");
	for (i = 0; i < row->cell_count; i++) {
		printf(" [%.*s]", (int)row->cells[i].size, row->cells[i].data);
		for (bit = 0; marks[bit]; bit++)
			if (row->marks && row->marks[i] & 1 << bit)
				putchar(marks[bit]);
	}
	putchar('\n');
}

static enum zila_code read_sheet(
	struct reader *reader, int sheet, bool shows, struct zila_err *err)
{
	int64_t rows = 0, cells = 0;
	const struct row *row;
	enum zila_code code;

	if ((code = reader_choose(reader, sheet, err)))
		return code;
	for (;;) {
		if ((code = reader_next(reader, &row, err)))
			return code;
		if (!row)
			break;
		rows++;
		cells += row->cell_count;
		if (shows)
			show(row);
	}
	printf("%s%s: %" PRId64 " rows, %" PRId64 " cells\n",
		reader->sheets[sheet].name,
		reader->sheets[sheet].hidden ? " (hidden)" : "", rows, cells);
	return ZILA_OK;
}

int main(int argc, char **argv)
{
	struct reader *reader = NULL;
	struct verdict verdict;
	struct zila_err err = {0};
	struct rusage usage;
	enum zila_code code;
	int i, fd = argc > 1 ? open(argv[1], O_RDONLY) : -1;

	if (fd < 0) {
		fprintf(stderr, "usage: rows FILE [show]\n");
		return ZILA_EUSAGE;
	}
	code = reader_open(fd, argv[1], NULL, &reader, &verdict, &err);
	if (code == ZILA_OK && argc > 2)
		printf("%s: %s\n", verdict.format, verdict.reasons);
	for (i = 0; code == ZILA_OK && i < reader->sheet_count; i++)
		code = read_sheet(reader, i, argc > 2, &err);
	if (code != ZILA_OK)
		fprintf(stderr, "%s\n", err.text);
	reader_close(reader);
	getrusage(RUSAGE_SELF, &usage);
	printf("peak memory: %ld KiB\n", usage.ru_maxrss);
	return code;
}
