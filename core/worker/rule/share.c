/* share.c - which of several workers does what of a check.
 *
 * Each reckons the same shares from the same data, without a word to the
 * others.  What runs a plugin's Lua is the first one's, so that logs have one
 * order, and so are the passes over tables: it reads for all of them, and the
 * others are handed on what they need.  All else, the dearest first, goes
 * where all are then done soonest: the passes together, then the rest.
 */
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "worker/rule/rule.h"

/* Of a row, in some 10 ns: of a pass, of a column that it reads, of what is
 * handed on instead, of a clause that looks at one row or at all, and of its
 * end, of a query. */
enum {
	PASS_COST = 24,
	COLUMN_COST = 4,
	HANDED_COST = 6,
	NUMBER_COST = 1,
	TEXT_COST = 4,
	ROW_COST = 1,
	WHOLE_COST = 8,
	END_COST = 2,
	QUERY_COST = 32,
};

typedef bool columns[SCAN_COLUMNS_MAX];

struct cost {
	double passes, after;
};

/* What is there of rows, in a worker or read from the table, by dataset. */
struct seen {
	bool *passes;
	columns *columns;
};

struct worker {
	struct cost cost;
	struct seen seen;
};

struct item {
	struct judge *judge;
	int index, dataset;
	double cost; /* alone */
};

struct sharing {
	struct job *job;
	struct worker workers[LIMIT_RUNS_ABREAST];
	struct seen table;
	int worker_count;
	double *rows; /* of each dataset, about */
	struct item *items;
};

/* ---- what a judge looks at ---- */

static void mark(columns marks, const int *list, int count)
{
	int i;

	for (i = 0; i < count; i++)
		marks[list[i]] = true;
}

static int column_named(const struct dataset *dataset, const char *name)
{
	if (!strcmp(name, "valid_from"))
		return dataset->column_count;
	if (!strcmp(name, "valid_to"))
		return dataset->column_count + 1;
	return dataset_column(dataset, name);
}

static void mark_named(
	columns marks, const struct dataset *dataset, const char *name)
{
	int at = column_named(dataset, name);

	if (at >= 0)
		marks[at] = true;
}

void judge_columns(const struct judge *judge, bool marks[SCAN_COLUMNS_MAX])
{
	int i;

	/* Of whose state a row is is always asked. */
	mark_named(marks, judge->dataset, "state");
	mark_named(marks, judge->dataset, "district");
	for (i = 0; i < judge->clause_count; i++) {
		const struct clause *clause = &judge->clauses[i];

		mark(marks, clause->columns, clause->column_count);
		mark(marks, clause->by, clause->by_count);
		mark(marks, clause->where, clause->where_count);
	}
	for (i = 0; i < judge->name_count; i++)
		mark_named(marks, judge->dataset, judge->names[i]);
	if (judge->clauses[0].kind == &kind_row)
		memset(marks, true, (size_t)judge->dataset->column_count + 2);
}

/* ---- what it costs ---- */

/* The rows that a table ever had. */
static enum zila_code count_about(struct db *db, const struct dataset *dataset,
	double *rows, struct zila_err *err)
{
	struct cursor cursor = {0};
	struct buf sql = {0};
	struct value value;
	enum zila_code code;
	bool has;

	if ((code = store_has(db, dataset, &has, err)) || !has)
		return code;
	buf_add_format(&sql, "SELECT max(id) FROM main.\"%s\"", dataset->name);
	if ((code = buf_check(&sql, err)) == ZILA_OK)
		code = cursor_open_own(&cursor, db, buf_text(&sql), err);
	if (code == ZILA_OK &&
		(code = cursor_step(&cursor, &has, err)) == ZILA_OK && has) {
		cursor_value(&cursor, 0, &value);
		*rows = value.type == VALUE_INTEGER ? (double)value.integer : 0;
	}
	cursor_close(&cursor);
	buf_free(&sql);
	return code;
}

/* In a worker that has it read, or is handed it. */
static double column_cost(const struct dataset *dataset, int column)
{
	return column >= dataset->column_count ||
			       column_is_text(&dataset->columns[column])
		       ? TEXT_COST
		       : NUMBER_COST;
}

/* Of a row, to have what the judge looks at beside what is there already; pass:
 * to have the row at all. */
static double columns_cost(struct sharing *sharing, struct seen *seen,
	const struct item *item, double pass, bool take)
{
	const struct dataset *dataset = item->judge->dataset;
	columns marks = {false};
	double cost = seen->passes[item->dataset] ? 0 : pass;
	bool *has = seen->columns[item->dataset];
	int i;

	judge_columns(item->judge, marks);
	for (i = 0; i < SCAN_COLUMNS_MAX; i++)
		if (marks[i] && !has[i]) {
			cost += seen == &sharing->table
					? COLUMN_COST
					: column_cost(dataset, i);
			has[i] = take;
		}
	seen->passes[item->dataset] |= take;
	return cost;
}

/* What is to be done in a worker when taker has the item, beside what is there
 * already; the first worker reads for all. */
static struct cost cost_in(struct sharing *sharing, int worker, int taker,
	const struct item *item, bool take)
{
	const struct judge *judge = item->judge;
	double rows = sharing->rows[item->dataset];
	struct cost cost = {0};
	int i;

	if (worker == taker && !judge->clause_count)
		cost.after = QUERY_COST * rows;
	for (i = 0; worker == taker && i < judge->clause_count; i++) {
		bool ends = judge->clauses[i].kind->end != NULL;

		cost.passes += (ends ? WHOLE_COST : ROW_COST) * rows;
		cost.after += (ends ? END_COST : 0) * rows;
	}
	if (judge->clause_count && worker == taker)
		cost.passes +=
			columns_cost(sharing, &sharing->workers[worker].seen,
				item, worker ? HANDED_COST : 0, take) *
			rows;
	if (judge->clause_count && !worker)
		cost.passes += columns_cost(sharing, &sharing->table, item,
				       PASS_COST, take) *
			       rows;
	return cost;
}

/* ---- who has it ---- */

static void give(struct sharing *sharing, const struct item *item, int taker)
{
	int i;

	item->judge->worker = taker;
	for (i = 0; i < sharing->worker_count; i++) {
		struct worker *worker = &sharing->workers[i];
		struct cost cost = cost_in(sharing, i, taker, item, true);

		worker->cost.passes += cost.passes;
		worker->cost.after += cost.after;
	}
}

/* When all are done if taker has the item; of equal ones, the taker itself. */
static double done(struct sharing *sharing, const struct item *item, int taker,
	double *own)
{
	double passes = 0, after = 0;
	int i;

	for (i = 0; i < sharing->worker_count; i++) {
		struct cost cost = cost_in(sharing, i, taker, item, false);

		cost.passes += sharing->workers[i].cost.passes;
		cost.after += sharing->workers[i].cost.after;
		passes = cost.passes > passes ? cost.passes : passes;
		after = cost.after > after ? cost.after : after;
		if (i == taker)
			*own = cost.passes + cost.after;
	}
	return passes + after;
}

static int soonest(struct sharing *sharing, const struct item *item)
{
	double least = 0, least_own = 0;
	int best = 0, i;

	for (i = 0; i < sharing->worker_count; i++) {
		double own, all = done(sharing, item, i, &own);

		if (i && (all > least || (all == least && own >= least_own)))
			continue;
		least = all;
		least_own = own;
		best = i;
	}
	return best;
}

static bool runs_scripts(const struct judge *judge)
{
	return judge->clause_count
		       ? judge->clauses[0].kind == &kind_row ||
				 judge->clauses[0].kind == &kind_value
		       : !judge->sql;
}

/* Equal ones as the judges stand. */
static int dearest(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if (x->cost != y->cost)
		return x->cost > y->cost ? -1 : 1;
	return x->index - y->index;
}

static enum zila_code add_items(struct sharing *sharing,
	struct judge *const *judges, int count, struct zila_err *err)
{
	const struct model *model = &sharing->job->model;
	int i;

	sharing->items = arena_alloc(
		&sharing->job->arena, (size_t)count * sizeof *sharing->items);
	if (!sharing->items)
		return err_memory(err);
	for (i = 0; i < count; i++) {
		struct item *item = &sharing->items[i];

		item->judge = judges[i];
		item->index = i;
		while (item->dataset < model->count &&
			model->datasets[item->dataset] != judges[i]->dataset)
			item->dataset++;
		(void)done(sharing, item, 0, &item->cost);
	}
	qsort(sharing->items, (size_t)count, sizeof *sharing->items, dearest);
	return ZILA_OK;
}

static enum zila_code open_seen(struct seen *seen, struct arena *arena,
	size_t count, struct zila_err *err)
{
	seen->passes = arena_alloc(arena, count * sizeof *seen->passes);
	seen->columns = arena_alloc(arena, count * sizeof *seen->columns);
	return seen->passes && seen->columns ? ZILA_OK : err_memory(err);
}

/* rows has one entry more, of queries that name no dataset: as the largest. */
static enum zila_code open_sharing(
	struct sharing *sharing, struct zila_err *err)
{
	const struct model *model = &sharing->job->model;
	size_t count = (size_t)model->count + 1;
	struct arena *arena = &sharing->job->arena;
	enum zila_code code;
	int i;

	sharing->rows = arena_alloc(arena, count * sizeof *sharing->rows);
	if (!sharing->rows)
		return err_memory(err);
	for (i = 0; i < model->count; i++) {
		code = count_about(sharing->job->db, model->datasets[i],
			&sharing->rows[i], err);
		if (code != ZILA_OK)
			return code;
		if (sharing->rows[i] > sharing->rows[model->count])
			sharing->rows[model->count] = sharing->rows[i];
	}
	code = open_seen(&sharing->table, arena, count, err);
	for (i = 0; i < sharing->worker_count && code == ZILA_OK; i++)
		code = open_seen(&sharing->workers[i].seen, arena, count, err);
	return code;
}

enum zila_code judges_share(struct job *job, struct judge *const *judges,
	int count, int workers, struct zila_err *err)
{
	struct sharing sharing = {.job = job, .worker_count = workers};
	enum zila_code code;
	int i;

	if ((code = open_sharing(&sharing, err)) ||
		(code = add_items(&sharing, judges, count, err)))
		return code;
	for (i = 0; i < count; i++)
		if (runs_scripts(sharing.items[i].judge))
			give(&sharing, &sharing.items[i], 0);
	for (i = 0; i < count; i++)
		if (!runs_scripts(sharing.items[i].judge))
			give(&sharing, &sharing.items[i],
				soonest(&sharing, &sharing.items[i]));
	return ZILA_OK;
}
