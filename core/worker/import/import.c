/* import.c - the flow of an import: sniff, choose, read, tell. */
#include "worker/import/import.h"

#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "worker/import/import_state.h"
#include "worker/lua/api/api.h"
#include "worker/table/retry.h"

enum { PROGRESS_ROWS = 4096 };

static enum zila_code tell_progress(
	struct importing *importing, struct zila_err *err)
{
	int64_t done, total;

	if (importing->row->context || importing->read % PROGRESS_ROWS != 0)
		return ZILA_OK;
	reader_progress(importing->reader, &done, &total);
	return link_progress(
		&importing->job->link, done, total, "importing", err);
}

static bool is_header(const struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;

	return importing->row->line >= fit->header_line &&
	       importing->row->line <= fit->header_last;
}

static enum zila_code next_row(
	struct importing *importing, struct zila_err *err)
{
	enum zila_code code =
		reader_next(importing->reader, &importing->row, err);

	if (code != ZILA_OK || importing->row || importing->has_rows)
		return code;
	return err_set(err, ZILA_EINPUT,
		"%s: it has a header, in line %lld, and nothing below it: "
		"there is nothing to import",
		importing->where, (long long)importing->table.fit.header_line);
}

/* argument: struct importing */
static int read_rows(lua_State *L)
{
	struct importing *importing = lua_touserdata(L, 1);
	struct zila_err err;
	enum zila_code code;

	if (importing->importer->row != LUA_NOREF)
		import_script_open(L, importing);
	for (;;) {
		if (next_row(importing, &err) != ZILA_OK)
			return vm_raise(L, &err);
		if (!importing->row)
			return 0;
		if (is_header(importing))
			continue;
		importing->read += !importing->row->context;
		importing->job->page->row = importing->row->line;
		code = import_row(L, importing, &err);
		if (code == ZILA_OK)
			code = tell_progress(importing, &err);
		if (code != ZILA_OK)
			return vm_raise(L, &err);
	}
}

/* The row at hand, for the message of a script's error. */
static void tell_row(void *user, char *out, size_t room)
{
	struct importing *importing = user;
	struct phrase phrase = {out, room, 0};
	const char *sheet, *after = ": ";
	int i;

	out[0] = '\0';
	if (!importing->row)
		return;
	sheet = importing->reader->sheets[importing->reader->sheet].name;
	phrase_add(&phrase, "%s", importing->file);
	if (*sheet)
		phrase_add(&phrase, ", sheet %s", sheet);
	phrase_add(&phrase, ", line %lld", (long long)importing->row->line);
	for (i = 0; i < importing->importer->want.count; i++) {
		struct value value = import_cell(importing, i);
		size_t size = value.size > 40 ? 40 : value.size;

		if (value.type != VALUE_TEXT)
			continue;
		phrase_add(&phrase, "%s%s = '%.*s'", after,
			importing->importer->columns[i].name,
			(int)text_valid(value.text, size), value.text);
		after = ", ";
	}
}

/* ---- the verdict ---- */

static void pack_verdict(struct importing *importing, struct packer *packer)
{
	const struct verdict *verdict = &importing->verdict;

	pack_text(packer, verdict->format);
	pack_text(packer, verdict->encoding);
	pack_text(packer, verdict->delimiter);
	pack_text(
		packer, importing->reader->sheets[importing->table.sheet].name);
	pack_integer(packer, importing->table.fit.header_line);
	pack_text(packer, importing->table.units.money.text);
	pack_text(packer, verdict->reasons);
	pack_text(packer, buf_text(&importing->table.more));
}

static enum zila_code tell_verdict(
	struct importing *importing, struct zila_err *err)
{
	struct job *job = importing->job;
	const struct importer *importer = importing->importer;
	struct plugin *plugin = importer->part->plugin;
	struct buf title = {0}, marks = {0};
	char as_on[DATE_TEXT_BYTES];
	struct packer packer;
	enum zila_code code = plugin_digest(plugin, err);

	if (code != ZILA_OK)
		return code;
	text_clean(&title, buf_text(&importing->table.titles),
		importing->table.titles.size);
	text_key(&marks, buf_text(&title), title.size);
	buf_add_char(&marks, ' ');
	text_key(&marks, importing->file, strlen(importing->file));
	date_format(importing->records.as_on, as_on);
	packer = link_message(&job->link, MESSAGE_VERDICT);
	pack_text(&packer, importer->part->name);
	pack_text(&packer, importer->dataset->name);
	pack_text(&packer, plugin->name);
	pack_text(&packer, plugin->version);
	pack_text(&packer, plugin->digest);
	pack_text(&packer, buf_text(&title));
	pack_integer(&packer, strstr(buf_text(&marks), "synthetic") != NULL);
	pack_text(&packer, importing->records.dated ? as_on : NULL);
	pack_integer(&packer, importer->full_list);
	pack_integer(&packer, importing->state);
	pack_verdict(importing, &packer);
	message_end(&packer);
	buf_free(&title);
	buf_free(&marks);
	return ZILA_OK;
}

/* Rejects the lines of one message; *row is where the one before it ended, or
 * NULL. */
static enum zila_code reject_recalled(struct importing *importing,
	struct message *message, const struct row **row, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;

	if (message_more(message) && !*row)
		code = reader_rewind(importing->reader, err);
	while (code == ZILA_OK && message_more(message)) {
		struct reason reason = {
			.code = "conflicting_row", .column = ""};
		int64_t line = message_integer(message);

		message_copy(message, reason.message, sizeof reason.message);
		do
			code = reader_next(importing->reader, row, err);
		while (code == ZILA_OK && *row && (*row)->line < line);
		if (code == ZILA_OK && *row && (*row)->line == line)
			code = import_reject(importing, *row, &reason, 1, err);
	}
	return code;
}

/* The lines that the core found to contradict earlier ones. */
static enum zila_code recall(struct importing *importing, struct zila_err *err)
{
	const struct row *row = NULL;
	struct message message;
	enum zila_code code;

	do
		if ((code = link_wait(&importing->job->link, &message, err)) ==
				ZILA_OK &&
			message.type == MESSAGE_RECALL)
			code = reject_recalled(importing, &message, &row, err);
	while (code == ZILA_OK && message.type == MESSAGE_RECALL);
	return code;
}

/* True when unit is the table's; else it is remembered as another. */
static bool is_tables(const struct importing *importing,
	const struct unit *unit, const struct unit **other)
{
	const struct unit *table = &importing->table.units.money;

	if (!strcmp(unit->currency, table->currency) &&
		unit->power == table->power)
		return true;
	if (*unit->text)
		*other = unit;
	return false;
}

/* A unit that is said of the table, and is that of none of its columns. */
static void notice_unit(struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	const struct map_fit *fit = &importing->table.fit;
	const struct unit *other = NULL;
	char text[200];
	int i;

	for (i = 0; i < want->count; i++)
		if (want->columns[i].measure && fit->cell_of[i] != MAP_NONE &&
			is_tables(importing, &fit->units[i], &other))
			return;
	for (i = 0; i < fit->wide_count; i++)
		if (is_tables(importing, &fit->wide[i].unit, &other))
			return;
	if (!other || !*importing->table.units.money.text)
		return;
	snprintf(text, sizeof text,
		"%s is said of the table, but its columns say %s, and are read "
		"so",
		importing->table.units.money.text, other->text);
	record_notice(&importing->records, "unit_said_twice", "", text);
}

/* A notice that is a list: what there is room for, and how many more. */
struct listing {
	char text[400];
	struct phrase words;
	int shown, more;
};

static void list_add(struct listing *list, const char *what, const char *quote,
	struct text name)
{
	enum { TAIL_BYTES = sizeof " and 1000000 more" };

	if (!list->shown) {
		list->words = (struct phrase){list->text, sizeof list->text, 0};
		phrase_add(&list->words, "%s: ", what);
	} else if (list->more || list->words.used + name.size + TAIL_BYTES >=
					 list->words.room) {
		list->more++;
		return;
	}
	phrase_add(&list->words, "%s%s%.*s%s", list->shown++ ? ", " : "", quote,
		(int)name.size, name.data, quote);
}

static void list_tell(
	struct listing *list, struct importing *importing, const char *code)
{
	if (list->more)
		phrase_add(&list->words, " and %d more", list->more);
	if (list->shown)
		record_notice(&importing->records, code, "", list->text);
}

/* names: each in a line */
static void notice_sheets(struct importing *importing, const struct buf *names,
	const char *code, const char *what)
{
	struct listing list = {.shown = 0};
	const char *at = buf_text(names);

	while (*at) {
		size_t size = strcspn(at, "\n");

		list_add(&list, what, "", (struct text){at, size});
		at += size + (at[size] != '\0');
	}
	list_tell(&list, importing, code);
}

/* What the summary should say of the file as a whole. */
static void notice_file(struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	struct listing list = {.shown = 0};
	int c;

	record_begin(&importing->records, 0);
	notice_sheets(importing, &importing->table.not_one, "sheet_left_out",
		"sheets that are no table, or hidden");
	notice_sheets(importing, &importing->table.unread, "sheet_unread",
		"sheets with rows of numbers below no header that is known, "
		"which were not imported");
	for (c = 0; c < fit->cell_count; c++)
		if (!fit->used[c] && fit->labels[c].size &&
			!layout_serial(fit->labels[c]))
			list_add(&list, "columns that no one asks for", "\"",
				fit->labels[c]);
	list_tell(&list, importing, "column_left_out");
	notice_unit(importing);
}

/* `* upto October 2023` below a table of whole years. */
static void notice_part(struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	char message[256];
	int i;

	for (i = 0; i < fit->wide_count; i++)
		if (strpbrk(fit->wide[i].period, "/MQ"))
			return;
	if (!i || !importing->part_line)
		return;
	(void)snprintf(message, sizeof message,
		"the note in line %" PRId64 " names a part of a year, and no "
		"heading does: if it is of one of them, take this import back "
		"and write it there, as \"2023-24 (Apr-Oct)\"",
		importing->part_line);
	record_notice(&importing->records, "part_unmarked", "", message);
}

/* `(Provisional)` over a table of several periods doesn't say of which. */
static void notice_provisional(struct importing *importing)
{
	const struct buf *titles = &importing->table.titles;

	if (importing->provisional != COLUMN_NONE &&
		!importing->records.provisional_seen &&
		(importing->provisional_said ||
			layout_provisional(
				(struct text){buf_text(titles), titles->size})))
		record_notice(&importing->records, "provisional_unmarked",
			"provisional",
			"a title or note says provisional, but no period is "
			"marked so: write (P) behind those that are, as in "
			"2023-24 (P), and import again");
}

/* A decimal comma that was found when others had been read as groups. */
static void notice_points(struct importing *importing)
{
	char text[240];

	if (!importing->points.comma_line || !importing->points.taken_line)
		return;
	snprintf(text, sizeof text,
		"line %" PRId64 " has a decimal comma, and \"%s\" in line "
		"%" PRId64 " was read as if it had none: compare such numbers "
		"with their source, and undo the import if they are wrong",
		importing->points.comma_line, importing->points.taken,
		importing->points.taken_line);
	record_notice(&importing->records, "decimal_comma", "", text);
}

/* What only the whole of a column could show. */
static void notice_columns(struct importing *importing)
{
	const struct map_want *want = &importing->importer->want;
	char text[240];
	int i;

	record_begin(&importing->records, 0);
	if (importing->said_line && !importing->other &&
		strcmp(importing->said.money.text,
			importing->table.units.money.text) != 0) {
		snprintf(text, sizeof text,
			"line %lld, below the rows, says %s, but they "
			"were read in %s: undo the import if that is wrong",
			(long long)importing->said_line,
			importing->said.money.text,
			*importing->table.units.money.text
				? importing->table.units.money.text
				: "what their columns say");
		record_notice(&importing->records, "unit_said_twice", "", text);
	}
	for (i = 0; i < want->count; i++)
		if (letters_are_legacy(&importing->columns[i].letters))
			record_notice(&importing->records, "legacy_font",
				want->columns[i].name,
				"its letters are those of a legacy font such "
				"as Kruti Dev, not of Unicode: kept as they "
				"are, not as Hindi; ask for the file in "
				"Unicode");
}

/* Whether 03/04/2024 is in March or April is for its column to say, in the
 * rows that can be read only one way; and so with 1,234, for all numbers. */
static enum zila_code look_ahead(
	struct importing *importing, struct zila_err *err)
{
	const struct map_want *want = &importing->importer->want;
	const struct row *row = NULL;
	enum zila_code code = ZILA_OK;
	int looked, i;

	for (looked = 0; looked < LIMIT_LOOKED_ROWS; looked++) {
		code = reader_next(importing->reader, &row, err);
		if (code != ZILA_OK || !row)
			break;
		import_look_ahead(importing, row);
		for (i = 0; i < want->count; i++) {
			int cell = importing->table.fit.cell_of[i];

			if (!want->columns[i].measure && !row->fault &&
				cell != MAP_NONE && cell < row->cell_count)
				coerce_date_look(
					&importing->columns[i].style.dates,
					row->cells[cell]);
		}
	}
	for (i = 0; i < want->count; i++)
		date_style_decide(&importing->columns[i].style.dates);
	return code == ZILA_OK ? reader_rewind(importing->reader, err) : code;
}

static enum zila_code converse(
	struct importing *importing, struct zila_err *err)
{
	struct job *job = importing->job;
	struct message message;
	struct packer packer;
	enum zila_code code;

	if ((code = tell_verdict(importing, err)) ||
		(code = link_wait(&job->link, &message, err)))
		return code;
	if (message.type != MESSAGE_GO)
		return ZILA_OK;
	notice_file(importing);
	if ((code = look_ahead(importing, err)))
		return code;
	vm_at_teller(job->vm, tell_row, importing);
	code = vm_enter(job->vm, read_rows, importing, err);
	vm_at_teller(job->vm, NULL, NULL);
	notice_columns(importing);
	notice_provisional(importing);
	notice_part(importing);
	notice_points(importing);
	if (code != ZILA_OK ||
		(code = controls_end(importing->controls, &job->link, err)) ||
		(code = record_flush(&importing->records, err)))
		return code;
	if (importing->records.undated_seen &&
		(code = link_log(&job->link, "warning", "",
			 "the list does not say its as-on date: today's is "
			 "taken; give the right one with --as-on DATE",
			 err)))
		return code;
	packer = link_message(&job->link, MESSAGE_READ_END);
	pack_integer(&packer, importing->read);
	message_end(&packer);
	return recall(importing, err);
}

/* ---- before the first row ---- */

void import_reason(
	struct importing *importing, const char *format, const char *what)
{
	struct verdict *verdict = &importing->verdict;
	struct phrase reasons = {verdict->reasons, sizeof verdict->reasons,
		strlen(verdict->reasons)};

	if (*what) {
		phrase_add(&reasons, "%s", reasons.used ? "; " : "");
		phrase_add(&reasons, format, what);
	}
}

static enum zila_code set_day(struct importing *importing, struct zila_err *err)
{
	const char *as_on = job_option(importing->job, "as_on");
	const char *text = as_on ? as_on : job_option(importing->job, "today");
	const struct buf *titles = &importing->table.titles;
	const char *why = "its name is dated %s";
	char day[DATE_TEXT_BYTES];
	struct date date = {0};
	int32_t said;

	if (text && !date_parse(text, strlen(text), &date))
		return err_set(err, ZILA_EUSAGE,
			"--as-on %s: it is no day: write it as 2022-07-29",
			text);
	importing->records.as_on = date.day;
	importing->records.dated = as_on != NULL;
	if (as_on)
		return ZILA_OK;
	if (layout_as_on(buf_text(titles), titles->size, &said))
		why = "its title is dated %s";
	else if (!layout_name_day(importing->file, &said) || said > date.day)
		return ZILA_OK;
	importing->records.as_on = said;
	importing->records.dated = true;
	date_format(said, day);
	import_reason(importing, why, day);
	return ZILA_OK;
}

static int column_named(const struct dataset *dataset, const char *name)
{
	return name ? dataset_column(dataset, name) : COLUMN_NONE;
}

static void find_units(struct importing *importing)
{
	const struct dataset *dataset = importing->importer->dataset;
	char name[MODEL_NAME_BYTES_MAX + 8];
	int i, at;

	for (i = 0; i < importing->importer->want.count; i++) {
		snprintf(name, sizeof name, "%s_unit",
			importing->importer->columns[i].name);
		at = dataset_column(dataset, name);
		if (at >= 0 && importing->table.fit.cell_of[i] != MAP_NONE) {
			importing->units[importing->unit_count].at = at;
			importing->units[importing->unit_count++].column = i;
		}
	}
}

static void map_columns(struct importing *importing)
{
	const struct importer *importer = importing->importer;
	const struct dataset *dataset = importer->dataset;
	char unit[MODEL_NAME_BYTES_MAX + 8];
	int i, at;

	for (i = 0; i < importer->want.count; i++) {
		const char *name = importer->columns[i].name;

		at = dataset_column(dataset, name);
		importing->columns[i].at =
			at >= 0                  ? at
			: !strcmp(name, "as_on") ? COLUMN_AS_ON
			: !strcmp(name, "until") ? COLUMN_UNTIL
						 : COLUMN_NONE;
	}
	importing->wide_period = column_named(dataset, importer->wide.period);
	importing->wide_inr = column_named(dataset, importer->wide.inr);
	importing->wide_usd = column_named(dataset, importer->wide.usd);
	importing->wide_plain = column_named(dataset, importer->wide.plain);
	importing->wide_amount = column_named(dataset, importer->wide.amount);
	importing->wide_unit = COLUMN_NONE;
	if (importing->wide_amount != COLUMN_NONE) {
		snprintf(unit, sizeof unit, "%s_unit", importer->wide.amount);
		importing->wide_unit = dataset_column(dataset, unit);
	}
	importing->provisional = column_named(dataset, "provisional");
	find_units(importing);
	importing->constants.dataset = dataset;
	for (i = 0; i < importer->constant_count; i++) {
		at = dataset_column(dataset, importer->constants[i].column);
		importing->constants.given[at] = importer->constants[i].value;
	}
	import_header(importing);
}

static void take_period(
	struct importing *importing, const struct layout_period *said)
{
	const struct dataset *dataset = importing->importer->dataset;
	struct value *given =
		&importing->constants
			 .given[dataset_column(dataset, dataset->time_column)];

	(void)snprintf(importing->period, sizeof importing->period, "%s%s",
		said->period.text, said->provisional ? " (P)" : "");
	given->type = VALUE_TEXT;
	given->text = importing->period;
	given->size = strlen(importing->period);
}

bool import_period_below(struct importing *importing, struct text text)
{
	const char *sheet =
		importing->reader->sheets[importing->table.sheet].name;
	struct layout_period said;

	if (!*importing->period || !layout_period(text, sheet, &said))
		return false;
	take_period(importing, &said);
	return true;
}

/* A table of one period may say so in its title or its sheet's name alone. */
static void find_period(struct importing *importing)
{
	const struct dataset *dataset = importing->importer->dataset;
	const struct buf *titles = &importing->table.titles;
	const char *sheet =
		importing->reader->sheets[importing->table.sheet].name;
	struct layout_period said;
	int at;

	if (dataset->time != TIME_FLOW || importing->importer->want.wide)
		return;
	at = dataset_column(dataset, dataset->time_column);
	if (importing->constants.given[at].type != VALUE_NULL)
		return;
	if (!layout_period((struct text){buf_text(titles), titles->size}, sheet,
		    &said)) {
		importing->records.no_period = said.why;
		return;
	}
	take_period(importing, &said);
	import_reason(importing,
		said.of_sheet
			? "where a row names no period, the sheet's name: %s"
			: "where a row names no period, the title's: %s",
		importing->period);
}

const char *import_unitless(const struct importing *importing)
{
	const struct map_fit *fit = &importing->table.fit;
	const char *amount = NULL;
	bool valued = false;
	int i, at;

	for (i = 0; i < fit->wide_count && !fit->unitless; i++) {
		const char *label = fit->labels[fit->wide[i].cell].data;

		at = import_wide_column(importing, &fit->wide[i]);
		if (at == COLUMN_NONE)
			return label;
		valued |= at != importing->wide_amount;
		amount = label;
	}
	return fit->unitless || valued ? fit->unitless : amount;
}

/* Values without a unit mean nothing; nobody is to guess a crore. */
static enum zila_code check_unit(
	const struct importing *importing, struct zila_err *err)
{
	const char *given = job_option(importing->job, "unit");
	const char *what = import_unitless(importing);

	if (importing->table.fit.torn)
		return err_set(err, ZILA_EINPUT,
			"%s: the header \"%s\" and the line below it say "
			"different units\nleave the right one of them",
			importing->where, importing->table.fit.torn);
	if (!what)
		return ZILA_OK;
	if (given)
		return err_set(err, ZILA_EINPUT,
			"%s: --unit %s does not say in what currency \"%s\" "
			"is\nwrite it as --unit \"Rs crore\" or --unit "
			"\"US$ million\"",
			importing->where, given, what);
	return err_set(err, ZILA_EINPUT,
		"%s: nothing says in what unit \"%s\" is, neither its header "
		"nor a title\nsay it with --unit, as in --unit \"Rs crore\" "
		"or --unit \"US$ million\"",
		importing->where, what);
}

/* The rows of two tables side by side would lose one of them. */
static enum zila_code check_beside(
	const struct importing *importing, struct zila_err *err)
{
	const struct map_fit *fit = &importing->table.fit;

	if (!fit->beside)
		return ZILA_OK;
	if (!fit->header_line) /* keys of JSON */
		return err_set(err, ZILA_EINPUT,
			"%s: its records have the key \"%s\" in two "
			"spellings\ngive it the same one in all records",
			importing->where, fit->beside);
	return err_set(err, ZILA_EINPUT,
		"%s: line %lld has \"%s\" a second time, behind its values: "
		"two tables stand side by side\nput one below the other, or "
		"each in a sheet of its own",
		importing->where, (long long)fit->header_line, fit->beside);
}

static enum zila_code look_for_table(
	struct importing *importing, struct zila_err *err)
{
	struct job *job = importing->job;
	struct sniff sniff = {.reader = importing->reader,
		.file = importing->file,
		.format = importing->verdict.format,
		.sheet = job_option(job, "sheet"),
		.unit = job_option(job, "unit")};
	const char *header = job_option(job, "header_row");
	enum zila_code code;

	sniff.header_row = header ? strtoll(header, NULL, 10) : 0;
	if ((code = importers_read(job, job_option(job, "importer"),
		     &sniff.importers, &sniff.importer_count, err)) ||
		(code = sniff_file(&sniff, &importing->table, err)))
		return code;
	importing->importer = importing->table.importer;
	(void)snprintf(importing->where, sizeof importing->where,
		sniff.reader->sheet_count > 1 ? "%s: sheet %s" : "%s",
		importing->file,
		sniff.reader->sheets[importing->table.sheet].name);
	return ZILA_OK;
}

/* A sheet of rejected lines is a part of other files: taken for a list of
 * its own it would withdraw the rest of them. */
static enum zila_code check_new(
	const struct importing *importing, struct zila_err *err)
{
	const struct map_fit *fit = &importing->table.fit;
	int i;

	if (importing->lines.reader || fit->cell_count < RETRY_FRONT)
		return ZILA_OK;
	for (i = 0; i < RETRY_FRONT; i++)
		if (!fit->labels[i].size ||
			strcmp(fit->labels[i].data, retry_titles[i]) != 0)
			return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"%s: it holds lines from quarantine: take them back with "
		"`zila rejects retry %s`",
		importing->file, importing->file);
}

static enum zila_code choose(struct importing *importing, struct zila_err *err)
{
	struct job *job = importing->job;
	const struct place *state, *district;
	enum zila_code code;

	if ((code = job_places(job, err)) ||
		(code = job_place_options(job, &state, &district, err)) ||
		(code = look_for_table(importing, err)) ||
		(code = check_new(importing, err)))
		return code;
	importing->records.places = job->places;
	importing->records.link = &job->link;
	importing->state =
		state ? state->state : importing->importer->part->plugin->state;
	page_part(job->page, importing->importer->part->plugin->name,
		importing->importer->part->id);
	page_doing(job->page, "importing");
	if ((code = job_limits(job, importing->importer->part->plugin, err)))
		return code;
	map_columns(importing);
	import_state_find(importing);
	importing->records.state = importing->state;
	import_reason(importing, "%s", importing->table.fit.remark);
	import_reason(
		importing, "values in %s", importing->table.units.money.text);
	find_period(importing);
	importing->draft = importing->constants;
	importing->gaps = !strcmp(importing->verdict.format, "xlsx") ||
			  !strcmp(importing->verdict.format, "xls") ||
			  !strcmp(importing->verdict.format, "ods");
	controls_begin(importing->controls, &importing->importer->want,
		&importing->table.fit);
	if ((code = check_beside(importing, err)) ||
		(code = check_unit(importing, err)) ||
		(code = set_day(importing, err)) ||
		(code = coerce_open(
			 job->places, &importing->records.coerce, err)) ||
		(code = job_tell_datasets(job, err)))
		return code;
	return converse(importing, err);
}

static void importing_free(struct importing *importing)
{
	int i;

	if (importing->lines.reader)
		importing->reader = NULL;
	reader_close(importing->reader);
	lines_close(&importing->lines);
	controls_close(importing->controls);
	coerce_close(importing->records.coerce);
	record_free(&importing->records);
	sniffed_free(&importing->table);
	for (i = 0; i < MAP_COLUMNS_MAX; i++) {
		buf_free(&importing->columns[i].carried);
		buf_free(&importing->columns[i].agreed);
		buf_free(&importing->columns[i].agreed_code);
		buf_free(&importing->columns[i].plain);
	}
	buf_free(&importing->above);
	buf_free(&importing->headings);
	buf_free(&importing->clean);
	buf_free(&importing->number);
	buf_free(&importing->skipping);
	mem_free(importing);
}

/* Opens the file; of a retry, the lines that it corrects. */
static enum zila_code open_input(
	struct importing *importing, struct zila_err *err)
{
	const struct job *job = importing->job;
	const struct reader_options options = {
		job_option(job, "encoding"), job_option(job, "delimiter")};
	const char *retry = job_option(job, "retry");
	const char *taken_by = job_option(job, "retry_taken_by");
	struct lines_retry what = {.fd = job->input,
		.name = job_option(job, "retry_file"),
		.taken_by = taken_by ? strtoll(taken_by, NULL, 10) : 0,
		.without = job_option(job, "retry_without")};
	enum zila_code code;

	if (!retry)
		return reader_open(job->input, importing->file, &options,
			&importing->reader, &importing->verdict, err);
	what.import_id = strtoll(retry, NULL, 10);
	code = lines_retry(job->db, &what, &importing->lines, err);
	importing->reader = importing->lines.reader;
	importing->verdict = importing->lines.verdict;
	return code;
}

enum zila_code job_import(struct job *job, struct zila_err *err)
{
	struct importing *importing = mem_alloc(sizeof *importing);
	enum zila_code code;

	if (!importing)
		return err_memory(err);
	importing->job = job;
	importing->file = job_option(job, "file");
	page_file(job->page, importing->file);
	page_doing(job->page, "reading");
	code = open_input(importing, err);
	if (code == ZILA_OK)
		code = controls_open(&importing->controls, err);
	if (code == ZILA_OK)
		code = choose(importing, err);
	importing_free(importing);
	return code;
}
