/* totals.c - sums of a flow, by state, year and axis.
 *
 * New rows are read once; their sums are held in one hash table per axis, in
 * which texts are numbers, and written in the order of their table's key.
 * Where there are more than LIMIT_HELD_SUMS of them, those so far are written,
 * and what comes later of the same sums is added to their rows.
 */
#include "store/totals.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/digest.h"
#include "ground/limits.h"
#include "ground/period.h"
#include "store/intake/feed.h"

enum { ITEMS_MAX = 2, MONEY_MAX = 2, AXES_MAX = 4 };

/* What is summed; all that comes before `rows` tells sums apart. */
struct sum {
	int32_t state;
	int32_t year;  /* in which the fiscal year starts */
	int32_t whole; /* a word: a period that is a year; 0 = shorter ones */
	int32_t items[ITEMS_MAX]; /* a word, or a code; 0 = none */
	int64_t import;
	int64_t rows;
	int64_t money[MONEY_MAX], money_rows[MONEY_MAX];
};

struct sums {
	const struct axis *axis;
	int columns[ITEMS_MAX]; /* of the dataset */
	bool texts[ITEMS_MAX];
	int item_count;
	struct sum *list;
	size_t count, room;
	uint32_t *slots; /* index into list + 1, 0 = free */
	size_t slot_count;
};

struct word {
	const char *text;
	size_t size;
	int32_t rank; /* among all, in the order of bytes */
};

struct totals {
	struct db *db;
	const struct dataset *dataset;
	unsigned char key[SHORT_HASH_KEY_BYTES];
	int state, period;
	int money[MONEY_MAX], money_count;
	struct sums sums[AXES_MAX];
	int axis_count;

	struct arena texts;
	struct word *words; /* from 1 */
	size_t word_count, word_room;
	uint32_t *word_slots;
	size_t word_slot_count;
	bool overflow; /* then there are no tables, and nothing is summed */
};

/* ---- words ---- */

static enum zila_code grow_slots(
	uint32_t **slots, size_t *count, struct zila_err *err)
{
	size_t wanted = *count ? *count * 2 : 1024;
	uint32_t *made = mem_alloc(wanted * sizeof *made);

	if (!made)
		return err_memory(err);
	mem_free(*slots);
	*slots = made;
	*count = wanted;
	return ZILA_OK;
}

/* Whether a column is needed here. */
static bool is_summed(const struct totals *totals, int column)
{
	const struct column *it = &totals->dataset->columns[column];
	int i, item;

	if (column == totals->state || column == totals->period ||
		it->type == COLUMN_MONEY)
		return true;
	for (i = 0; i < totals->axis_count; i++)
		for (item = 0; item < totals->sums[i].item_count; item++)
			if (totals->sums[i].columns[item] == column)
				return true;
	return false;
}

static size_t word_slot(
	const struct totals *totals, const char *text, size_t size)
{
	size_t mask = totals->word_slot_count - 1;
	size_t at = (size_t)short_hash(text, size, totals->key) & mask;

	for (; totals->word_slots[at]; at = (at + 1) & mask) {
		const struct word *word =
			&totals->words[totals->word_slots[at]];

		if (word->size == size && !memcmp(word->text, text, size))
			break;
	}
	return at;
}

static enum zila_code grow_words(struct totals *totals, struct zila_err *err)
{
	size_t room = totals->word_room ? totals->word_room * 2 : 256, i;
	struct word *words = mem_resize(totals->words, room * sizeof *words);

	if (!words)
		return err_memory(err);
	totals->words = words;
	totals->word_room = room;
	if (room * 2 <= totals->word_slot_count)
		return ZILA_OK;
	if (grow_slots(&totals->word_slots, &totals->word_slot_count, err) !=
		ZILA_OK)
		return err->code;
	for (i = 1; i <= totals->word_count; i++)
		totals->word_slots[word_slot(
			totals, words[i].text, words[i].size)] = (uint32_t)i;
	return ZILA_OK;
}

/* The number of a text; 0 for none. */
static enum zila_code word_of(struct totals *totals, const struct value *value,
	int32_t *out, struct zila_err *err)
{
	struct word *word;
	size_t slot;

	*out = 0;
	if (value->type != VALUE_TEXT || !value->size)
		return ZILA_OK;
	if (totals->word_count + 1 >= totals->word_room &&
		grow_words(totals, err) != ZILA_OK)
		return err->code;
	slot = word_slot(totals, value->text, value->size);
	if (!totals->word_slots[slot]) {
		word = &totals->words[++totals->word_count];
		word->text =
			arena_copy(&totals->texts, value->text, value->size);
		word->size = value->size;
		if (!word->text)
			return err_memory(err);
		totals->word_slots[slot] = (uint32_t)totals->word_count;
	}
	*out = (int32_t)totals->word_slots[slot];
	return ZILA_OK;
}

/* ---- sums ---- */

static bool same_sum(const struct sum *a, const struct sum *b)
{
	return a->state == b->state && a->year == b->year &&
	       a->whole == b->whole && a->items[0] == b->items[0] &&
	       a->items[1] == b->items[1] && a->import == b->import;
}

static size_t sum_slot(const struct sums *sums, const struct sum *sum)
{
	size_t mask = sums->slot_count - 1, at;
	uint64_t hash = hash_mix(0, (uint32_t)sum->state);

	hash = hash_mix(hash,
		(uint64_t)(uint32_t)sum->year << 32 | (uint32_t)sum->whole);
	hash = hash_mix(hash, (uint64_t)(uint32_t)sum->items[0] << 32 |
				      (uint32_t)sum->items[1]);
	hash = hash_mix(hash, (uint64_t)sum->import);
	for (at = (size_t)hash & mask; sums->slots[at]; at = (at + 1) & mask)
		if (same_sum(&sums->list[sums->slots[at] - 1], sum))
			break;
	return at;
}

static enum zila_code grow_sums(struct sums *sums, struct zila_err *err)
{
	size_t room = sums->room ? sums->room * 2 : 512, i;
	struct sum *list = mem_resize(sums->list, room * sizeof *list);

	if (!list)
		return err_memory(err);
	sums->list = list;
	sums->room = room;
	do
		if (grow_slots(&sums->slots, &sums->slot_count, err) != ZILA_OK)
			return err->code;
	while (sums->slot_count < room * 2);
	for (i = 0; i < sums->count; i++)
		sums->slots[sum_slot(sums, &list[i])] = (uint32_t)i + 1;
	return ZILA_OK;
}

/* The sum that has what `like` says, made at need. */
static enum zila_code find_sum(struct sums *sums, const struct sum *like,
	struct sum **out, struct zila_err *err)
{
	size_t slot;

	if (sums->count == sums->room && grow_sums(sums, err) != ZILA_OK)
		return err->code;
	slot = sum_slot(sums, like);
	if (!sums->slots[slot]) {
		sums->list[sums->count] = *like;
		sums->slots[slot] = (uint32_t)++sums->count;
	}
	*out = &sums->list[sums->slots[slot] - 1];
	return ZILA_OK;
}

static bool is_year(const struct value *period)
{
	size_t i;

	for (i = 0; i < period->size; i++)
		if (period->text[i] == 'M' || period->text[i] == 'Q')
			return false;
	return true;
}

static int fiscal_year(const struct value *day)
{
	int year = 0, month, i;

	if (day->size < 7)
		return 0;
	for (i = 0; i < 4; i++)
		year = year * 10 + (day->text[i] - '0');
	month = (day->text[5] - '0') * 10 + (day->text[6] - '0');
	return month < 4 ? year - 1 : year;
}

static void add_money(struct totals *totals, struct sum *sum, int sign,
	const struct value *cells)
{
	int i;

	sum->rows += sign;
	for (i = 0; i < totals->money_count; i++) {
		const struct value *cell = &cells[totals->money[i]];
		int64_t *money = &sum->money[i];

		if (cell->type != VALUE_INTEGER)
			continue;
		sum->money_rows[i] += sign;
		totals->overflow |= sign > 0 ? __builtin_add_overflow(*money,
						       cell->integer, money)
					     : __builtin_sub_overflow(*money,
						       cell->integer, money);
	}
}

static enum zila_code add_row(struct totals *totals, int64_t import, int sign,
	const struct value *valid_from, const struct value *cells,
	struct zila_err *err)
{
	struct sum like = {.import = import}, *sum;
	const struct value *period = &cells[totals->period];
	enum zila_code code = ZILA_OK;
	int i, item;

	if (totals->overflow)
		return ZILA_OK;
	like.state = (int32_t)cells[totals->state].integer;
	like.year = fiscal_year(valid_from);
	if (is_year(period))
		code = word_of(totals, period, &like.whole, err);
	for (i = 0; i < totals->axis_count && code == ZILA_OK; i++) {
		struct sums *sums = &totals->sums[i];

		memset(like.items, 0, sizeof like.items);
		for (item = 0; item < sums->item_count && code == ZILA_OK;
			item++) {
			const struct value *cell = &cells[sums->columns[item]];

			if (sums->texts[item])
				code = word_of(
					totals, cell, &like.items[item], err);
			else
				like.items[item] = (int32_t)cell->integer;
		}
		if (code == ZILA_OK)
			code = find_sum(sums, &like, &sum, err);
		if (code == ZILA_OK)
			add_money(totals, sum, sign, cells);
	}
	return code;
}

/* ---- rows ---- */

static enum zila_code store_held(struct totals *totals, struct zila_err *err);

static size_t held(const struct totals *totals)
{
	size_t count = 0;
	int i;

	for (i = 0; i < totals->axis_count; i++)
		count += totals->sums[i].count;
	return count;
}

/* Adds what stmt gives: known_from, known_to, valid_from, all columns.  A row
 * counts for the import that brought it, when that is later than `after`, and
 * against the one that closed it. */
static enum zila_code add_rows(struct totals *totals, sqlite3_stmt *stmt,
	int64_t after, struct zila_err *err)
{
	struct value cells[MODEL_COLUMNS_MAX], day;
	enum zila_code code = ZILA_OK;
	int i;

	while (db_next(totals->db, stmt, "reading", &code, err)) {
		int64_t brought = sqlite3_column_int64(stmt, 0);
		int64_t closed = sqlite3_column_int64(stmt, 1);

		db_value(stmt, 2, &day);
		for (i = 0; i < totals->dataset->column_count; i++)
			db_value(stmt, 3 + i, &cells[i]);
		if (brought > after)
			code = add_row(totals, brought, 1, &day, cells, err);
		if (code == ZILA_OK && closed > after)
			code = add_row(totals, closed, -1, &day, cells, err);
		if (code == ZILA_OK && held(totals) > LIMIT_HELD_SUMS)
			code = store_held(totals, err);
	}
	return code;
}

static enum zila_code add_where(struct totals *totals, const char *where,
	int64_t bound, int64_t after, struct zila_err *err)
{
	const struct dataset *dataset = totals->dataset;
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;
	int i;

	buf_add_text(&sql, "SELECT known_from, known_to, valid_from");
	for (i = 0; i < dataset->column_count; i++)
		buf_add_format(&sql, ", %s\"%s\"",
			is_summed(totals, i) ? "" : "NULL AS ",
			dataset->columns[i].name);
	buf_add_format(
		&sql, " FROM main.\"%s\" WHERE %s", dataset->name, where);
	code = db_prepare_buf(totals->db, &stmt, &sql, err);
	if (code == ZILA_OK) {
		sqlite3_bind_int64(stmt, 1, bound);
		sqlite3_bind_int64(stmt, 2, after);
		code = add_rows(totals, stmt, after, err);
	}
	sqlite3_finalize(stmt);
	return code;
}

/* ---- tables ---- */

static void add_items(struct buf *sql, const struct dataset *dataset,
	const struct axis *axis, const char *format)
{
	int i, column;

	for (i = 0; axis->columns[i]; i++) {
		column = dataset_column(dataset, axis->columns[i]);
		buf_add_format(sql, format, dataset->columns[column].name);
	}
}

static void add_money_columns(
	struct buf *sql, const struct dataset *dataset, const char *format)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].type == COLUMN_MONEY)
			buf_add_format(sql, format, dataset->columns[i].name,
				dataset->columns[i].name,
				dataset->columns[i].name,
				dataset->columns[i].name,
				dataset->columns[i].name,
				dataset->columns[i].name);
}

static void ddl_axis(
	struct buf *sql, const struct dataset *dataset, const struct axis *axis)
{
	int i;

	buf_add_format(sql,
		"CREATE TABLE IF NOT EXISTS main.\"%s.%s\" (\n\tstate INTEGER "
		"NOT "
		"NULL,\n\tyear TEXT NOT NULL,\n\twhole TEXT NOT NULL,\n",
		dataset->name, axis->name);
	for (i = 0; axis->columns[i]; i++) {
		int column = dataset_column(dataset, axis->columns[i]);

		buf_add_char(sql, '\t');
		ddl_column(sql, &dataset->columns[column]);
		buf_add_text(sql, dataset->columns[column].required
					  ? ",\n"
					  : " NOT NULL,\n");
	}
	buf_add_text(sql, "\tknown INTEGER NOT NULL REFERENCES import "
			  "(id),\n\t\"rows\" INTEGER NOT NULL,\n");
	add_money_columns(sql, dataset,
		"\t\"%s\" INTEGER NOT NULL,\n\t\"%s.rows\" INTEGER NOT "
		"NULL,\n");
	buf_add_text(sql, "\tPRIMARY KEY (state, year, whole, ");
	add_items(sql, dataset, axis, "\"%s\", ");
	buf_add_text(sql, "known)\n) STRICT, WITHOUT ROWID;\n");
}

static enum zila_code make_tables(struct totals *totals, struct zila_err *err)
{
	struct buf sql = {0};
	int i;

	for (i = 0; i < totals->axis_count; i++)
		ddl_axis(&sql, totals->dataset, totals->sums[i].axis);
	return db_exec_buf(totals->db, &sql, err);
}

static void read_axes(struct totals *totals)
{
	const struct dataset *dataset = totals->dataset;
	const struct axis *axis;
	int i;

	totals->state = dataset_column(dataset, "state");
	totals->period = dataset_column(dataset, dataset->time_column);
	for (i = 0; i < dataset->column_count; i++)
		if (dataset->columns[i].type == COLUMN_MONEY &&
			totals->money_count < MONEY_MAX)
			totals->money[totals->money_count++] = i;
	for (axis = dataset->axes; axis->name; axis++) {
		struct sums *sums = &totals->sums[totals->axis_count++];

		sums->axis = axis;
		for (i = 0; axis->columns[i]; i++) {
			int column = dataset_column(dataset, axis->columns[i]);

			sums->columns[i] = column;
			sums->texts[i] = dataset->columns[column].type !=
					 COLUMN_DISTRICT;
			sums->item_count++;
		}
	}
}

static void totals_free(struct totals *totals)
{
	int i;

	for (i = 0; i < totals->axis_count; i++) {
		mem_free(totals->sums[i].list);
		mem_free(totals->sums[i].slots);
	}
	mem_free(totals->words);
	mem_free(totals->word_slots);
	arena_free(&totals->texts);
}

/* ---- storing ---- */

static enum zila_code drop_tables(struct totals *totals, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	for (i = 0; i < totals->axis_count && code == ZILA_OK; i++)
		code = db_execf(totals->db, err,
			"DROP TABLE IF EXISTS main.\"%w.%w\"",
			totals->dataset->name, totals->sums[i].axis->name);
	return code;
}

/* The nation's sums, as state 0. */
static enum zila_code add_nation(
	struct totals *totals, struct sums *sums, struct zila_err *err)
{
	size_t i, count = sums->count;
	int m;

	for (i = 0; i < count; i++) {
		struct sum state = sums->list[i], like = state, *nation;

		like.state = 0;
		like.rows = 0;
		memset(like.money, 0, sizeof like.money);
		memset(like.money_rows, 0, sizeof like.money_rows);
		if (find_sum(sums, &like, &nation, err) != ZILA_OK)
			return err->code;
		nation->rows += state.rows;
		for (m = 0; m < totals->money_count; m++) {
			nation->money_rows[m] += state.money_rows[m];
			totals->overflow |=
				__builtin_add_overflow(nation->money[m],
					state.money[m], &nation->money[m]);
		}
	}
	return ZILA_OK;
}

static int by_text(const void *a, const void *b)
{
	const struct word *one = *(struct word *const *)a;
	const struct word *other = *(struct word *const *)b;
	size_t size = one->size < other->size ? one->size : other->size;
	int order = memcmp(one->text, other->text, size);

	return order ? order
		     : (one->size > other->size) - (one->size < other->size);
}

static enum zila_code rank_words(struct totals *totals, struct zila_err *err)
{
	size_t count = totals->word_count, i;
	struct word **order = mem_alloc((count + 1) * sizeof *order);

	if (!order)
		return err_memory(err);
	for (i = 0; i < count; i++)
		order[i] = &totals->words[i + 1];
	qsort(order, count, sizeof *order, by_text);
	for (i = 0; i < count; i++)
		order[i]->rank = (int32_t)i + 1;
	mem_free(order);
	return ZILA_OK;
}

/* Words in place of numbers, and back, so that sums sort as their rows do. */
static void rank_sums(struct totals *totals, struct sums *sums)
{
	size_t i;
	int item;

	for (i = 0; i < sums->count; i++) {
		struct sum *sum = &sums->list[i];

		if (sum->whole)
			sum->whole = totals->words[sum->whole].rank;
		for (item = 0; item < sums->item_count; item++)
			if (sums->texts[item] && sum->items[item])
				sum->items[item] =
					totals->words[sum->items[item]].rank;
	}
}

static int by_key(const void *a, const void *b)
{
	const struct sum *one = a, *other = b;

#define ORDER(field)                                                           \
	if (one->field != other->field)                                        \
	return one->field < other->field ? -1 : 1
	ORDER(state);
	ORDER(year);
	ORDER(whole);
	ORDER(items[0]);
	ORDER(items[1]);
	ORDER(import);
#undef ORDER
	return 0;
}

struct storing {
	const struct totals *totals;
	const struct sums *sums;
	const struct word **words; /* by rank */
	size_t at;
	struct value values[4 + ITEMS_MAX + 1 + 2 * MONEY_MAX];
	char year[16];
};

static void put_integer(struct value *value, int64_t integer)
{
	*value = (struct value){.type = VALUE_INTEGER, .integer = integer};
}

static void put_word(struct storing *storing, struct value *value, int32_t rank)
{
	*value = (struct value){.type = VALUE_TEXT, .text = ""};
	if (rank) {
		value->text = storing->words[rank]->text;
		value->size = storing->words[rank]->size;
	}
}

static bool is_nothing(const struct sum *sum)
{
	return !sum->rows && !sum->money_rows[0] && !sum->money_rows[1] &&
	       !sum->money[0] && !sum->money[1];
}

static enum zila_code store_next(void *user, bool *more, struct zila_err *err)
{
	struct storing *storing = user;
	const struct sums *sums = storing->sums;
	struct value *value = storing->values;
	const struct sum *sum;
	int i;

	(void)err;
	while (storing->at < sums->count &&
		is_nothing(&sums->list[storing->at]))
		storing->at++;
	*more = storing->at < sums->count;
	if (!*more)
		return ZILA_OK;
	sum = &sums->list[storing->at++];
	snprintf(storing->year, sizeof storing->year, "%04u-%02u",
		(unsigned)sum->year % 10000, (unsigned)(sum->year + 1) % 100);
	put_integer(value++, sum->state);
	*value++ = (struct value){
		.type = VALUE_TEXT, .text = storing->year, .size = 7};
	put_word(storing, value++, sum->whole);
	for (i = 0; i < sums->item_count; i++)
		if (sums->texts[i])
			put_word(storing, value++, sum->items[i]);
		else
			put_integer(value++, sum->items[i]);
	put_integer(value++, sum->import);
	put_integer(value++, sum->rows);
	for (i = 0; i < storing->totals->money_count; i++) {
		put_integer(value++, sum->money[i]);
		put_integer(value++, sum->money_rows[i]);
	}
	return ZILA_OK;
}

static enum zila_code store_sums(struct totals *totals, struct sums *sums,
	const struct word **words, struct zila_err *err)
{
	struct storing storing = {
		.totals = totals, .sums = sums, .words = words};
	struct feed feed = {
		.next = store_next, .user = &storing, .values = storing.values};
	int i, count = 5 + sums->item_count + 2 * totals->money_count;
	sqlite3_stmt *stmt = NULL;
	struct buf sql = {0};
	enum zila_code code;

	if (sums->count)
		qsort(sums->list, sums->count, sizeof *sums->list, by_key);
	buf_add_format(&sql, "INSERT OR FAIL INTO main.\"%s.%s\" SELECT ",
		totals->dataset->name, sums->axis->name);
	for (i = 0; i < count; i++)
		buf_add_format(&sql, "%sc%d", i ? ", " : "", i);
	buf_add_text(&sql, " FROM zila_feed WHERE true ON CONFLICT DO UPDATE "
			   "SET \"rows\" = \"rows\" + excluded.\"rows\"");
	add_money_columns(&sql, totals->dataset,
		", \"%s\" = \"%s\" + excluded.\"%s\", "
		"\"%s.rows\" = \"%s.rows\" + excluded.\"%s.rows\"");
	code = db_prepare_buf(totals->db, &stmt, &sql, err);
	if (code == ZILA_OK)
		code = feed_run(totals->db, stmt, &feed, err);
	/* a sum beyond 64 bits is a real, which the table doesn't take */
	if (code != ZILA_OK && sqlite3_extended_errcode(totals->db->sql) ==
				       SQLITE_CONSTRAINT_DATATYPE) {
		totals->overflow = true;
		code = ZILA_OK;
	}
	sqlite3_finalize(stmt);
	return code;
}

/* What is held is held no more; its room is kept. */
static void clear_held(struct totals *totals)
{
	int i;

	for (i = 0; i < totals->axis_count; i++) {
		struct sums *sums = &totals->sums[i];

		if (sums->count)
			memset(sums->slots, 0,
				sums->slot_count * sizeof *sums->slots);
		sums->count = 0;
	}
	if (totals->word_count)
		memset(totals->word_slots, 0,
			totals->word_slot_count * sizeof *totals->word_slots);
	totals->word_count = 0;
	arena_free(&totals->texts);
}

/* Once there was an overflow, nothing more is stored. */
static enum zila_code store_held(struct totals *totals, struct zila_err *err)
{
	const struct word **words = NULL;
	enum zila_code code = rank_words(totals, err);
	size_t w;
	int i;

	for (i = 0; i < totals->axis_count && code == ZILA_OK; i++)
		code = add_nation(totals, &totals->sums[i], err);
	if (code != ZILA_OK || totals->overflow)
		goto out;
	words = mem_alloc((totals->word_count + 1) * sizeof *words);
	if (!words) {
		code = err_memory(err);
		goto out;
	}
	for (w = 1; w <= totals->word_count; w++)
		words[totals->words[w].rank] = &totals->words[w];
	for (i = 0;
		i < totals->axis_count && code == ZILA_OK && !totals->overflow;
		i++) {
		rank_sums(totals, &totals->sums[i]);
		code = store_sums(totals, &totals->sums[i], words, err);
	}
out:
	mem_free(words);
	clear_held(totals);
	return code;
}

/* ---- keeping up ---- */

/* The import up to which sums are kept, and the last row that is in them; 0
 * for none at all. */
struct mark {
	int64_t import, row;
};

static enum zila_code read_mark(struct db *db, const struct dataset *dataset,
	struct mark *out, struct zila_err *err)
{
	enum zila_code code = db_integer(db, &out->import, err,
		"SELECT value FROM main.meta WHERE name = 'summed.' || %Q",
		dataset->name);

	return code ? code
		    : db_integer(db, &out->row, err,
			      "SELECT value FROM main.meta WHERE name = "
			      "'summed_row.' || %Q",
			      dataset->name);
}

static enum zila_code newest_import(
	struct db *db, int64_t *out, struct zila_err *err)
{
	return db_integer(db, out, err, "SELECT max(id) FROM main.import");
}

/* Without a mark nothing is read from the tables. */
static enum zila_code write_mark(
	struct totals *totals, int64_t import, struct zila_err *err)
{
	const char *name = totals->dataset->name;

	if (totals->overflow)
		return db_execf(totals->db, err,
			"DELETE FROM main.meta WHERE name IN ('summed.' || "
			"%Q, 'summed_row.' || %Q)",
			name, name);
	return db_execf(totals->db, err,
		"INSERT OR REPLACE INTO main.meta VALUES ('summed.' || %Q, "
		"%lld), ('summed_row.' || %Q, (SELECT ifnull(max(id), 0) FROM "
		"main.\"%w\"))",
		name, (long long)import, name, name);
}

/* Whether an import since may have closed rows that are in the sums. */
static enum zila_code has_closed(
	struct db *db, int64_t after, bool *out, struct zila_err *err)
{
	int64_t closed = 0;
	enum zila_code code = db_integer(db, &closed, err,
		"SELECT EXISTS (SELECT 1 FROM main.import WHERE id > %lld AND "
		"(changed + withdrawn > 0 OR undoes IS NOT NULL))",
		(long long)after);

	*out = closed != 0;
	return code;
}

static enum zila_code add_new(struct totals *totals, const struct mark *mark,
	int64_t newest, struct zila_err *err)
{
	enum zila_code code;
	bool closed = false;

	if ((code = mark->import ? ZILA_OK : drop_tables(totals, err)) ||
		(code = make_tables(totals, err)) ||
		(code = add_where(totals, "id > ?1 AND ?2 >= 0", mark->row,
			 mark->import, err)))
		return code;
	if (mark->import)
		code = has_closed(totals->db, mark->import, &closed, err);
	if (code == ZILA_OK && closed)
		code = add_where(totals, "id <= ?1 AND known_to > ?2",
			mark->row, mark->import, err);
	if (code == ZILA_OK)
		code = store_held(totals, err);
	if (code == ZILA_OK && totals->overflow)
		code = drop_tables(totals, err);
	return code == ZILA_OK ? write_mark(totals, newest, err) : code;
}

static enum zila_code update(
	struct db *db, const struct dataset *dataset, struct zila_err *err)
{
	struct totals totals = {.db = db, .dataset = dataset};
	struct mark mark;
	enum zila_code code;
	int64_t newest;
	bool has;

	if ((code = store_has(db, dataset, &has, err)) || !has ||
		(code = read_mark(db, dataset, &mark, err)) ||
		(code = newest_import(db, &newest, err)) ||
		mark.import == newest)
		return code;
	sqlite3_randomness(sizeof totals.key, totals.key);
	read_axes(&totals);
	if ((code = feed_register(db, err)) || (code = store_begin(db, err)))
		goto out;
	/* Another process may have done so while this one waited to begin. */
	if ((code = read_mark(db, dataset, &mark, err)) == ZILA_OK &&
		(code = newest_import(db, &newest, err)) == ZILA_OK &&
		mark.import != newest)
		code = add_new(&totals, &mark, newest, err);
	code = store_end(db, code, err);
out:
	totals_free(&totals);
	return code;
}

enum zila_code store_totals(struct db *db, struct zila_err *err)
{
	struct model model;
	enum zila_code code = model_open(&model, err);
	int i;

	for (i = 0; code == ZILA_OK && i < model.count; i++)
		if (model.datasets[i]->axes)
			code = update(db, model.datasets[i], err);
	model_close(&model);
	return code;
}

/* ---- views ---- */

/* From rows: what the sums say, made anew each time. */
static void add_rows_view(struct buf *sql, const struct dataset *dataset,
	const struct axis *axis, const char *day, int64_t known)
{
	buf_add_format(sql,
		"WITH \"" VIEW_MARK
		"r\" AS (SELECT state, printf('%%04d-%%02d', y, (y + 1) %% "
		"100) AS year, CASE WHEN \"%s\" GLOB '*[MQ]*' THEN '' ELSE "
		"\"%s\" END AS whole",
		dataset->time_column, dataset->time_column);
	add_items(sql, dataset, axis, ", \"%s\"");
	add_money_columns(sql, dataset, ", \"%s\"");
	buf_add_format(sql,
		" FROM (SELECT *, substr(valid_from, 1, 4) - (substr("
		"valid_from, 6, 2) < '04') AS y FROM main.\"%s\" WHERE ",
		dataset->name);
	view_add_where(sql, NULL, known);
	if (day)
		buf_add_format(sql, " AND valid_from <= '%s'", day);
	buf_add_text(sql, ")) SELECT state, year, whole");
	add_items(sql, dataset, axis, ", \"%s\"");
	buf_add_text(sql, ", count(*) AS \"rows\"");
	add_money_columns(sql, dataset,
		", sum(\"%s\") AS \"%s\", count(\"%s\") AS \"%s_rows\"");
	buf_add_text(sql, " FROM (SELECT * FROM \"" VIEW_MARK
			  "r\" UNION ALL SELECT 0, year, whole");
	add_items(sql, dataset, axis, ", \"%s\"");
	add_money_columns(sql, dataset, ", \"%s\"");
	buf_add_text(
		sql, " FROM \"" VIEW_MARK "r\") GROUP BY state, year, whole");
	add_items(sql, dataset, axis, ", \"%s\"");
}

static void add_empty_view(
	struct buf *sql, const struct dataset *dataset, const struct axis *axis)
{
	buf_add_text(sql, "SELECT NULL AS state, NULL AS year, NULL AS whole");
	add_items(sql, dataset, axis, ", NULL AS \"%s\"");
	buf_add_text(sql, ", NULL AS \"rows\"");
	add_money_columns(
		sql, dataset, ", NULL AS \"%s\", NULL AS \"%s_rows\"");
	buf_add_text(sql, " WHERE 0");
}

static void add_sums_view(struct buf *sql, const struct dataset *dataset,
	const struct axis *axis, int64_t known)
{
	int i;

	buf_add_text(sql, "SELECT state, year, whole");
	for (i = 0; axis->columns[i]; i++) {
		const struct column *column = &dataset->columns[dataset_column(
			dataset, axis->columns[i])];

		buf_add_format(sql, ", nullif(\"%s\", %s) AS \"%s\"",
			column->name,
			column->type == COLUMN_DISTRICT ? "0" : "''",
			column->name);
	}
	buf_add_text(sql, ", sum(\"rows\") AS \"rows\"");
	for (i = 0; i < dataset->column_count; i++) {
		const char *name = dataset->columns[i].name;

		if (dataset->columns[i].type == COLUMN_MONEY)
			buf_add_format(sql,
				", CASE WHEN sum(\"%s.rows\") > 0 THEN "
				"sum(\"%s\") END AS \"%s\", "
				"sum(\"%s.rows\") AS \"%s_rows\"",
				name, name, name, name, name);
	}
	buf_add_format(sql, " FROM main.\"%s.%s\"", dataset->name, axis->name);
	if (known)
		buf_add_format(sql, " WHERE known <= %lld", (long long)known);
	buf_add_format(sql, " GROUP BY state, year, whole");
	for (i = 0; axis->columns[i]; i++)
		buf_add_format(sql, ", main.\"%s.%s\".\"%s\"", dataset->name,
			axis->name, axis->columns[i]);
	buf_add_text(sql, " HAVING sum(\"rows\") > 0");
}

/* Whether the sums hold what is asked for: everything known at that import,
 * and nothing that comes true after that day.  The last axis is by period. */
static enum zila_code by_day(struct db *db, const struct dataset *dataset,
	int32_t day, bool *out, struct zila_err *err)
{
	const struct axis *axis = dataset->axes;
	sqlite3_stmt *stmt = NULL;
	struct period period;
	enum zila_code code;

	while (axis[1].name)
		axis++;
	code = db_preparef(db, &stmt, err,
		"SELECT DISTINCT \"%w\" FROM main.\"%w.%w\" WHERE state = 0",
		axis->columns[0], dataset->name, axis->name);
	while (*out && db_next(db, stmt, "reading", &code, err)) {
		const char *text = db_text(stmt, 0);

		*out = period_parse(text, strlen(text), &period, NULL) &&
		       period.to - 1 <= day;
	}
	sqlite3_finalize(stmt);
	return code;
}

static enum zila_code are_for(struct db *db, const struct dataset *dataset,
	const int32_t *day, int64_t known, bool *out, struct zila_err *err)
{
	struct mark mark;
	enum zila_code code;

	*out = false;
	if ((code = read_mark(db, dataset, &mark, err)) ||
		(!known && (code = newest_import(db, &known, err))))
		return code;
	*out = mark.import && mark.import >= known;
	return *out && day ? by_day(db, dataset, *day, out, err) : ZILA_OK;
}

enum zila_code totals_views(struct db *db, struct buf *sql,
	const struct dataset *dataset, bool has, const int32_t *as_of,
	int64_t known, struct zila_err *err)
{
	const char *suffix = as_of ? "" : "_all";
	char day[DATE_TEXT_BYTES];
	const struct axis *axis;
	enum zila_code code = ZILA_OK;
	bool sums = false;

	if (has && (code = are_for(db, dataset, as_of, known, &sums, err)))
		return code;
	if (as_of)
		date_format(*as_of, day);
	for (axis = dataset->axes; axis->name; axis++) {
		buf_add_format(sql, "CREATE TEMP VIEW \"%s_by_%s%s\" AS ",
			dataset->name, axis->name, suffix);
		if (!has)
			add_empty_view(sql, dataset, axis);
		else if (sums)
			add_sums_view(sql, dataset, axis, known);
		else
			add_rows_view(
				sql, dataset, axis, as_of ? day : NULL, known);
		buf_add_text(sql, ";\n");
	}
	return ZILA_OK;
}
