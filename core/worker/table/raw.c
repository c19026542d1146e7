/* raw.c - a row of what is no text, as one line of CSV. */
#include "worker/table/reader.h"

static bool needs_quotes(struct text cell)
{
	size_t i;

	for (i = 0; i < cell.size; i++)
		switch (cell.data[i]) {
		case '\0':
		case ',':
		case '"':
		case '\r':
		case '\n':
			return true;
		default:
			break;
		}
	return cell.size && (cell.data[0] == ' ' || cell.data[0] == '\t');
}

void reader_raw(struct buf *out, const struct text *cells, int count)
{
	size_t at;
	int i;

	for (i = 0; i < count; i++) {
		if (i)
			buf_add_char(out, ',');
		if (!needs_quotes(cells[i])) {
			buf_add(out, cells[i].data, cells[i].size);
			continue;
		}
		buf_add_char(out, '"');
		for (at = 0; at < cells[i].size; at++) {
			if (cells[i].data[at] == '"')
				buf_add_char(out, '"');
			buf_add_char(out, cells[i].data[at]);
		}
		buf_add_char(out, '"');
	}
}
