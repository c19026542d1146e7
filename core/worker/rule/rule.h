/* rule.h - what the files of this folder share.
 *
 * A rule is judged by judges: one for all places, and one more for each state
 * whose plugin changes its parameters, severity or threshold.  Each reads the
 * rule's file anew with its own parameters, sees all rows, and keeps what it
 * finds of its own states.
 *
 * Owner:   what a judge points to is on the job's arena, or belongs to a
 *          table of the registry that `ref` holds.
 * Units:   numbers of a column are whole, in its smallest unit.
 * Errors:  ZILA_EPLUGIN is the rule's fault: its outcome, and the others run.
 *          What is found beyond a limit sets `stopped`, and is no error.
 */
#ifndef ZILA_WORKER_RULE_H
#define ZILA_WORKER_RULE_H

#include <lua.h>

#include "store/intake/keyset.h"
#include "store/read/scan.h"
#include "worker/job.h"

enum {
	RULE_COLUMNS_MAX = 8, /* of one declaration */
	RULE_PARAMS_MAX = 20,
	RULE_CLAUSES_MAX = 20,
	RULE_NAMES_MAX = 32, /* {names} in message and fix */
	RULE_VALUES_MAX = 48,
	RULE_PLACES_MAX = 100, /* states that differ */
	RULE_TEXT_BYTES = 1024,
	RULE_FAULT_BYTES = 2400, /* an error, with its source and trace */
	GROUPS_RECENT = 1024,
};

struct named {
	const char *name;
	struct value value;
};

/* What a rule said is wrong: a text, or values that fill its message. */
struct found {
	int state, district; /* 0 = none; the state follows the district */
	bool placed;         /* by a script's own words */
	int64_t import_id, line;
	const struct scan *scan; /* at whose row, or NULL: */
	int row;
	struct text message; /* size 0: the judge's, filled */
	const char *words;   /* of a declaration without a message */
	struct named values[RULE_VALUES_MAX];
	int value_count;
	char called[2][MODEL_NAME_BYTES_MAX + 16]; /* of found_column() */
};

enum missing { MISSING_ANY, MISSING_ALL, MISSING_NEVER };

/* One declaration of `check`, or the function of a rule that is given rows. */
struct judge;
struct clause {
	const struct kind *kind;
	struct judge *judge;
	int columns[RULE_COLUMNS_MAX];
	int column_count;
	int by[RULE_COLUMNS_MAX];
	int by_count;
	const char *words; /* the message, unless the rule has one */
	const char *names; /* "hs, period" */
	int64_t low, high; /* in units of the column */
	double ratio_low, ratio_high, above;
	const char *sign, *pattern, *text_low, *text_high;
	struct value *list; /* one_of; or what the columns of where are */
	int list_count;
	int where[RULE_COLUMNS_MAX];
	int where_count;
	int64_t tolerance;
	bool modified;
	const struct dataset *other;
	const char *other_column;
	const char *listed; /* the list, as people read it */
	void *own;          /* what the kind keeps between batches */
};

/* How a kind of declaration is judged.  NULLs are left out.  Only read() is
 * inside vm_enter(); the declaration is at index. */
struct kind {
	const char *name; /* "range" */
	void (*read)(lua_State *L, struct clause *clause, int index);
	enum zila_code (*begin)(
		struct clause *clause, struct scan *scan, struct zila_err *err);
	enum zila_code (*rows)(
		struct clause *clause, struct scan *scan, struct zila_err *err);
	enum zila_code (*end)(
		struct clause *clause, struct scan *scan, struct zila_err *err);
	void (*close)(struct clause *clause);
	bool runs_lua; /* its batches need the limit of time */
};

struct judge {
	struct job *job;
	const struct part *part;
	const struct plugin *plugin; /* whose parameters apply */
	int state;                   /* 0: all but those of others */
	const int *others;
	int other_count;
	char what[160]; /* "plugins/india/rules/x.lua" */

	const char *title, *why, *message, *fix;
	const char *reason; /* of the state that changes it, or NULL */
	char severity[16], kind[120], columns[200];
	const struct dataset *dataset;
	const struct dataset *units; /* of sql and all: whose rows it tests;
	                                NULL: it does not say */
	enum missing missing;
	bool has_sides; /* of two sides, each has its own mode: */
	enum missing sides[2];
	double warn, fail; /* below 0: none */
	bool warn_percent, fail_percent;
	struct named params[RULE_PARAMS_MAX];
	int param_count;
	const char *names[RULE_NAMES_MAX]; /* {names} of message and fix */
	int name_count;

	struct clause clauses[RULE_CLAUSES_MAX];
	int clause_count;
	const char *sql;
	int function; /* of rows or all: in the registry, or LUA_NOREF */
	const char *group[RULE_COLUMNS_MAX];
	int group_count;
	int params_ref; /* the table p */

	int64_t tested, findings;
	int64_t step;   /* of the check, that its findings are of */
	double seconds; /* its limit is spent so far */
	bool stopped, broken;
	int worker;          /* whose it is */
	bool elsewhere;      /* another worker's */
	bool applied;        /* there was something to judge */
	const char *outcome; /* left_out; else made of the above */
	char text[RULE_FAULT_BYTES];
	bool take[SCAN_ROWS]; /* rows of the batch that are its own */
	bool takes_all;
};

/* ---- judges.c: who judges ---- */

/* The judges of a rule; state: --state, or 0. */
ZILA_MUST_USE enum zila_code judges_make(struct job *job,
	const struct part *part, int state, struct judge ***list, int *count,
	struct zila_err *err);
bool judge_takes(const struct judge *judge, int state);
/* Remembers a fault of the rule; passes on what ends the run. */
ZILA_MUST_USE enum zila_code judge_fault(struct judge *judge,
	enum zila_code code, const struct zila_err *fault,
	struct zila_err *err);
/* Its limit of time from here; judge_rest() is true when it was met. */
ZILA_MUST_USE enum zila_code judge_hurry(
	struct judge *judge, struct zila_err *err);
bool judge_rest(struct judge *judge);
ZILA_MUST_USE enum zila_code judge_tell(
	struct judge *judge, struct zila_err *err);

/* ---- share.c: which worker does what ---- */

/* Marks the columns that its clauses and its message name. */
void judge_columns(const struct judge *judge, bool marks[SCAN_COLUMNS_MAX]);
/* Sets the worker of each; the same in all workers. */
ZILA_MUST_USE enum zila_code judges_share(struct job *job,
	struct judge *const *judges, int count, int workers,
	struct zila_err *err);

/* ---- read.c, declare.c: the rule's file; inside vm_enter() ---- */

void rule_read_fields(lua_State *L, const struct judge *judge); /* at 2 */
void rule_read(lua_State *L, struct judge *judge);
void rule_read_params(lua_State *L, struct judge *judge);
void rule_read_level(lua_State *L, struct judge *judge, int index);
void rule_read_checks(lua_State *L, struct judge *judge, int index);
int rule_fail(lua_State *L, const struct judge *judge, const char *field,
	const char *format, ...) ZILA_PRINTF(4, 5);
/* The i-th entry of the table at index as a column of the dataset. */
int rule_column(lua_State *L, const struct clause *clause, int index, int i);
/* A literal, or what the parameter that "{name}" names is. */
struct value rule_literal(lua_State *L, const struct judge *judge, int index);
/* Whether the i-th column of a clause holds texts. */
bool clause_is_text(const struct clause *clause, int i);
double clause_units(const struct clause *clause, int i);
/* The number in the column's units: 0.29 * 100 is 29, if not to the machine. */
double clause_in_units(const struct clause *clause, int i, double number);
const char *rule_keep(
	lua_State *L, const struct judge *judge, const char *text, size_t size);

/* ---- found.c: findings ---- */

ZILA_MUST_USE enum zila_code found_tell(
	struct judge *judge, const struct found *found, struct zila_err *err);
/* A row of the batch: its place, and the values that the message names. */
void found_row(struct found *found, const struct clause *clause,
	const struct scan *scan, int row);
/* The same with {column} and {value}, of the clause's first column. */
void found_value(struct found *found, const struct clause *clause,
	const struct scan *scan, int row);
/* The name of a clause's i-th column, the first or the second; of one of money,
 * what its numbers are. */
void found_column(struct found *found, const char *name,
	const struct clause *clause, int i);
void found_add(
	struct found *found, const char *name, const struct value *value);
void found_text(struct found *found, const char *name, const char *text);
void found_number(struct found *found, const char *name, double number);
/* Whole units where they are whole. */
void found_units(
	struct found *found, const char *name, int64_t number, double units);
/* The fields of the table at index, or the text there; inside vm_enter(). */
void found_lua(lua_State *L, struct found *found, int index);

/* ---- the rows of a judge, and their keys ---- */

/* Whether the row is to be judged: of its states, and with the values that
 * `missing` asks for.  Counts it. */
bool row_is_tested(
	const struct clause *clause, const struct scan *scan, int row);
bool row_lacks(const struct scan *scan, const int *columns, int count, int row,
	enum missing missing);

/* Rows with the same values in some columns have the same number. */
struct groups {
	uint64_t *keys;
	uint32_t *slots;
	uint32_t count, room;
	uint32_t recent[GROUPS_RECENT];
	int width; /* words of a key */
	unsigned char secret[SHORT_HASH_KEY_BYTES];
};

enum { KEY_WORDS_MAX = RULE_COLUMNS_MAX + 1 };
#define GROUP_NONE UINT32_MAX

/* Fills key; returns its words. */
int row_key(const struct scan *scan, const int *columns, int count, int row,
	const unsigned char *secret, uint64_t key[KEY_WORDS_MAX]);
/* GROUP_NONE when there are too many: the judge is stopped. */
ZILA_MUST_USE enum zila_code groups_find(struct groups *groups,
	const struct clause *clause, const struct scan *scan, int row,
	uint32_t *group, struct zila_err *err);
void groups_free(struct groups *groups);
void judge_stop(struct judge *judge, const char *format, ...) ZILA_PRINTF(2, 3);

/* ---- at.c: where an error of a rule's function happened ---- */

/* A row of a batch. */
struct at {
	const struct clause *clause;
	const struct scan *scan;
	int row;
};

/* vm_enter() with what errors are told to have happened at. */
ZILA_MUST_USE enum zila_code at_enter(struct at *at, lua_CFunction body,
	void *argument, struct zila_err *err);

/* The rows of a group; rows 0: none is at hand. */
struct at_group {
	struct judge *judge;
	int64_t rows, import_id, line; /* of the first */
	char names[200];               /* ": hs = '0901'" */
};

/* The same; body is given the group. */
ZILA_MUST_USE enum zila_code at_group_enter(
	struct at_group *at, lua_CFunction body, struct zila_err *err);
void at_group_name(
	struct at_group *at, const char *name, const struct value *value);

/* ---- the kinds ---- */

extern const struct kind kind_required, kind_range, kind_one_of, kind_pattern,
	kind_compare, kind_share_within, kind_references, kind_unique,
	kind_sum_equals, kind_outlier, kind_row, kind_value;

/* Of those that are not given batches. */
ZILA_MUST_USE enum zila_code sql_judge(
	struct judge *judge, struct zila_err *err);
ZILA_MUST_USE enum zila_code rows_judge(
	struct judge *judge, struct zila_err *err);
ZILA_MUST_USE enum zila_code all_judge(
	struct judge *judge, struct zila_err *err);
/* How many rows the judge's dataset has, of its state. */
ZILA_MUST_USE enum zila_code sql_count(const struct judge *judge,
	const struct dataset *dataset, int64_t *count, struct zila_err *err);
ZILA_MUST_USE enum zila_code sql_has(
	const struct judge *judge, bool *has, struct zila_err *err);

#endif
