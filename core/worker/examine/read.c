/* read.c - the text of a file, read as Lua reads it, but not run.
 *
 * No tree is built: what is wanted is which names are local, which fields
 * are asked of what zila hands out, and which keys a table has that is given
 * to zila.  The file compiles, so that its grammar is not checked again; what
 * is not understood ends the reading, and nothing is said of the rest.
 */
#include <stdio.h>
#include <string.h>

#include "ground/err.h"
#include "worker/examine/examine.h"

enum { LOCALS_MAX = 2000, DEPTH_MAX = 180, WORD_BYTES = 100, ROLES_MAX = 8 };

/* What a value is, as far as it is known. */
enum role {
	ROLE_NONE,
	ROLE_LIBRARY, /* a table of the sandbox, by path */
	ROLE_ROW,
	ROLE_ROWS, /* a list of such */
	ROLE_REQUIRE,
	ROLE_FOREIGN, /* of another file */
	ROLE_EMIT,
	ROLE_FIND,
	ROLE_PARAMS,
	ROLE_DOC,
	ROLE_CONTEXT,
	ROLE_SETTINGS,
	ROLE_REPORT,
	ROLE_TEST,
	ROLE_REJECT,  /* row:reject */
	ROLE_METHOD,  /* takes a table of the class in path */
	ROLE_COLUMNS, /* of a table: takes tables of their fields */
};

struct meaning {
	enum role role;
	char path[WORD_BYTES]; /* "zila.text", or a class */
};

struct local {
	char name[WORD_BYTES];
	struct meaning meaning;
};

struct reading {
	struct sight *sight;
	const struct tokens *tokens;
	size_t at;
	int depth;
	bool lost;
	int local_count;
	struct local *locals;
};

/* ---- tokens ---- */

static bool is(const struct reading *reading, const char *word)
{
	return token_reads(reading->tokens, reading->at, word);
}

static bool is_next(const struct reading *reading, const char *word)
{
	return token_reads(reading->tokens, reading->at + 1, word);
}

static bool at_end(const struct reading *reading)
{
	return reading->lost || reading->at >= reading->tokens->count;
}

static bool accept(struct reading *reading, const char *word)
{
	if (!is(reading, word))
		return false;
	reading->at++;
	return true;
}

static void expect(struct reading *reading, const char *word)
{
	if (!accept(reading, word))
		reading->lost = true;
}

static const struct token *here(const struct reading *reading)
{
	return at_end(reading) ? NULL : &reading->tokens->list[reading->at];
}

static bool is_kind(const struct reading *reading, enum token_kind kind)
{
	const struct token *token = here(reading);

	return token && token->kind == kind;
}

static bool is_name(const struct reading *reading)
{
	static const char *const words[] = {"and", "break", "do", "else",
		"elseif", "end", "false", "for", "function", "goto", "if", "in",
		"local", "nil", "not", "or", "repeat", "return", "then", "true",
		"until", "while", NULL};
	int i;

	if (!is_kind(reading, TOKEN_NAME))
		return false;
	for (i = 0; words[i]; i++)
		if (is(reading, words[i]))
			return false;
	return true;
}

/* Of a text what is inside. */
static void copy_token(const struct reading *reading, const struct token *token,
	char word[WORD_BYTES])
{
	bool text = token->kind == TOKEN_TEXT;

	(void)snprintf(word, WORD_BYTES, "%.*s",
		(int)(text ? token->inner_size : token->size),
		reading->tokens->text + (text ? token->inner : token->at));
}

/* Copies the token and goes behind it. */
static int take(struct reading *reading, char word[WORD_BYTES])
{
	const struct token *token = here(reading);

	word[0] = '\0';
	if (!token) {
		reading->lost = true;
		return 0;
	}
	copy_token(reading, token, word);
	reading->at++;
	return token->line;
}

/* ---- what is known ---- */

static struct job *job_of(const struct reading *reading)
{
	return reading->sight->examining->job;
}

static void declare(struct reading *reading, const char *name,
	const struct meaning *meaning)
{
	struct local *local = &reading->locals[reading->local_count];

	if (reading->local_count == LOCALS_MAX) {
		reading->lost = true;
		return;
	}
	memset(local, 0, sizeof *local);
	(void)snprintf(local->name, sizeof local->name, "%.99s", name);
	if (meaning)
		local->meaning = *meaning;
	reading->local_count++;
}

static struct local *find_local(const struct reading *reading, const char *name)
{
	int i;

	for (i = reading->local_count - 1; i >= 0; i--)
		if (!strcmp(reading->locals[i].name, name))
			return &reading->locals[i];
	return NULL;
}

static void check_in(struct reading *reading, const struct names *names,
	const char *what, const char *name, int line)
{
	if (names->known && !known_has(names, name))
		examine_unknown(reading->sight, line, what, name, names);
}

static void check_class(struct reading *reading, const char *class,
	const char *what, const char *name, int line)
{
	check_in(reading, known_class(reading->sight->examining, class), what,
		name, line);
}

/* A name that is no local. */
static void check_global(struct reading *reading, const char *name, int line)
{
	const struct names *globals = &reading->sight->examining->globals;
	struct names near = {0};
	int i;

	if (known_has(globals, name))
		return;
	if (reading->sight->kind == FILE_TEST && !strcmp(name, "t"))
		return;
	known_below(job_of(reading), globals, "", &near);
	for (i = 0; i < reading->local_count && i < 100; i++)
		known_add(job_of(reading), &near, reading->locals[i].name);
	examine_unknown(reading->sight, line, "nothing is called", name, &near);
}

static void mean(struct reading *reading, const char *name, int line,
	struct meaning *out)
{
	const struct names *globals = &reading->sight->examining->globals;
	const struct local *local = find_local(reading, name);

	memset(out, 0, sizeof *out);
	if (local) {
		*out = local->meaning;
		return;
	}
	check_global(reading, name, line);
	if (known_leads(globals, name)) {
		out->role = ROLE_LIBRARY;
		(void)snprintf(out->path, sizeof out->path, "%s", name);
	} else if (reading->sight->kind == FILE_TEST && !strcmp(name, "t")) {
		out->role = ROLE_TEST;
	} else if (!strcmp(name, "require")) {
		out->role = ROLE_REQUIRE;
	}
}

static void library_field(struct reading *reading, struct meaning *meaning,
	const char *name, int line)
{
	const struct names *globals = &reading->sight->examining->globals;
	struct names below = {0};
	char path[2 * WORD_BYTES + 2], what[WORD_BYTES + 20];

	(void)snprintf(path, sizeof path, "%s.%s", meaning->path, name);
	if (!known_has(globals, path)) {
		known_below(job_of(reading), globals, meaning->path, &below);
		(void)snprintf(
			what, sizeof what, "%s has no field", meaning->path);
		examine_unknown(reading->sight, line, what, name, &below);
	}
	if (!strcmp(path, "zila.report")) {
		meaning->role = ROLE_METHOD;
		strcpy(meaning->path, "zila.report");
	} else if (known_leads(globals, path)) {
		(void)snprintf(
			meaning->path, sizeof meaning->path, "%.90s", path);
	} else {
		memset(meaning, 0, sizeof *meaning);
	}
}

static void setting_field(struct reading *reading, const char *name, int line)
{
	struct sight *sight = reading->sight;
	struct names all = {0};
	int i;

	if (known_has(&sight->examining->settings, name) ||
		known_has(&sight->choices, name))
		return;
	for (i = 0; i < sight->examining->settings.count; i++)
		known_add(job_of(reading), &all,
			sight->examining->settings.list[i]);
	for (i = 0; i < sight->choices.count; i++)
		known_add(job_of(reading), &all, sight->choices.list[i]);
	if (sight->kind == FILE_REPORT && sight->choices.known)
		check_in(reading, &all, "there is no setting", name, line);
}

/* doc.table(doc, ...) is a call with a colon, written out. */
static bool is_given_itself(const struct reading *reading)
{
	char name[WORD_BYTES];

	copy_token(reading, &reading->tokens->list[reading->at - 3], name);
	return is_next(reading, name);
}

/* doc.table { } and t:case(): the manual says which of them take a self. */
static void check_call(struct reading *reading, enum role role,
	const char *name, bool method, int line)
{
	static const struct {
		enum role role;
		const char *class, *called;
	} classes[] = {{ROLE_DOC, "zila.Doc", "doc"},
		{ROLE_TEST, "zila.Test", "t"},
		{ROLE_REPORT, "zila.Report", "report"},
		{ROLE_CONTEXT, "zila.Context", "ctx"}};
	char text[2 * WORD_BYTES];
	size_t i;

	for (i = 0; i < sizeof classes / sizeof *classes; i++) {
		const char *type = known_type(classes[i].class, name);
		bool self = !strncmp(type, "fun(self", 8);

		if (role != classes[i].role || strncmp(type, "fun(", 4) != 0 ||
			self == method ||
			!(is(reading, "(") || is(reading, "{")) ||
			(self && is_given_itself(reading)))
			continue;
		(void)snprintf(text, sizeof text, "call it with a %s: %s%c%s",
			self ? "colon" : "dot", classes[i].called,
			self ? ':' : '.', name);
		examine_fault(reading->sight,
			&(struct fault){.line = line, .text = text});
	}
}

/* value.name or value:name; meaning becomes that of the field. */
static void field(struct reading *reading, struct meaning *meaning,
	const char *name, int line, bool method)
{
	const struct sight *sight = reading->sight;
	enum role role = meaning->role;

	if (sight->kind != FILE_JOBS)
		check_call(reading, role, name, method, line);
	if (role == ROLE_LIBRARY) {
		library_field(reading, meaning, name, line);
		return;
	}
	memset(meaning, 0, sizeof *meaning);
	if (role == ROLE_FOREIGN)
		meaning->role = ROLE_FOREIGN;
	else if (role == ROLE_ROW && sight->kind == FILE_RULE &&
		 examine_lays(sight, name))
		return;
	else if (role == ROLE_ROW)
		check_in(reading, &sight->row, "the row has no field", name,
			line);
	else if (role == ROLE_PARAMS)
		check_in(reading, &sight->params, "there is no parameter", name,
			line);
	else if (role == ROLE_SETTINGS)
		setting_field(reading, name, line);
	else if (role == ROLE_TEST)
		check_class(
			reading, "zila.Test", "t has no function", name, line);
	else if (role == ROLE_DOC)
		check_class(
			reading, "zila.Doc", "doc has no function", name, line);
	else if (role == ROLE_REPORT)
		check_class(reading, "zila.Report", "a report has no function",
			name, line);
	else if (role == ROLE_CONTEXT)
		check_class(reading,
			sight->kind == FILE_JOBS ? "zila.JobContext"
						 : "zila.Context",
			"ctx has no field", name, line);
	if (role == ROLE_ROW && method && !strcmp(name, "reject"))
		meaning->role = ROLE_REJECT;
	if (role == ROLE_CONTEXT && !strcmp(name, "settings"))
		meaning->role = ROLE_SETTINGS;
	if (role == ROLE_DOC && !strcmp(name, "table"))
		*meaning = (struct meaning){ROLE_METHOD, "zila.Table"};
	if (role == ROLE_DOC && !strcmp(name, "chart"))
		*meaning = (struct meaning){ROLE_METHOD, "zila.Chart"};
	if (role == ROLE_CONTEXT && !strcmp(name, "figure"))
		*meaning = (struct meaning){ROLE_METHOD, "zila.Figure"};
	if (role == ROLE_REPORT &&
		(!strcmp(name, "after") || !strcmp(name, "before") ||
			!strcmp(name, "replace")))
		*meaning = (struct meaning){ROLE_METHOD, "zila.Section"};
}

static bool takes_columns(const struct meaning *taker)
{
	return taker && taker->role == ROLE_METHOD &&
	       (!strcmp(taker->path, "zila.Table") ||
		       !strcmp(taker->path, "zila.Chart"));
}

static bool is_columns(const struct meaning *taker)
{
	return taker && taker->role == ROLE_COLUMNS;
}

static void column_key(struct reading *reading, const char *name, int line)
{
	static const char *fields[] = {
		"id", "title", "type", "unit", "scale", "sql", "figure"};
	const struct names names = {
		fields, sizeof fields / sizeof *fields, true};

	check_in(reading, &names, "a column of a table has no field", name,
		line);
}

/* A key of a table that is given to zila. */
static void key(struct reading *reading, const struct meaning *taker,
	const char *name, int line)
{
	const struct sight *sight = reading->sight;
	char what[WORD_BYTES + 30];

	if (taker->role == ROLE_EMIT)
		check_in(reading, &sight->emit, "emit: there is no column",
			name, line);
	else if (taker->role == ROLE_FIND)
		check_in(reading, &sight->find, "a finding has no field", name,
			line);
	else if (taker->role == ROLE_COLUMNS)
		column_key(reading, name, line);
	if (taker->role != ROLE_METHOD)
		return;
	(void)snprintf(what, sizeof what, "%s has no field", taker->path);
	check_class(reading, taker->path, what, name, line);
}

/* ---- the grammar ---- */

static void block(struct reading *reading);
static void expression(struct reading *reading, struct meaning *out);

static bool enter(struct reading *reading)
{
	if (++reading->depth > DEPTH_MAX)
		reading->lost = true;
	return !reading->lost;
}

/* The parameters of a function that is the value of a key. */
static void roles_of_key(const struct reading *reading, const char *name,
	enum role roles[ROLES_MAX])
{
	enum file_kind kind = reading->sight->kind;

	if (kind == FILE_IMPORTER && !strcmp(name, "row")) {
		roles[0] = ROLE_ROW;
		roles[1] = ROLE_EMIT;
	} else if (kind == FILE_RULE && !strcmp(name, "row")) {
		roles[0] = ROLE_ROW;
		roles[1] = ROLE_PARAMS;
	} else if (kind == FILE_RULE && !strcmp(name, "rows")) {
		roles[0] = ROLE_ROW;
		roles[1] = ROLE_ROWS;
		roles[2] = ROLE_PARAMS;
	} else if (kind == FILE_RULE && !strcmp(name, "all")) {
		roles[0] = ROLE_FIND;
		roles[1] = ROLE_PARAMS;
	} else if (kind == FILE_REPORT && !strcmp(name, "build")) {
		roles[0] = ROLE_DOC;
		roles[1] = ROLE_CONTEXT;
	} else if (kind == FILE_JOBS && !strcmp(name, "run")) {
		roles[0] = ROLE_CONTEXT;
	}
}

/* In reports doc and ctx are what they are called everywhere. */
static enum role role_of_name(const struct reading *reading, const char *name)
{
	if (reading->sight->kind != FILE_REPORT)
		return ROLE_NONE;
	if (!strcmp(name, "doc"))
		return ROLE_DOC;
	return !strcmp(name, "ctx") ? ROLE_CONTEXT : ROLE_NONE;
}

/* (row, emit) and (row, p), of a function that gets its name elsewhere. */
static void pair_roles(struct reading *reading, int first)
{
	enum file_kind kind = reading->sight->kind;
	struct local *row = &reading->locals[first], *other = row + 1;

	if (reading->lost || strcmp(row->name, "row") != 0)
		return;
	if (kind == FILE_IMPORTER && !strcmp(other->name, "emit")) {
		row->meaning.role = ROLE_ROW;
		other->meaning.role = ROLE_EMIT;
	} else if (kind == FILE_RULE && !strcmp(other->name, "p")) {
		row->meaning.role = ROLE_ROW;
		other->meaning.role = ROLE_PARAMS;
	}
}

static void function_body(
	struct reading *reading, const enum role *roles, bool method)
{
	int locals = reading->local_count, i = 0;
	struct meaning meaning;
	char name[WORD_BYTES];

	if (!enter(reading))
		return;
	if (method)
		declare(reading, "self", NULL);
	expect(reading, "(");
	while (!at_end(reading) && !is(reading, ")")) {
		memset(&meaning, 0, sizeof meaning);
		if (is_name(reading)) {
			(void)take(reading, name);
			if (roles && i < ROLES_MAX)
				meaning.role = roles[i];
			if (meaning.role == ROLE_NONE)
				meaning.role = role_of_name(reading, name);
			declare(reading, name, &meaning);
			i++;
		} else {
			reading->at++; /* , and ... */
		}
	}
	expect(reading, ")");
	if (!roles && i == 2)
		pair_roles(reading, locals + method);
	block(reading);
	expect(reading, "end");
	reading->local_count = locals;
	reading->depth--;
}

static void table(struct reading *reading, const struct meaning *taker);

/* emit { rate = tonumber(row.rate) }: what is no number to Lua, as "1,234" or
 * "9.5 %", would be missing, and nobody told. */
static void check_silent_number(
	struct reading *reading, const struct meaning *taker, int line)
{
	const struct tokens *tokens = reading->tokens;
	size_t at = reading->at;

	if (taker->role == ROLE_EMIT && token_reads(tokens, at, "tonumber") &&
		token_reads(tokens, at + 1, "(") &&
		token_reads(tokens, at + 3, ".") &&
		token_reads(tokens, at + 5, ")") &&
		(token_reads(tokens, at + 6, ",") ||
			token_reads(tokens, at + 6, "}")))
		examine_fault(reading->sight,
			&(struct fault){.warning = true,
				.line = line,
				.text = "emit: tonumber() makes nil of a cell "
					"like \"1,234\" or \"9.5 %\", and "
					"nobody is told",
				.hint = "give the cell as it is: its column "
					"reads numbers, or asks"});
}

/* name = value */
static void named_field(struct reading *reading, const struct meaning *taker)
{
	static const struct meaning nobody;
	static const struct meaning columns = {.role = ROLE_COLUMNS};
	struct meaning value;
	char name[WORD_BYTES];
	int line = take(reading, name);

	key(reading, taker ? taker : &nobody, name, line);
	reading->at++; /* = */
	if (taker)
		check_silent_number(reading, taker, line);
	if (is(reading, "function")) {
		enum role roles[ROLES_MAX] = {ROLE_NONE};

		roles_of_key(reading, name, roles);
		reading->at++;
		function_body(reading, roles, false);
	} else if (takes_columns(taker) && !strcmp(name, "columns") &&
		   is(reading, "{")) {
		table(reading, &columns);
	} else {
		expression(reading, &value);
	}
}

static void table(struct reading *reading, const struct meaning *taker)
{
	struct meaning value;

	if (!enter(reading))
		return;
	expect(reading, "{");
	while (!at_end(reading) && !is(reading, "}")) {
		if (accept(reading, "[")) {
			expression(reading, &value);
			expect(reading, "]");
			expect(reading, "=");
			expression(reading, &value);
		} else if (is_name(reading) && is_next(reading, "=")) {
			named_field(reading, taker);
		} else if (is_columns(taker) && is(reading, "{")) {
			table(reading, taker);
		} else {
			expression(reading, &value);
		}
		if (!accept(reading, ",") && !accept(reading, ";") &&
			!is(reading, "}"))
			reading->lost = true;
	}
	expect(reading, "}");
	reading->depth--;
}

/* What a call gives back. */
static void result_of(const struct meaning *callee, struct meaning *out)
{
	bool report = callee->role == ROLE_METHOD &&
		      !strcmp(callee->path, "zila.report");

	memset(out, 0, sizeof *out);
	if (report)
		out->role = ROLE_REPORT;
	if (callee->role == ROLE_REQUIRE)
		out->role = ROLE_FOREIGN;
}

/* What another file's function lays into a rule's rows is not known here. */
static void lend(struct reading *reading, const struct meaning *callee,
	const struct meaning *value)
{
	if (reading->sight->kind == FILE_RULE && callee->role == ROLE_FOREIGN &&
		(value->role == ROLE_ROW || value->role == ROLE_ROWS))
		reading->sight->row.known = false;
}

/* The column that row:reject() names: of the file, or of a dataset. */
static void check_rejected(struct reading *reading)
{
	const struct model *model = &job_of(reading)->model;
	struct sight *sight = reading->sight;
	char name[WORD_BYTES];
	int i, line = take(reading, name);

	reading->at--;
	for (i = 0; i < model->count; i++)
		if (dataset_column(model->datasets[i], name) >= 0)
			return;
	check_in(reading, &sight->row, "row:reject: there is no column", name,
		line);
}

/* (a, b), { } or "text"; of a table the keys are held against the callee, but
 * not when a text before it says that it is for another dataset. */
static void arguments(struct reading *reading, struct meaning *callee)
{
	struct meaning value = {0}, none = {0};
	bool first = true, other = false;

	if (is_kind(reading, TOKEN_TEXT)) {
		reading->at++;
	} else if (is(reading, "{")) {
		table(reading, callee);
	} else {
		expect(reading, "(");
		if (callee->role == ROLE_REJECT &&
			is_kind(reading, TOKEN_TEXT) && is_next(reading, ","))
			check_rejected(reading);
		while (!at_end(reading) && !is(reading, ")")) {
			other |= callee->role == ROLE_EMIT && first &&
				 is_kind(reading, TOKEN_TEXT);
			if (is(reading, "{"))
				table(reading, other ? &none : callee);
			else
				expression(reading, &value);
			lend(reading, callee, &value);
			/* What is behind a table: an operator, or nothing. */
			if (!accept(reading, ",") && !is(reading, ")")) {
				reading->lost = true;
				return;
			}
			first = false;
		}
		expect(reading, ")");
	}
	result_of(callee, &value);
	*callee = value;
}

/* What is at an index of the value. */
static struct meaning element_of(const struct meaning *value)
{
	struct meaning element = {0};

	if (value->role == ROLE_ROWS)
		element.role = ROLE_ROW;
	return element;
}

/* True when it ends in a name or a field: what can be assigned to. */
static bool suffixed(struct reading *reading, struct meaning *out)
{
	char name[WORD_BYTES];
	bool target = true;
	int line;

	if (accept(reading, "(")) {
		expression(reading, out);
		expect(reading, ")");
		memset(out, 0, sizeof *out);
		target = false;
	} else if (is_name(reading)) {
		line = take(reading, name);
		mean(reading, name, line, out);
	} else {
		reading->lost = true;
	}
	while (!at_end(reading)) {
		if (accept(reading, ".") ||
			(is(reading, ":") && !is_next(reading, ":"))) {
			bool method = accept(reading, ":");

			line = take(reading, name);
			field(reading, out, name, line, method);
			target = !method;
		} else if (accept(reading, "[")) {
			struct meaning index;

			expression(reading, &index);
			expect(reading, "]");
			*out = element_of(out);
			target = true;
		} else if (is(reading, "(") || is(reading, "{") ||
			   is_kind(reading, TOKEN_TEXT)) {
			arguments(reading, out);
			target = false;
		} else {
			break;
		}
	}
	return target;
}

static bool accept_binary(struct reading *reading)
{
	static const char *const signs[] = {"+", "-", "*", "/", "//", "%", "^",
		"..", "==", "~=", "<=", ">=", "&", "|", "~", "and", "or", NULL};
	int i;

	for (i = 0; signs[i]; i++)
		if (accept(reading, signs[i]))
			return true;
	if (accept(reading, "<")) {
		(void)accept(reading, "<");
		return true;
	}
	if (accept(reading, ">")) {
		(void)accept(reading, ">");
		return true;
	}
	return false;
}

static void simple(struct reading *reading, struct meaning *out)
{
	memset(out, 0, sizeof *out);
	while (accept(reading, "not") || accept(reading, "-") ||
		accept(reading, "#") || accept(reading, "~"))
		;
	if (is_kind(reading, TOKEN_NUMBER) || is_kind(reading, TOKEN_TEXT) ||
		is(reading, "nil") || is(reading, "true") ||
		is(reading, "false")) {
		reading->at++;
	} else if (accept(reading, "..")) {
		expect(reading, ".");
	} else if (is(reading, "{")) {
		table(reading, NULL);
	} else if (accept(reading, "function")) {
		function_body(reading, NULL, false);
	} else {
		(void)suffixed(reading, out);
	}
}

static void expression(struct reading *reading, struct meaning *out)
{
	struct meaning more;

	if (!enter(reading)) {
		memset(out, 0, sizeof *out);
		return;
	}
	simple(reading, out);
	while (!at_end(reading) && accept_binary(reading)) {
		simple(reading, &more);
		memset(out, 0, sizeof *out);
	}
	reading->depth--;
}

static void expressions(struct reading *reading, struct meaning *first)
{
	struct meaning more;

	expression(reading, first);
	while (!at_end(reading) && accept(reading, ","))
		expression(reading, &more);
}

/* ---- statements ---- */

enum { TARGETS_MAX = 50 };

static void local_names(struct reading *reading)
{
	char names[TARGETS_MAX][WORD_BYTES];
	struct meaning first = {0};
	int count = 0, i;

	do {
		if (count == TARGETS_MAX) {
			reading->lost = true;
			return;
		}
		(void)take(reading, names[count++]);
		if (accept(reading, "<")) {
			reading->at++;
			expect(reading, ">");
		}
	} while (accept(reading, ","));
	if (accept(reading, "="))
		expressions(reading, &first);
	for (i = 0; i < count; i++)
		declare(reading, names[i],
			i == 0 && count == 1 ? &first : NULL);
}

static void local_statement(struct reading *reading)
{
	char name[WORD_BYTES];

	if (!accept(reading, "function")) {
		local_names(reading);
		return;
	}
	(void)take(reading, name);
	declare(reading, name, NULL);
	function_body(reading, NULL, false);
}

static void no_global(struct reading *reading, const char *name, int line)
{
	char text[WORD_BYTES + 40], hint[WORD_BYTES + 40];

	(void)snprintf(text, sizeof text, "'%s' would be a global", name);
	(void)snprintf(hint, sizeof hint, "write `local %s`", name);
	examine_fault(reading->sight,
		&(struct fault){.line = line, .text = text, .hint = hint});
}

/* function a.b:c() */
static void function_statement(struct reading *reading)
{
	char name[WORD_BYTES];
	int line = take(reading, name);
	bool method = false;

	if (!is(reading, ".") && !is(reading, ":") &&
		!find_local(reading, name))
		no_global(reading, name, line);
	while (!at_end(reading) && (is(reading, ".") || is(reading, ":"))) {
		method = is(reading, ":");
		reading->at += 2;
	}
	function_body(reading, NULL, method);
}

static void inner_block(struct reading *reading)
{
	int locals = reading->local_count;

	block(reading);
	reading->local_count = locals;
}

static void if_statement(struct reading *reading)
{
	struct meaning value;

	do {
		expression(reading, &value);
		expect(reading, "then");
		inner_block(reading);
	} while (!at_end(reading) && accept(reading, "elseif"));
	if (accept(reading, "else"))
		inner_block(reading);
	expect(reading, "end");
}

/* What ipairs(NAME) gives behind the index. */
static struct meaning walked_by(const struct reading *reading)
{
	const struct tokens *tokens = reading->tokens;
	const struct local *local = NULL;
	char name[WORD_BYTES];
	struct meaning none = {0};

	if (is(reading, "ipairs") && is_next(reading, "(") &&
		token_reads(tokens, reading->at + 3, ")")) {
		copy_token(reading, &tokens->list[reading->at + 2], name);
		local = find_local(reading, name);
	}
	return local ? element_of(&local->meaning) : none;
}

static void for_statement(struct reading *reading)
{
	int locals = reading->local_count, count = 0, i;
	char names[TARGETS_MAX][WORD_BYTES];
	struct meaning value, walked;

	do {
		if (count == TARGETS_MAX) {
			reading->lost = true;
			return;
		}
		(void)take(reading, names[count++]);
	} while (accept(reading, ","));
	if (!accept(reading, "="))
		expect(reading, "in");
	walked = walked_by(reading);
	expressions(reading, &value);
	for (i = 0; i < count; i++)
		declare(reading, names[i], i == 1 ? &walked : NULL);
	expect(reading, "do");
	block(reading);
	expect(reading, "end");
	reading->local_count = locals;
}

static void repeat_statement(struct reading *reading)
{
	int locals = reading->local_count;
	struct meaning value;

	block(reading);
	expect(reading, "until");
	expression(reading, &value);
	reading->local_count = locals;
}

static void while_statement(struct reading *reading)
{
	struct meaning value;

	expression(reading, &value);
	expect(reading, "do");
	inner_block(reading);
	expect(reading, "end");
}

/* One target of an assignment, or a call. */
static bool target(struct reading *reading)
{
	char name[WORD_BYTES];
	struct meaning value;
	struct local *local;

	if (is_name(reading) &&
		(is_next(reading, "=") || is_next(reading, ","))) {
		int line = take(reading, name);

		local = find_local(reading, name);
		if (local)
			memset(&local->meaning, 0, sizeof local->meaning);
		else
			no_global(reading, name, line);
		return true;
	}
	return suffixed(reading, &value);
}

static void other_statement(struct reading *reading)
{
	struct meaning value;

	if (!target(reading))
		return;
	while (!at_end(reading) && accept(reading, ","))
		(void)target(reading);
	expect(reading, "=");
	expressions(reading, &value);
}

static bool ends_block(const struct reading *reading)
{
	return at_end(reading) || is(reading, "end") || is(reading, "else") ||
	       is(reading, "elseif") || is(reading, "until");
}

static void return_statement(struct reading *reading)
{
	struct meaning value;

	if (!ends_block(reading) && !is(reading, ";"))
		expressions(reading, &value);
	(void)accept(reading, ";");
}

static void statement(struct reading *reading)
{
	if (accept(reading, ";") || accept(reading, "break")) {
		;
	} else if (accept(reading, "local")) {
		local_statement(reading);
	} else if (accept(reading, "function")) {
		function_statement(reading);
	} else if (accept(reading, "if")) {
		if_statement(reading);
	} else if (accept(reading, "while")) {
		while_statement(reading);
	} else if (accept(reading, "for")) {
		for_statement(reading);
	} else if (accept(reading, "repeat")) {
		repeat_statement(reading);
	} else if (accept(reading, "return")) {
		return_statement(reading);
	} else if (accept(reading, "do")) {
		inner_block(reading);
		expect(reading, "end");
	} else if (accept(reading, ":")) {
		reading->at += 4; /* : name : : */
	} else if (is(reading, "goto") &&
		   reading->at + 1 < reading->tokens->count &&
		   reading->tokens->list[reading->at + 1].kind == TOKEN_NAME) {
		reading->at += 2;
	} else {
		other_statement(reading);
	}
}

static void block(struct reading *reading)
{
	if (!enter(reading))
		return;
	while (!ends_block(reading))
		statement(reading);
	reading->depth--;
}

void examine_read(struct sight *sight)
{
	struct reading reading = {.sight = sight, .tokens = &sight->tokens};

	reading.locals = mem_alloc(LOCALS_MAX * sizeof *reading.locals);
	if (!reading.locals) {
		sight->examining->code = err_memory(sight->examining->err);
		return;
	}
	block(&reading);
	mem_free(reading.locals);
}
