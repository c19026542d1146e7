/* sniff.c - tries every importer on every sheet. */
#include "worker/import/sniff.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "worker/table/layout.h"

enum { RIVALS_SHOWN = 4, UNTITLED_SHOWN = 8 };

/* The best importer of one sheet, and why the others are not. */
struct trial {
	const struct sniff *sniff;
	struct preview preview;
	struct preview above; /* of a header whose line was said */
	struct map_units units;
	struct sniffed best;
	const struct importer *rivals[RIVALS_SHOWN]; /* that fit as well */
	int rival_count;
	struct map_fit nearest; /* of those that do not fit */
	const struct importer *near;
	/* That have all their columns and lack only their title. */
	const struct importer *untitled[UNTITLED_SHOWN];
	int untitled_count;
	int tried; /* importers that take this format */
};

static void trial_free(struct trial *trial)
{
	preview_free(&trial->preview);
	preview_free(&trial->above);
	sniffed_free(&trial->best);
	map_end(&trial->nearest);
}

void sniffed_free(struct sniffed *sniffed)
{
	map_end(&sniffed->fit);
	buf_free(&sniffed->titles);
	buf_free(&sniffed->more);
	buf_free(&sniffed->not_one);
	buf_free(&sniffed->unread);
}

/* ---- one sheet ---- */

/* A title, the sheet's name or the file's holds a text that is asked for. */
static bool has_title(const struct trial *trial,
	const struct importer *importer, const struct buf *titles)
{
	const struct sniff *sniff = trial->sniff;
	const char *const texts[] = {buf_text(titles),
		sniff->reader->sheets[sniff->reader->sheet].name, sniff->file};

	return importer_titled(importer, texts, 3);
}

/* Better: a title that was asked for, then more columns, then one cell for
 * each of them. */
static int compare(const struct sniffed *a, const struct sniffed *b)
{
	int more = a->fit.score + a->fit.wide_count - b->fit.score -
		   b->fit.wide_count;

	if (a->titled != b->titled)
		return a->titled ? 1 : -1;
	return more ? more : b->fit.doubled - a->fit.doubled;
}

static void keep_nearest(struct trial *trial, const struct importer *importer,
	struct sniffed *this)
{
	const struct map_fit *near = &trial->nearest;

	/* That only a year is wanting, or its part, is the better reason. */
	if (trial->near &&
		this->fit.score + 2 * !!this->fit.of_part <
			near->score + near->yearless + 2 * !!near->of_part)
		return;
	map_end(&trial->nearest);
	trial->nearest = this->fit;
	trial->near = importer;
	memset(&this->fit, 0, sizeof this->fit);
}

static void keep_best(struct trial *trial, struct sniffed *this)
{
	int order = trial->best.importer ? compare(this, &trial->best) : 1;

	if (order == 0 && trial->rival_count < RIVALS_SHOWN)
		trial->rivals[trial->rival_count++] = this->importer;
	if (order <= 0)
		return;
	sniffed_free(&trial->best);
	trial->best = *this;
	memset(this, 0, sizeof *this);
	trial->rival_count = 0;
}

/* A header elsewhere than where it was said to be is none. */
static void hold_to_line(const struct sniff *sniff, struct map_fit *fit)
{
	if (!sniff->header_row || fit->header_line == MAP_NOWHERE ||
		fit->header_line == sniff->header_row)
		return;
	snprintf(fit->problem, sizeof fit->problem,
		"line %" PRId64 " is no header; the next is line %" PRId64,
		sniff->header_row, fit->header_line);
	fit->header_line = MAP_NOWHERE;
}

/* The unit of the table is said once: alone in a line, beside other words above
 * the header, which is known only once it is found, or as the sheet's name. */
static enum zila_code find_header(const struct trial *trial,
	const struct importer *importer, struct sniffed *this,
	struct zila_err *err)
{
	const struct reader *reader = trial->sniff->reader;
	const char *name = reader->sheets[reader->sheet].name;
	struct unit named = {.text = ""};
	struct map_units said;
	enum zila_code code;

	this->units = trial->units;
	code = map_find(&importer->want, &trial->preview, &this->units,
		&this->fit, err);
	if (code != ZILA_OK || *this->units.money.text ||
		this->fit.header_line == MAP_NOWHERE)
		return code;
	layout_units_above(&trial->preview, this->fit.header_line, &said);
	if (!*said.money.text && map_unit(name, strlen(name), &named) &&
		named.power > 0)
		said.money = named;
	if (!*said.money.text && !*said.amount.text)
		return ZILA_OK;
	this->units.money = said.money;
	if (*said.amount.text)
		this->units.amount = said.amount;
	map_end(&this->fit);
	return map_find(&importer->want, &trial->preview, &this->units,
		&this->fit, err);
}

static enum zila_code try_importer(
	struct trial *trial, struct importer *importer, struct zila_err *err)
{
	const struct sniff *sniff = trial->sniff;
	struct sniffed this = {
		.importer = importer, .sheet = sniff->reader->sheet};
	enum zila_code code;
	bool fits;

	code = find_header(trial, importer, &this, err);
	if (code == ZILA_OK) {
		bool found;

		hold_to_line(sniff, &this.fit);
		found = this.fit.header_line != MAP_NOWHERE;

		if (found) {
			preview_titles(&trial->above, this.fit.header_line,
				&this.titles);
			preview_titles(&trial->preview, this.fit.header_line,
				&this.titles);
		}
		this.titled = found && importer->titles &&
			      has_title(trial, importer, &this.titles);
		fits = found && (!importer->titles || this.titled ||
					sniff->importer_count == 1);
		if (found && !fits && trial->untitled_count < UNTITLED_SHOWN)
			trial->untitled[trial->untitled_count++] = importer;
		if (fits)
			keep_best(trial, &this);
		else
			keep_nearest(trial, importer, &this);
	}
	sniffed_free(&this);
	return code;
}

/* What stands above a header that was said still says unit, day and state. */
static enum zila_code read_above(struct trial *trial, struct zila_err *err)
{
	const struct sniff *sniff = trial->sniff;
	struct preview *above = &trial->above;
	enum zila_code code;

	if (!sniff->header_row)
		return ZILA_OK;
	code = preview_read(sniff->reader, 0, above, err);
	while (above->count &&
		above->rows[above->count - 1].line >= sniff->header_row)
		above->count--;
	return code == ZILA_OK ? reader_rewind(sniff->reader, err) : code;
}

static enum zila_code try_sheet(
	struct trial *trial, int sheet, struct zila_err *err)
{
	const struct sniff *sniff = trial->sniff;
	enum zila_code code;
	int i;

	if ((code = reader_choose(sniff->reader, sheet, err)) ||
		(code = read_above(trial, err)) ||
		(code = preview_read(sniff->reader, sniff->header_row,
			 &trial->preview, err)))
		return code;
	trial->preview.above = &trial->above;
	if (sniff->header_row && trial->preview.count &&
		trial->preview.rows[0].line == sniff->header_row)
		trial->preview.count =
			trial->preview.count > 3 ? 3 : trial->preview.count;
	layout_units(&trial->above, &trial->units);
	if (!*trial->units.money.text)
		layout_units(&trial->preview, &trial->units);
	if (sniff->unit && !map_unit(sniff->unit, strlen(sniff->unit),
				   &trial->units.money))
		return err_set(err, ZILA_EUSAGE,
			"--unit %s: it is no unit: write it like \"Rs "
			"crore\", \"Rs lakh\" or \"US$ million\"",
			sniff->unit);
	for (i = 0; i < sniff->importer_count && code == ZILA_OK; i++) {
		struct importer *importer = &sniff->importers[i];

		if (!importer_accepts(importer, sniff->format))
			continue;
		trial->tried++;
		code = try_importer(trial, importer, err);
	}
	return code;
}

/* ---- what is wrong ---- */

static enum zila_code none_takes(
	const struct sniff *sniff, struct zila_err *err)
{
	if (sniff->importer_count != 1)
		return err_set(err, ZILA_EINPUT,
			"%s: no importer takes %s files", sniff->file,
			sniff->format);
	return err_set(err, ZILA_EINPUT,
		"%s: importer %s takes no %s files\nsave the table in another "
		"format, or add \"%s\" to the importer's `accepts`",
		sniff->file, sniff->importers[0].part->name, sniff->format,
		sniff->format);
}

static enum zila_code no_title(const struct trial *trial, struct zila_err *err)
{
	char names[400];
	struct phrase words = {names, sizeof names, 0};
	int i;

	for (i = 0; i < trial->untitled_count; i++)
		phrase_add(&words, "%s%s", i ? ", " : "",
			trial->untitled[i]->part->name);
	err_set(err, ZILA_EINPUT,
		"%s: no title, sheet or file name says whose list it is",
		trial->sniff->file);
	err_hint(err, "its columns are those of %s", names);
	return err_hint(err, "choose one with --as");
}

static enum zila_code none_fits(const struct trial *trial, struct zila_err *err)
{
	const struct sniff *sniff = trial->sniff;
	const struct map_fit *nearest = &trial->nearest;

	if (!trial->tried)
		return none_takes(sniff, err);
	if (sniff->importer_count == 1)
		return err_set(err, ZILA_EINPUT, "%s: importer %s: %s",
			sniff->file, sniff->importers[0].part->name,
			*nearest->problem ? nearest->problem
					  : "no line above the header says "
					    "what it asks for");
	if (!*nearest->problem && trial->untitled_count)
		return no_title(trial, err);
	if (sniff->header_row)
		err_set(err, ZILA_EINPUT,
			"%s: --header-row %" PRId64
			": no importer knows a header there",
			sniff->file, sniff->header_row);
	else
		err_set(err, ZILA_EINPUT,
			"%s: no importer knows this header: none of the first "
			"%d lines has the columns of one",
			sniff->file, LIMIT_HEADER_ROWS);
	if (trial->preview.fault)
		err_hint(err, "%s", trial->preview.fault);
	if (trial->near && nearest->score)
		err_hint(err, "nearest is %s: %s", trial->near->part->name,
			*nearest->problem ? nearest->problem
					  : "but no title names its list");
	return err_hint(err, "`zila import --list` tells the headings that are "
			     "known: name an importer with --as, or write one: "
			     "`zila plugins new NAME`");
}

static enum zila_code several_fit(
	const struct trial *trial, struct zila_err *err)
{
	char names[400];
	struct phrase words = {names, sizeof names, 0};
	int i;

	phrase_add(&words, "%s", trial->best.importer->part->name);
	for (i = 0; i < trial->rival_count; i++)
		phrase_add(&words, "%s%s",
			i + 1 < trial->rival_count ? ", " : " and ",
			trial->rivals[i]->part->name);
	return err_set(err, ZILA_EINPUT,
		"%s: importers %s fit equally well\nchoose one with --as",
		trial->sniff->file, names);
}

static enum zila_code no_sheet(const struct sniff *sniff, struct zila_err *err)
{
	const struct reader *reader = sniff->reader;
	char names[400];
	struct phrase words = {names, sizeof names, 0};
	int i;

	if (reader->sheet_count == 1 && !*reader->sheets[0].name)
		return err_set(err, ZILA_EUSAGE,
			"--sheet %s: a %s file has no sheets: leave --sheet "
			"out",
			sniff->sheet, sniff->format);
	for (i = 0; i < reader->sheet_count; i++)
		phrase_add(&words, "%s\"%s\"", i ? ", " : "",
			reader->sheets[i].name);
	return err_set(err, ZILA_EUSAGE,
		"--sheet %s: there is no such sheet: it has %s", sniff->sheet,
		names);
}

/* ---- all sheets ---- */

/* An import knows its sheet by its name. */
static enum zila_code check_names(
	const struct sniff *sniff, struct zila_err *err)
{
	const struct reader *reader = sniff->reader;
	int i, k;

	for (i = 0; i < reader->sheet_count; i++) {
		const char *name = reader->sheets[i].name;

		if (strchr(name, '\n'))
			return err_set(err, ZILA_EINPUT,
				"%s: the name of sheet %d has a line end in "
				"it: rename it",
				sniff->file, i + 1);
		for (k = 0; k < i; k++)
			if (!strcmp(reader->sheets[k].name, name))
				return err_set(err, ZILA_EINPUT,
					"%s: sheets %d and %d are both called "
					"\"%s\": rename one",
					sniff->file, k + 1, i + 1, name);
	}
	return ZILA_OK;
}

/* The sheet that is asked for, by name or number; -1: none such. */
static int find_sheet(const struct sniff *sniff)
{
	const struct reader *reader = sniff->reader;
	char *end;
	long number;
	int i;

	for (i = 0; i < reader->sheet_count; i++)
		if (!strcmp(reader->sheets[i].name, sniff->sheet))
			return i;
	number = strtol(sniff->sheet, &end, 10);
	return !*end && number >= 1 && number <= reader->sheet_count
		       ? (int)number - 1
		       : -1;
}

static void add_name(struct buf *out, const char *name)
{
	if (out->size)
		buf_add_char(out, '\n');
	buf_add_text(out, name);
}

/* Takes a sheet's trial over into what is known of the file. */
static void take_trial(struct trial *trial, struct sniffed *out, int sheet)
{
	const char *name = trial->sniff->reader->sheets[sheet].name;

	if (!trial->best.importer) {
		add_name(layout_has_data(&trial->preview) ? &out->unread
							  : &out->not_one,
			name);
	} else if (out->importer) {
		add_name(&out->more, name);
	} else {
		trial->best.more = out->more;
		trial->best.not_one = out->not_one;
		trial->best.unread = out->unread;
		*out = trial->best;
		memset(&trial->best, 0, sizeof trial->best);
	}
}

/* Each is a run of its own that reads the file anew. */
static enum zila_code check_count(const struct sniff *sniff,
	const struct sniffed *found, struct zila_err *err)
{
	struct text more = {buf_text(&found->more), found->more.size};
	int count = more.size ? 2 : 1;
	size_t i;

	for (i = 0; i < more.size; i++)
		count += more.data[i] == '\n';
	if (count <= LIMIT_SHEETS)
		return ZILA_OK;
	return err_set(err, ZILA_EINPUT,
		"%s: it has %d tables that can be taken in, more than %d, each "
		"an import of its own\nput the rows of those that are alike "
		"into one table, or choose one with --sheet",
		sniff->file, count, LIMIT_SHEETS);
}

static enum zila_code sniff_sheets(const struct sniff *sniff, int from, int to,
	struct sniffed *out, struct zila_err *err)
{
	struct trial nearest = {.sniff = sniff};
	enum zila_code code = ZILA_OK;
	int i;

	for (i = from; i < to && code == ZILA_OK; i++) {
		struct trial trial = {.sniff = sniff};

		/* A hidden sheet is taken when it is asked for by name. */
		if (sniff->reader->sheets[i].hidden && to - from > 1) {
			add_name(&out->not_one, sniff->reader->sheets[i].name);
			continue;
		}
		code = try_sheet(&trial, i, err);
		if (code == ZILA_OK && trial.rival_count)
			code = several_fit(&trial, err);
		if (code == ZILA_OK)
			take_trial(&trial, out, i);
		if (i == from || trial.nearest.score > nearest.nearest.score) {
			trial_free(&nearest);
			nearest = trial;
		} else {
			trial_free(&trial);
		}
	}
	if (code == ZILA_OK && !out->importer)
		code = none_fits(&nearest, err);
	if (code == ZILA_OK)
		code = check_count(sniff, out, err);
	trial_free(&nearest);
	return code;
}

enum zila_code sniff_file(
	const struct sniff *sniff, struct sniffed *out, struct zila_err *err)
{
	int from = 0, to = sniff->reader->sheet_count;
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if ((code = check_names(sniff, err)))
		return code;
	if (sniff->sheet) {
		from = find_sheet(sniff);
		if (from < 0)
			return no_sheet(sniff, err);
		to = from + 1;
	}
	code = sniff_sheets(sniff, from, to, out, err);
	return code == ZILA_OK ? reader_choose(sniff->reader, out->sheet, err)
			       : code;
}
