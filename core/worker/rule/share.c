/* share.c - which of several workers does what of a check.
 *
 * Each reckons the same shares from the same data, without a word to the
 * others.  What runs a plugin's Lua is the first one's, so that logs have one
 * order.  All else, the dearest first, goes to whoever is then done soonest;
 * a column that several rules look at is read once for them all.
 */
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/limits.h"
#include "worker/rule/rule.h"

/* Of a row, in some 10 ns: of a pass, of a column that it reads, of a clause
 * that looks at one row or at all, of a query. */
enum {
	PASS_COST = 24,
	NUMBER_COST = 3,
	TEXT_COST = 8,
	ROW_COST = 3,
	WHOLE_COST = 22,
	QUERY_COST = 60,
};

typedef bool columns[SCAN_COLUMNS_MAX];

struct worker {
	double cost;
	bool *passes;   /* by dataset */
	columns *reads; /* the same */
};

struct item {
	struct judge *judge;
	int index, dataset;
	double cost; /* alone */
};

struct sharing {
	struct job *job;
	struct worker workers[LIMIT_RUNS_ABREAST];
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

static double clauses_cost(const struct judge *judge)
{
	double cost = 0;
	int i;

	for (i = 0; i < judge->clause_count; i++)
		cost += judge->clauses[i].kind->end ? WHOLE_COST : ROW_COST;
	return cost;
}

static double column_cost(const struct dataset *dataset, int column)
{
	return column >= dataset->column_count ||
			       column_is_text(&dataset->columns[column])
		       ? TEXT_COST
		       : NUMBER_COST;
}

/* What a worker has to do for it, beside what it does already; takes it when
 * it is to. */
static double cost_for(const struct sharing *sharing, struct worker *worker,
	const struct item *item, bool take)
{
	const struct judge *judge = item->judge;
	double cost = clauses_cost(judge);
	columns marks = {false};
	int at = item->dataset, i;

	if (judge->sql || !judge->clause_count)
		return QUERY_COST * sharing->rows[at];
	if (!worker->passes[at])
		cost += PASS_COST;
	judge_columns(judge, marks);
	for (i = 0; i < SCAN_COLUMNS_MAX; i++)
		if (marks[i] && !worker->reads[at][i]) {
			cost += column_cost(judge->dataset, i);
			worker->reads[at][i] = take;
		}
	worker->passes[at] |= take;
	return cost * sharing->rows[at];
}

/* ---- who has it ---- */

static void give(struct sharing *sharing, const struct item *item, int worker)
{
	item->judge->worker = worker;
	sharing->workers[worker].cost +=
		cost_for(sharing, &sharing->workers[worker], item, true);
}

static int soonest(struct sharing *sharing, const struct item *item)
{
	double least = 0;
	int best = 0, i;

	for (i = 0; i < sharing->worker_count; i++) {
		struct worker *worker = &sharing->workers[i];
		double cost =
			worker->cost + cost_for(sharing, worker, item, false);

		if (i && cost >= least)
			continue;
		least = cost;
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
	struct worker alone = sharing->workers[0];
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
		item->cost = cost_for(sharing, &alone, item, false);
	}
	qsort(sharing->items, (size_t)count, sizeof *sharing->items, dearest);
	return ZILA_OK;
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
	for (i = 0; i < sharing->worker_count; i++) {
		struct worker *worker = &sharing->workers[i];

		worker->passes =
			arena_alloc(arena, count * sizeof *worker->passes);
		worker->reads =
			arena_alloc(arena, count * sizeof *worker->reads);
		if (!worker->passes || !worker->reads)
			return err_memory(err);
	}
	return ZILA_OK;
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
