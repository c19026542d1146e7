/* import.h - what the files of an import share: the run, and the row at
 * hand.  Not for others.
 *
 * Owner:   job_import() makes and frees the struct.
 */
#ifndef ZILA_WORKER_IMPORT_H
#define ZILA_WORKER_IMPORT_H

#include "worker/import/control.h"
#include "worker/job.h"
#include "worker/import/lines.h"
#include "worker/import/record.h"
#include "worker/import/sniff.h"
#include "worker/table/letters.h"

enum { COLUMN_NONE = -1, COLUMN_AS_ON = -2, COLUMN_UNTIL = -3 };

/* A power of two, with room to spare. */
enum { IMPORT_FIELDS = 128 };

/* A column of the importer, as this file has it. */
struct imported {
	int at;             /* of the dataset, or COLUMN_... */
	struct buf carried; /* the text of the last cell that was not blank */
	/* Of a place: the last name and code that agreed, and where. */
	struct buf agreed, agreed_code;
	int agreed_state;
	bool adrift; /* that need not be the text of blank ones below */
	struct letters letters;
	struct buf plain;          /* the cell at hand without its unit */
	struct coerce_style style; /* what its numbers are in */
};

struct importing {
	struct job *job;
	const char *file;
	char where[256]; /* the file, and its sheet where it has several */
	struct reader *reader;
	struct lines lines; /* of a retry; owns its reader */
	struct verdict verdict;
	struct sniffed table;
	struct importer *importer;
	struct records records;
	struct controls *controls;
	struct imported columns[MAP_COLUMNS_MAX];
	/* Of the dataset. */
	int wide_period, wide_inr, wide_usd, wide_plain, wide_amount;
	int wide_unit; /* of wide_amount */
	struct {
		int at;     /* of the dataset: `quantity_unit` */
		int column; /* of the importer: `quantity` */
	} units[MODEL_COLUMNS_MAX];
	int unit_count;
	int provisional;                    /* of the dataset, or COLUMN_NONE */
	char period[PERIOD_TEXT_BYTES + 4]; /* that a title names for all rows,
	                                       perhaps with (P) */
	struct draft constants;             /* what every record begins as */
	int state;                          /* where no section says another */
	bool has_rows;                      /* below the header */
	bool apart;   /* the row before was no record: a header may follow */
	bool gaps;    /* blank lines don't come: numbers of lines jump */
	int64_t line; /* of the last row */
	int rejected; /* lines since the last sound one */
	int64_t rejected_from; /* the first of them */
	bool refitted;    /* the header is another, and its sums begin anew */
	struct buf above; /* texts that stand alone since the last record */
	struct buf headings;   /* those further down than the header */
	int64_t other;         /* line of another table's header above, or 0 */
	struct map_units said; /* by a text further down, of what follows it */
	int64_t said_line;     /* where; 0: nothing was said */
	bool said_clearly;     /* not just a word that may be a unit */
	bool provisional_said; /* by a note below the header */
	int64_t part_line;     /* of a note of a part of a year, or 0 */
	/* How the numbers write decimals: so many of the first rows' say with a
	 * comma, or a dot; the first that says comma, and the first that was
	 * taken and would be another number so. */
	struct {
		int comma_count, dot_count;
		int64_t comma_line, taken_line;
		char taken[40];
	} points;
	/* Of the columns that are not read: the numbers in the first rows, and
	 * those of them that may be the end of 1,234 without its quotes. */
	struct {
		int rows, numbers[LIMIT_COLUMNS], ends[LIMIT_COLUMNS];
	} beside;
	int64_t read;
	const struct row *row; /* at hand, its cells trimmed */
	struct row trimmed;
	struct text cells[LIMIT_COLUMNS];
	bool label[LIMIT_COLUMNS]; /* cells that name places, or no column */
	struct draft draft;        /* without a script */
	const char *skip;          /* why a script skips the line */
	struct buf clean, number, skipping;
	/* For scripts, by the dataset's column: what a cell of the importer's
	 * column of the same name was in, before its unit was taken off. */
	const struct coerce_style *taken_off[MODEL_COLUMNS_MAX];
	struct coerce_style wide_style;    /* of the period's cell at hand */
	struct coerce_style wide_taken[4]; /* rupees, dollars, plain,
	                                      quantities: those of taken_off */
	/* For scripts: the dataset's columns by the address that Lua has of
	 * their names, which it has once, as they are short. */
	struct {
		const char *name;
		int at;
	} fields[IMPORT_FIELDS];
	/* For scripts: cells that come again, and those of them that the row
	 * at hand has. */
	struct repeats *repeats;
	struct repeat *handed[MAP_COLUMNS_MAX];
	int handed_count;
	int script; /* on Lua's stack: from here on what import_script.c
	               uses for each row */
};

/* The cell of an importer's column: trimmed, carried down where that is
 * asked for, its unit taken off; null when blank. */
struct value import_cell(struct importing *importing, int column);

/* Once a header is found: which cells may hold the word of a total, and what
 * its numbers are in. */
void import_header(struct importing *importing);

/* A text alone below the header: where titles say the period, and it says
 * another, the rows that follow are of that.  False: it says none. */
bool import_period_below(struct importing *importing, struct text text);

/* The cell of a period's column, as import_cell() gives it. */
struct value import_wide_cell(
	struct importing *importing, const struct map_wide *wide);

/* The dataset's column that a period's values go to, or COLUMN_NONE. */
int import_wide_column(
	const struct importing *importing, const struct map_wide *wide);

/* The label of a column of values whose unit nothing says, or NULL. */
const char *import_unitless(const struct importing *importing);

/* Adds what was found of the file to the verdict's reasons, behind the
 * reader's own; nothing where `what`, which format takes, is "". */
void import_reason(
	struct importing *importing, const char *format, const char *what);

/* Inside vm_enter(): takes the row at hand, and tells the core of it when it
 * is no sound record.  A row of context, which a retry reads again, counts for
 * what stands below it alone: its section, its header, what is carried down. */
ZILA_MUST_USE enum zila_code import_row(
	lua_State *L, struct importing *importing, struct zila_err *err);

/* Of a row of the file, before the first is taken: how its numbers write
 * decimals, and what stands beside them. */
void import_look_ahead(struct importing *importing, const struct row *row);

/* Tells the core that a row goes into quarantine. */
ZILA_MUST_USE enum zila_code import_reject(struct importing *importing,
	const struct row *row, const struct reason *reasons, int count,
	struct zila_err *err);

/* Inside vm_enter(): once an import, before the first row.  Leaves on the
 * stack what import_script_row() needs there. */
void import_script_open(lua_State *L, struct importing *importing);

/* Inside vm_enter(): calls the importer's `row` with the row at hand. */
void import_script_row(lua_State *L, struct importing *importing);

#endif
