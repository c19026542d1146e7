/* rejects_answer.c - what a person answers to the quarantine: a corrected
 * sheet, or another name of a place. */
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/text.h"
#include "import_print.h"
#include "rejects_print.h"

/* ---- export ---- */

enum zila_code rejects_export(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_export what = {
		.file = given->args[1],
		.replace = options_flag(given, "force"),
		.state = options_value(given, "state"),
		.reason = options_value(given, "reason"),
	};
	struct json json = print_json(&cli->out.buf);
	struct buf *out = &cli->out.buf;
	struct core_exported done;
	enum zila_code code;

	if (given->arg_count > 2 &&
		(code = cli_import_id(given->args[2], &what.import_id, err)))
		return code;
	if ((code = core_rejects_export(core, &what, &done, err)))
		return code;
	if (cli->format == FORMAT_JSON) {
		json_object(&json);
		json_pair_text(&json, "file", what.file);
		json_pair_integer(&json, "rows", done.rows);
		json_pair_integer(&json, "imports", done.imports);
		json_pair_integer(&json, "sheets", done.sheets);
		json_pair_integer(&json, "bytes", done.bytes);
		print_end_object(&json);
		return ZILA_OK;
	}
	print_format(out, "%s: ", what.file);
	print_counted(out, done.rows, "line", "lines");
	buf_add_text(out, " of ");
	print_counted(out, done.imports, "import", "imports");
	print_format(out,
		"\n  next: correct the cells, save, and run: zila rejects "
		"retry %s\n",
		what.file);
	return ZILA_OK;
}

/* ---- retry ---- */

/* What an edited file holds, as it was told. */
struct parts {
	struct arena arena;
	struct core_retry_part *list;
	size_t count, room;
};

struct retrying {
	struct cli *cli;
	struct core *core;
	struct json *json; /* NULL: text */
	struct parts *parts;
	bool dry, told;
	int64_t retries;
	struct import_result result;
};

static enum zila_code note_part(
	void *user, const struct core_retry_part *part, struct zila_err *err)
{
	struct parts *parts = user;
	struct core_retry_part *kept;

	if (parts->count == parts->room) {
		size_t room = parts->room ? parts->room * 2 : 16;
		void *grown =
			mem_resize(parts->list, room * sizeof *parts->list);

		if (!grown)
			return err_memory(err);
		parts->list = grown;
		parts->room = room;
	}
	kept = &parts->list[parts->count];
	*kept = *part;
	kept->sheet = arena_text(&parts->arena, part->sheet);
	if (part->problem)
		kept->problem = arena_text(&parts->arena, part->problem);
	if (!kept->sheet || (part->problem && !kept->problem))
		return err_memory(err);
	parts->count++;
	return ZILA_OK;
}

static enum zila_code tell_import(
	void *user, const struct import *import, struct zila_err *err)
{
	struct retrying *retrying = user;
	struct cli *cli = retrying->cli;
	enum zila_code code;

	retrying->told = true;
	if (import->quarantined)
		cli->exit_code = cli_worse(cli->exit_code, ZILA_EPERSON);
	if (retrying->json) {
		code = import_json(retrying->json, retrying->core->db, import,
			retrying->dry, err);
		if (code == ZILA_OK)
			json_pair_integer(
				retrying->json, "retries", retrying->retries);
		return code;
	}
	if ((code = import_text(&cli->out, retrying->core->db, import, err)) ||
		!import->quarantined)
		return code;
	buf_add_text(&cli->out.buf, "  quarantined ");
	print_counted(&cli->out.buf, import->quarantined, "line", "lines");
	return import_rejects(&cli->out, retrying->core->db, import->id,
		import->quarantined, err);
}

static void conclude(struct retrying *retrying)
{
	const struct import_result *result = &retrying->result;
	struct cli *cli = retrying->cli;
	struct buf *out = &cli->out.buf;

	/* The sheet has open lines, and trying it again won't settle them. */
	if (result->already)
		cli->exit_code = cli_worse(cli->exit_code, ZILA_EPERSON);
	if (retrying->json) {
		json_pair_bool(retrying->json, "already_imported",
			result->already != 0);
		json_end_object(retrying->json);
	} else if (result->already) {
		buf_add_format(out,
			"  already tried as import %lld: nothing changed\n",
			(long long)result->already);
	} else if (result->dry_run) {
		buf_add_text(out, "  a dry run: nothing was stored\n");
	} else {
		buf_add_format(out, "  stored as import %lld\n",
			(long long)result->id);
	}
}

static void json_failed(
	struct json *json, int64_t retries, const struct zila_err *err)
{
	json_object(json);
	json_pair_integer(json, "retries", retries);
	cli_pair_error(json, err);
	json_end_object(json);
}

static enum zila_code note_left(
	void *user, const struct core_retry_part *part, struct zila_err *err)
{
	struct retrying *retrying = user;

	return note_part(retrying->parts, part, err);
}

/* The lines of one import; that it fails does not stop the others. */
static enum zila_code retry_import(
	struct retrying *retrying, const struct core_retry_part *part)
{
	const struct core_retry retry = {.file = retrying->cli->options.args[1],
		.part = part,
		.dry_run = retrying->dry,
		.each = tell_import,
		.left = note_left,
		.user = retrying};
	struct cli *cli = retrying->cli;
	struct buf *out = &cli->out.buf;
	size_t size = out->size;
	struct json before = {0};
	struct zila_err err = {0};
	enum zila_code code;

	if (retrying->json)
		before = *retrying->json;
	retrying->retries = part->import_id;
	memset(&retrying->result, 0, sizeof retrying->result);
	if (!retrying->json) {
		print_counted(out, part->rows, "line", "lines");
		buf_add_format(
			out, " of import %lld\n", (long long)part->import_id);
	}
	retrying->told = false;
	code = core_retry(retrying->core, &retry, &retrying->result, &err);
	buf_free(&retrying->result.more);
	progress_erase(&cli->progress);
	if (code == ZILA_OK && retrying->told) {
		conclude(retrying);
		return code;
	}
	buf_cut(out, size);
	if (code == ZILA_OK)
		return code;
	cli_complain(cli, &err);
	if (retrying->json) {
		*retrying->json = before;
		json_failed(retrying->json, part->import_id, &err);
	}
	return code;
}

static void tell_refused(
	struct retrying *retrying, const struct core_retry_part *part)
{
	struct json *json = retrying->json;
	struct buf *out = &retrying->cli->out.buf;

	if (json) {
		json_object(json);
		print_pair_or_null(json, "sheet", part->sheet);
		print_code_or_null(json, "row", part->row);
		print_code_or_null(json, "import", part->import_id);
		print_code_or_null(json, "line", part->line);
		json_pair_text(json, "message", part->problem);
		print_code_or_null(json, "settled_by", part->settled_by);
		json_end_object(json);
		return;
	}
	buf_add_text(out, "  ");
	if (*part->sheet)
		print_format(out, "sheet %s, ", part->sheet);
	if (part->row)
		buf_add_format(out, "row %lld: ", (long long)part->row);
	if (part->import_id && part->line)
		buf_add_format(out,
			"import %lld, line %lld: ", (long long)part->import_id,
			(long long)part->line);
	print_safe(out, part->problem);
	if (part->settled_by)
		buf_add_format(
			out, ", by import %lld", (long long)part->settled_by);
	buf_add_char(out, '\n');
}

static void refuse_all(struct retrying *retrying, const struct parts *parts)
{
	struct cli *cli = retrying->cli;
	bool titled = false, person = false;
	size_t i;

	for (i = 0; i < parts->count; i++) {
		if (!parts->list[i].problem)
			continue;
		if (!titled && !retrying->json)
			buf_add_text(&cli->out.buf, "not used:\n");
		titled = true;
		person |= !parts->list[i].settled_by;
		tell_refused(retrying, &parts->list[i]);
	}
	if (person)
		cli->exit_code = cli_worse(cli->exit_code, ZILA_EPERSON);
}

static void retry_all(struct retrying *retrying, struct parts *parts)
{
	struct cli *cli = retrying->cli;
	struct json *json = retrying->json;
	enum zila_code worst = ZILA_OK;
	size_t i;

	if (json) {
		json_object(json);
		json_pair_array(json, "imports");
	}
	for (i = 0; i < parts->count && worst != ZILA_EINTR; i++) {
		/* The list grows by what is left out. */
		const struct core_retry_part part = parts->list[i];

		if (!part.problem)
			worst = cli_worse(worst, retry_import(retrying, &part));
	}
	if (json) {
		json_end_array(json);
		json_pair_array(json, "refused");
	}
	refuse_all(retrying, parts);
	if (json) {
		json_end_array(json);
		print_end_object(json);
	}
	cli->exit_code = cli_worse(cli->exit_code, worst);
}

enum zila_code rejects_retry(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	struct retrying retrying = {.cli = cli,
		.core = core,
		.json = cli->format == FORMAT_JSON ? &json : NULL,
		.dry = options_flag(&cli->options, "dry-run")};
	struct parts parts = {{0}};
	enum zila_code code;

	retrying.parts = &parts;
	output_whole(&cli->out);
	code = core_retry_read(
		core, cli->options.args[1], note_part, &parts, err);
	if (code == ZILA_OK && !parts.count)
		code = err_set(err, ZILA_EINPUT,
			"%s: it has no row below the header",
			cli->options.args[1]);
	if (code == ZILA_OK)
		retry_all(&retrying, &parts);
	mem_free(parts.list);
	arena_free(&parts.arena);
	return code;
}

/* ---- alias ---- */

/* The lines that wait for a name. */
struct waiting {
	struct buf key, other;
	int64_t state;  /* 0: any */
	bool all, some; /* of the line at hand: reasons are about the name */
	struct json *json;
	struct buf *out;
	int64_t import_id, rows;
	int64_t first, last; /* lines that follow each other, of it */
};

static void compare(void *user, const struct reason_text *reason)
{
	struct waiting *waiting = user;
	bool same;

	buf_cut(&waiting->other, 0);
	text_key(&waiting->other, reason->value, strlen(reason->value));
	same = waiting->other.size == waiting->key.size &&
	       !strcmp(buf_text(&waiting->other), buf_text(&waiting->key));
	waiting->all &= same;
	waiting->some |= same;
}

/* "3-80002": what follows each other is told in two numbers. */
static void end_span(struct waiting *waiting)
{
	if (waiting->last > waiting->first)
		buf_add_format(waiting->out, "-%lld", (long long)waiting->last);
}

static void tell_line(struct waiting *waiting, const struct reject *reject)
{
	bool same = waiting->import_id == reject->import_id;

	if (same && reject->line == waiting->last + 1) {
		waiting->last = reject->line;
		return;
	}
	end_span(waiting);
	if (waiting->import_id && !same)
		buf_add_char(waiting->out, '\n');
	if (!same)
		print_format(waiting->out, "    import %lld, %s: line",
			(long long)reject->import_id, reject->name);
	waiting->import_id = reject->import_id;
	waiting->first = waiting->last = reject->line;
	buf_add_format(waiting->out, " %lld", (long long)reject->line);
}

static enum zila_code tell_waiting(
	void *user, const struct reject *reject, struct zila_err *err)
{
	struct waiting *waiting = user;

	(void)err;
	waiting->all = true;
	waiting->some = false;
	reasons_read(reject->reasons, compare, waiting);
	if (!waiting->all || !waiting->some ||
		(waiting->state && reject->state &&
			reject->state != waiting->state))
		return ZILA_OK;
	waiting->rows++;
	if (waiting->json) {
		json_object(waiting->json);
		json_pair_integer(waiting->json, "import", reject->import_id);
		json_pair_integer(waiting->json, "row", reject->line);
		json_end_object(waiting->json);
		return ZILA_OK;
	}
	tell_line(waiting, reject);
	return ZILA_OK;
}

struct taught {
	int64_t import_id;
	bool known;
};

static enum zila_code note_taught(
	void *user, const struct import *import, struct zila_err *err)
{
	struct taught *taught = user;

	(void)err;
	taught->import_id = import->id;
	taught->known = !import->added && !import->changed;
	return ZILA_OK;
}

static enum zila_code list_waiting(struct core *core,
	const struct core_alias *alias, struct waiting *waiting,
	struct zila_err *err)
{
	const struct reject_filter filter = {0};
	enum zila_code code = ZILA_OK;

	text_key(&waiting->key, alias->text, strlen(alias->text));
	if (!alias->as_state)
		code = reject_state_of(
			core->db, alias->code, &waiting->state, err);
	if (code == ZILA_OK)
		code = reject_read(
			core->db, &filter, tell_waiting, waiting, err);
	buf_free(&waiting->key);
	buf_free(&waiting->other);
	return code;
}

static enum zila_code taught_json(struct cli *cli, struct core *core,
	const struct core_alias *alias, const struct taught *taught,
	struct zila_err *err)
{
	struct json json = print_json(&cli->out.buf);
	struct waiting waiting = {.json = &json};
	enum zila_code code;

	json_object(&json);
	json_pair_text(&json, "alias", alias->text);
	json_pair_text(&json, "kind", alias->as_state ? "state" : "district");
	json_pair_integer(&json, "code", alias->code);
	json_pair_bool(&json, "already_known", taught->known);
	json_pair_integer(&json, "import", taught->import_id);
	json_pair_array(&json, "would_settle");
	code = list_waiting(core, alias, &waiting, err);
	json_end_array(&json);
	print_end_object(&json);
	return code;
}

/* By name: a state's code that was typed for a district's is one, too. */
static enum zila_code say_taught(struct buf *out, struct db *db,
	const struct core_alias *alias, const struct taught *taught,
	struct zila_err *err)
{
	char name[REJECT_PLACE_BYTES], state[REJECT_PLACE_BYTES] = "";
	enum zila_code code =
		reject_place_of(db, alias->code, alias->as_state, name, err);

	if (code == ZILA_OK && !alias->as_state)
		code = reject_place_of(db, alias->code, true, state, err);
	if (code != ZILA_OK)
		return code;
	print_format(out, "\"%s\" %s the %s %s (%lld), by import %lld\n",
		alias->text, taught->known ? "is known as" : "now names",
		alias->as_state ? "state" : "district", name,
		(long long)alias->code, (long long)taught->import_id);
	if (*state)
		print_format(out,
			"  %lld is %s too, as the code of a state: if that is "
			"meant, `zila imports undo %lld` and teach it with "
			"--as-state\n",
			(long long)alias->code, state,
			(long long)taught->import_id);
	return ZILA_OK;
}

static enum zila_code taught_text(struct cli *cli, struct core *core,
	const struct core_alias *alias, const struct taught *taught,
	struct zila_err *err)
{
	struct buf *out = &cli->out.buf, lines = {0};
	struct waiting waiting = {.out = &lines};
	enum zila_code code;

	if ((code = say_taught(out, core->db, alias, taught, err)))
		return code;
	code = list_waiting(core, alias, &waiting, err);
	if (code == ZILA_OK && waiting.rows) {
		end_span(&waiting);
		buf_add_text(out, "  settles ");
		print_counted(out, waiting.rows, "line in quarantine:\n",
			"lines in quarantine:\n");
		buf_add(out, lines.data, lines.size);
		buf_add_text(out,
			"\n  next: import the file again, or `zila rejects "
			"retry` a sheet with these lines\n");
	} else if (code == ZILA_OK) {
		buf_add_text(out, "  no line in quarantine waits for it\n");
	}
	out->failed |= lines.failed;
	buf_free(&lines);
	return code;
}

enum zila_code rejects_alias(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	const struct options *given = &cli->options;
	struct core_alias alias = {.text = given->args[1],
		.as_state = options_flag(given, "as-state")};
	struct import_result result = {0};
	struct taught taught = {0};
	enum zila_code code;
	char *end;

	alias.code = strtoll(given->args[2], &end, 10);
	if (*end || end == given->args[2] || alias.code < 1 ||
		alias.code > INT32_MAX)
		return err_set(err, ZILA_EUSAGE,
			"%s: the LGD code of a district is needed, a number "
			"(of a state with --as-state); `zila rejects` shows "
			"the codes of what may be meant",
			given->args[2]);
	code = core_alias(core, &alias, note_taught, &taught, &result, err);
	buf_free(&result.more);
	progress_erase(&cli->progress);
	if (code != ZILA_OK)
		return code;
	return cli->format == FORMAT_JSON
		       ? taught_json(cli, core, &alias, &taught, err)
		       : taught_text(cli, core, &alias, &taught, err);
}
