/* rows.c - rows of a run, printed as they come. */
#include "rows.h"

#include <string.h>

#include "ground/err.h"

/* Of two members of one name most programs see the last, and no error. */
static enum zila_code check_unlike(
	const char *const *names, int count, struct zila_err *err)
{
	int i, other;

	for (i = 1; i < count; i++)
		for (other = 0; other < i; other++)
			if (strcmp(names[i], names[other]) == 0)
				return err_set(err, ZILA_EUSAGE,
					"two columns are called %s, which "
					"JSON can't hold\nname one with AS",
					names[i]);
	return ZILA_OK;
}

static enum zila_code keep_names(struct rows *rows, const char *const *names,
	int count, struct zila_err *err)
{
	enum zila_code code = check_unlike(names, count, err);
	int i;

	if (code != ZILA_OK)
		return code;
	rows->count = count;
	rows->names = arena_alloc(
		&rows->arena, (size_t)(count + 1) * sizeof *rows->names);
	if (!rows->names)
		return err_memory(err);
	for (i = 0; i < count; i++) {
		rows->names[i] = arena_text(&rows->arena, names[i]);
		if (!rows->names[i])
			return err_memory(err);
	}
	return ZILA_OK;
}

static enum zila_code take_columns(
	void *user, const char *const *names, int count, struct zila_err *err)
{
	struct rows *rows = user;

	if (rows->cli->format == FORMAT_JSON)
		return keep_names(rows, names, count, err);
	table_titles_count(&rows->table, names, count);
	return ZILA_OK;
}

static enum zila_code take_row(
	void *user, const struct value *values, int count, struct zila_err *err)
{
	struct rows *rows = user;
	int i;

	if (rows->cli->format != FORMAT_JSON) {
		for (i = 0; i < count; i++)
			table_value(&rows->table, &values[i]);
		return ZILA_OK;
	}
	if (cli_enough(rows->cli))
		return ZILA_OK;
	json_object(&rows->json);
	for (i = 0; i < count && i < rows->count; i++) {
		json_key(&rows->json, rows->names[i]);
		json_cell(&rows->json, &values[i]);
	}
	json_end_object(&rows->json);
	return buf_check(rows->json.out, err);
}

void rows_open(struct rows *rows, struct cli *cli, struct core_rows *out)
{
	*rows = (struct rows){.cli = cli, .json = print_json(&cli->out.buf)};
	*out = (struct core_rows){rows, take_columns, take_row};
	table_open(&rows->table, &cli->out, cli->format);
	if (cli->format == FORMAT_JSON)
		json_array(&rows->json);
}

void rows_close(struct rows *rows, bool done)
{
	if (rows->cli->format == FORMAT_JSON && done) {
		print_end_array(&rows->json);
	}
	table_end(&rows->table);
	arena_free(&rows->arena);
}
