/* cmd_data.c - `zila data`: the data dictionary, from the datasets'
 * descriptions. */

#include "cli.h"
#include "ground/err.h"
#include "ground/mem.h"
#include "ground/text.h"
#include "table.h"

/* Appends "one, two, three". */
static void add_values(struct buf *out, const char *const *values)
{
	size_t i;

	for (i = 0; values && values[i]; i++)
		buf_add_format(out, "%s%s", i ? ", " : "", values[i]);
}

static void json_column(struct json *json, const struct column *column)
{
	size_t i;

	json_object(json);
	json_pair_text(json, "name", column->name);
	json_pair_text(json, "type", column_type_name(column->type));
	print_pair_or_null(json, "unit", column->unit);
	json_pair_bool(json, "required", column->required);
	json_pair_bool(json, "key", column->key);
	json_pair_text(json, "help", column->help);
	if (column->values) {
		json_pair_array(json, "values");
		for (i = 0; column->values[i]; i++)
			json_text(json, column->values[i]);
		json_end_array(json);
	}
	json_end_object(json);
}

static void json_dataset(struct json *json, const struct dataset *dataset)
{
	int i;

	json_object(json);
	json_pair_text(json, "name", dataset->name);
	json_pair_text(json, "title", dataset->title);
	print_pair_or_null(json, "help", dataset->help);
	json_pair_text(json, "time", time_kind_name(dataset->time));
	print_pair_or_null(json, "time_column", dataset->time_column);
	print_pair_or_null(json, "plugin", dataset->plugin);
	json_pair_array(json, "columns");
	for (i = 0; i < dataset->column_count; i++)
		json_column(json, &dataset->columns[i]);
	json_end_array(json);
	json_end_object(json);
}

static void list(struct cli *cli, const struct model *model)
{
	static const char *const titles[] = {
		"name", "title", "time", "columns", "plugin", NULL};
	struct table table;
	int i;

	table_open(&table, &cli->out, cli->format);
	table_titles(&table, titles);
	for (i = 0; i < model->count; i++) {
		const struct dataset *dataset = model->datasets[i];

		table_text(&table, dataset->name);
		table_text(&table, dataset->title);
		table_text(&table, time_kind_name(dataset->time));
		table_count(&table, dataset->column_count);
		table_text(&table, dataset->plugin);
	}
	table_end(&table);
}

static void say_head(
	struct output *out, const struct dataset *dataset, enum format format)
{
	static const char *const times[] = {
		[TIME_EVENT] = "A row holds from its day on",
		[TIME_SNAPSHOT] = ("A row holds from its list's day until a "
				   "later list says otherwise"),
		[TIME_FLOW] = "A row is the sum over its period",
	};
	struct buf *buf = &out->buf;

	if (format == FORMAT_MD)
		buf_add_format(buf, "## %s\n\n", dataset->name);
	else
		print_painted(out, PAINT_BOLD, dataset->name);
	buf_add_format(
		buf, "%s%s\n", format == FORMAT_MD ? "" : ": ", dataset->title);
	if (dataset->help && *dataset->help)
		buf_add_format(buf, "%s\n", dataset->help);
	if (dataset->time == TIME_EVENT && !dataset->time_column)
		buf_add_text(buf, "A row has no day: it holds on every day");
	else
		buf_add_text(buf, times[dataset->time]);
	if (dataset->time_column)
		buf_add_format(buf, " (column %s)", dataset->time_column);
	buf_add_text(buf, ".\n\n");
}

/* The views of sums, which scripts and reports read. */
static void say_sums(struct output *out, const struct dataset *dataset)
{
	struct buf *buf = &out->buf;
	const struct axis *axis = dataset->axes;
	int i;

	if (!axis)
		return;
	buf_add_text(buf, "\nSums, quickly read, by state (0: the nation), "
			  "fiscal year and whole (the period where\nthat is a "
			  "year, else '' for shorter ones); also as ..._all, "
			  "whatever the day:\n\n");
	for (; axis->name; axis++) {
		buf_add_format(buf, "  %s_by_%s (state, year, whole",
			dataset->name, axis->name);
		for (i = 0; axis->columns[i]; i++)
			buf_add_format(buf, ", %s", axis->columns[i]);
		buf_add_text(buf, ", rows");
		for (i = 0; i < dataset->column_count; i++)
			if (dataset->columns[i].type == COLUMN_MONEY)
				buf_add_format(
					buf, ", %s", dataset->columns[i].name);
		buf_add_text(buf, ")\n");
	}
	buf_add_text(buf, "\nEach sum has beside it of how many rows it is, as "
			  "in value_inr_rows.\n");
}

static void show(struct cli *cli, const struct dataset *dataset)
{
	static const char *const titles[] = {
		"column", "type", "unit", "required", "key", "meaning", NULL};
	struct buf meaning = {0};
	struct table table;
	int i;

	if (cli->format != FORMAT_CSV)
		say_head(&cli->out, dataset, cli->format);
	table_open(&table, &cli->out, cli->format);
	table_titles(&table, titles);
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		table_text(&table, column->name);
		table_text(&table, column_type_name(column->type));
		table_text(&table, column->unit);
		table_text(&table, column->required ? "required" : "");
		table_text(&table, column->key ? "key" : "");
		buf_cut(&meaning, 0);
		buf_add_text(&meaning, column->help);
		if (column->values) {
			buf_add_text(&meaning, ": ");
			add_values(&meaning, column->values);
		}
		if (*column_minor(column))
			buf_add_format(
				&meaning, ", kept in %s", column_minor(column));
		table_text(&table, buf_text(&meaning));
	}
	table.failed |= meaning.failed;
	table_end(&table);
	buf_free(&meaning);
	if (cli->format != FORMAT_CSV)
		say_sums(&cli->out, dataset);
}

static enum zila_code unknown(
	const struct model *model, const char *name, struct zila_err *err)
{
	const char **names =
		mem_alloc((size_t)(model->count + 1) * sizeof *names);
	int i;

	if (!names)
		return err_memory(err);
	for (i = 0; i < model->count; i++)
		names[i] = model->datasets[i]->name;
	(void)text_unknown("dataset", name, names, (size_t)model->count, err);
	mem_free(names);
	return err_hint(err, "`zila data` lists the datasets");
}

static enum zila_code tell(
	struct cli *cli, const struct model *model, struct zila_err *err)
{
	const char *name = cli->options.arg_count ? cli->options.args[0] : NULL;
	const struct dataset *dataset = name ? model_find(model, name) : NULL;
	struct json json = print_json(&cli->out.buf);
	int i;

	if (name && !dataset)
		return unknown(model, name, err);
	if (cli->format != FORMAT_JSON) {
		if (dataset)
			show(cli, dataset);
		else
			list(cli, model);
		return ZILA_OK;
	}
	if (dataset) {
		json_dataset(&json, dataset);
	} else {
		json_array(&json);
		for (i = 0; i < model->count; i++)
			json_dataset(&json, model->datasets[i]);
		json_end_array(&json);
	}
	buf_add_char(&cli->out.buf, '\n');
	return ZILA_OK;
}

static enum zila_code run(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct model model;
	enum zila_code code = core_model(core, &model, err);

	if (code != ZILA_OK)
		return code;
	code = tell(cli, &model, err);
	model_close(&model);
	return code;
}

const struct command cmd_data = {
	.name = "data",
	.usage = "[DATASET]",
	.summary = "Explains the datasets: columns, types, units, keys",
	.formats = FORMAT_TEXT | FORMAT_JSON | FORMAT_MD | FORMAT_CSV,
	.args_max = 1,
	.reads = true,
	.run_open = run,
};
