/* report_proof.c - printed reports: true ones, changed ones, old ones. */
#include "report_proof.h"

#include "run/printed.h"

enum { CELLS_SHOWN = 20, LINE_COLUMNS = 160 };

struct proving {
	struct cli *cli;
	struct json json;
	bool cells; /* tell those, else figures */
	int64_t figure_count, cell_count;
};

static enum zila_code count_change(void *user,
	const struct report_value *before, const struct report_value *after,
	struct zila_err *err)
{
	struct proving *proving = user;

	(void)err;
	if ((before ? before : after)->cell)
		proving->cell_count++;
	else
		proving->figure_count++;
	return ZILA_OK;
}

/* ---- JSON ---- */

static void json_print(struct json *json, const struct report_file *print)
{
	json_object(json);
	json_pair_text(json, "report", print->report);
	print_code_or_null(json, "state", print->state);
	print_code_or_null(json, "district", print->district);
	json_pair_text(json, "as_of", print->as_of);
	json_pair_text(json, "known_at", print->known_at);
	json_pair_integer(json, "known_import", print->known);
	print_code_or_null(json, "checked", print->checked);
	json_pair_text(json, "lang", print->lang);
	json_pair_text(json, "format", print->format);
	json_pair_text(json, "file", print->file);
	json_pair_text(json, "sha256", print->sha256);
	json_pair_text(json, "printed_at", print->printed_at);
	json_pair_integer(json, "run", print->run_id);
	json_end_object(json);
}

static enum zila_code json_change(void *user, const struct report_value *before,
	const struct report_value *after, struct zila_err *err)
{
	struct proving *proving = user;
	struct json *json = &proving->json;
	const struct report_value *either = before ? before : after;

	(void)err;
	if (either->cell != proving->cells)
		return ZILA_OK;
	json_object(json);
	json_pair_text(json, "name", either->name);
	json_pair_text(json, "before", before ? before->value : NULL);
	json_pair_text(json, "after", after ? after->value : NULL);
	json_pair_text(json, "change",
		!before  ? "new"
		: !after ? "gone"
			 : "other");
	json_end_object(json);
	return ZILA_OK;
}

static enum zila_code json_changes(struct proving *proving,
	const struct core_proof *proof, bool cells, struct zila_err *err)
{
	enum zila_code code;

	proving->cells = cells;
	json_pair_array(&proving->json, cells ? "cells" : "figures");
	code = remade_compare(
		&proof->then, &proof->now, json_change, proving, err);
	json_end_array(&proving->json);
	return code;
}

static void json_again(struct json *json, const struct core_proof *proof)
{
	if (!proof->has_print) {
		json_pair_text(json, "again", NULL);
		return;
	}
	json_pair_object(json, "again");
	json_key(json, "same");
	if (proof->made.again == PROOF_AGAIN_FAILED)
		json_null(json);
	else
		json_bool(json, proof->made.again == PROOF_AGAIN_SAME);
	json_pair_text(json, "problem", proof->made.why);
	json_pair_bool(json, "plugins_changed", proof->made.plugins_changed);
	json_pair_bool(json, "program_changed", proof->made.program_changed);
	json_end_object(json);
}

static void json_difference(struct json *json, const struct core_proof *proof)
{
	if (!proof->differs) {
		json_pair_text(json, "difference", NULL);
		return;
	}
	json_pair_object(json, "difference");
	json_pair_integer(json, "byte", proof->differs_byte);
	print_code_or_null(json, "line", proof->differs_line);
	json_pair_text(json, "in_file", proof->in_file);
	json_pair_text(json, "in_print", proof->in_print);
	json_end_object(json);
}

static const char *verdict(const struct core_proof *proof)
{
	return proof->is_true ? "true" : proof->differs ? "changed" : "unknown";
}

static enum zila_code tell_json(struct proving *proving, const char *path,
	const struct core_proof *proof, struct zila_err *err)
{
	struct json *json = &proving->json;
	enum zila_code code = ZILA_OK;

	json_object(json);
	json_pair_text(json, "file", path);
	json_pair_text(json, "sha256", proof->sha256);
	json_pair_integer(json, "bytes", proof->bytes);
	json_pair_text(json, "verdict", verdict(proof));
	json_key(json, "print");
	if (proof->has_print)
		json_print(json, &proof->print);
	else
		json_null(json);
	json_again(json, proof);
	json_difference(json, proof);
	json_key(json, "newer_data");
	if (proof->compared) {
		json_object(json);
		json_pair_bool(json, "would_change",
			proving->figure_count || proving->cell_count);
		json_pair_text(json, "known_at", proof->now.known_at);
		code = json_changes(proving, proof, false, err);
		if (code == ZILA_OK)
			code = json_changes(proving, proof, true, err);
		json_end_object(json);
	} else {
		json_null(json);
	}
	print_end_object(json);
	return code;
}

/* ---- text ---- */

static void text_print(struct buf *out, const struct report_file *print)
{
	print_format(out, "  report      %s", print->report);
	if (print->state)
		buf_add_format(out, ", state %d", print->state);
	if (print->district)
		buf_add_format(out, ", district %d", print->district);
	print_format(out, ", %s, %s\n", print->format, print->lang);
	print_format(out,
		"  position    as on %s, as known at %s (import %lld)\n",
		print->as_of, print->known_at, (long long)print->known);
	print_format(out, "  printed     %s, as %s\n", print->printed_at,
		print->file);
}

static void text_again(struct buf *out, const struct core_proof *proof)
{
	buf_add_text(out, "  made again  ");
	if (proof->made.again == PROOF_AGAIN_SAME) {
		buf_add_text(out, "the same bytes\n");
		return;
	}
	if (proof->made.again == PROOF_AGAIN_FAILED) {
		buf_add_text(out, "it can't be: ");
		print_lines(out, proof->made.why ? proof->made.why : "");
		buf_add_char(out, '\n');
		return;
	}
	buf_add_text(out, "other bytes");
	buf_add_text(out, proof->made.plugins_changed
				  ? ": its plugins have changed"
			  : proof->made.program_changed
				  ? ": another version of zila printed it"
				  : "");
	buf_add_char(out, '\n');
}

static void text_difference(struct buf *out, const struct core_proof *proof)
{
	if (!proof->differs)
		return;
	buf_add_text(out, "  differs     ");
	if (!proof->differs_line) {
		buf_add_format(out, "first at byte %lld\n",
			(long long)proof->differs_byte);
		return;
	}
	buf_add_format(out, "first in line %lld\n  the file    ",
		(long long)proof->differs_line);
	print_cut(out, proof->in_file, LINE_COLUMNS);
	buf_add_text(out, "\n  the print   ");
	print_cut(out, proof->in_print, LINE_COLUMNS);
	buf_add_char(out, '\n');
}

static void text_value(struct buf *out, const struct report_value *value)
{
	print_cut(out,
		!value         ? "(none)"
		: value->value ? value->value
			       : "n/a",
		LINE_COLUMNS / 2);
}

static enum zila_code text_change(void *user, const struct report_value *before,
	const struct report_value *after, struct zila_err *err)
{
	struct proving *proving = user;
	struct buf *out = &proving->cli->out.buf;
	const struct report_value *either = before ? before : after;

	(void)err;
	if (either->cell != proving->cells)
		return ZILA_OK;
	if (either->cell && proving->cell_count++ >= CELLS_SHOWN &&
		!options_flag(&proving->cli->options, "all"))
		return ZILA_OK;
	print_format(out, "    %s: ", either->name);
	text_value(out, before);
	buf_add_text(out, " -> ");
	text_value(out, after);
	buf_add_char(out, '\n');
	return ZILA_OK;
}

static enum zila_code text_newer(struct proving *proving,
	const struct core_proof *proof, struct zila_err *err)
{
	struct buf *out = &proving->cli->out.buf;
	int64_t cells = proving->cell_count;
	enum zila_code code;

	buf_add_text(out, "  newer data  ");
	if (!proof->compared) {
		buf_add_text(out, "not compared\n");
		return ZILA_OK;
	}
	if (!proving->figure_count && !cells) {
		buf_add_text(out, "none that changes it\n");
		return ZILA_OK;
	}
	buf_add_text(out, "would change ");
	print_counted(out, proving->figure_count, "figure", "figures");
	buf_add_text(out, " and ");
	print_counted(out, cells, "cell\n", "cells\n");
	proving->cells = false;
	code = remade_compare(
		&proof->then, &proof->now, text_change, proving, err);
	proving->cells = true;
	proving->cell_count = 0;
	if (code == ZILA_OK)
		code = remade_compare(
			&proof->then, &proof->now, text_change, proving, err);
	if (cells > CELLS_SHOWN &&
		!options_flag(&proving->cli->options, "all")) {
		print_format(out,
			"    and %'lld more cells: --all shows them\n",
			(long long)(cells - CELLS_SHOWN));
	}
	return code;
}

static enum zila_code tell_text(struct proving *proving, const char *path,
	const struct core_proof *proof, struct zila_err *err)
{
	struct output *out = &proving->cli->out;

	print_format(&out->buf, "%s: ", path);
	print_painted(out, proof->is_true ? PAINT_GREEN : PAINT_RED,
		proof->is_true ? "a true print" : "not a true print");
	buf_add_format(&out->buf, "\n  sha256      %s\n", proof->sha256);
	if (!proof->has_print) {
		buf_add_text(&out->buf,
			"              this database has written no "
			"file of its name or kind\n");
		return ZILA_OK;
	}
	if (!proof->is_true)
		buf_add_text(&out->buf, "              of all that were "
					"written it is most like this one:\n");
	text_print(&out->buf, &proof->print);
	text_again(&out->buf, proof);
	text_difference(&out->buf, proof);
	return proof->is_true ? text_newer(proving, proof, err) : ZILA_OK;
}

enum zila_code report_verify(struct cli *cli, struct core *core,
	const char *path, struct zila_err *err)
{
	struct proving proving = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct core_proof proof;
	enum zila_code code = core_prove(core, path, &proof, err);

	progress_erase(&cli->progress);
	if (code == ZILA_OK && proof.compared)
		code = remade_compare(
			&proof.then, &proof.now, count_change, &proving, err);
	if (!proof.is_true)
		cli->exit_code = ZILA_EINPUT;
	else if (proving.figure_count || proving.cell_count)
		cli->exit_code = ZILA_EPERSON;
	if (code == ZILA_OK)
		code = cli->format == FORMAT_JSON
			       ? tell_json(&proving, path, &proof, err)
			       : tell_text(&proving, path, &proof, err);
	core_proof_free(&proof);
	return code;
}

/* ---- those that newer imports may have overtaken ---- */

struct listing {
	struct cli *cli;
	struct json json;
	int64_t count;
};

static enum zila_code stale_json(
	void *user, const struct report_stale *stale, struct zila_err *err)
{
	struct listing *listing = user;
	struct json *json = &listing->json;

	listing->count++;
	json_object(json);
	json_key(json, "print");
	json_print(json, &stale->file);
	json_pair_integer(json, "newer_imports", stale->imports);
	print_pair_pieces(json, "first_imports", stale->newer, ',');
	print_pair_pieces(json, "datasets", stale->touched, ',');
	json_end_object(json);
	return buf_check(json->out, err);
}

static enum zila_code stale_text(
	void *user, const struct report_stale *stale, struct zila_err *err)
{
	struct listing *listing = user;
	struct buf *out = &listing->cli->out.buf;

	listing->count++;
	print_format(out, "%s: as on %s, known up to import %lld; since then ",
		stale->file.file, stale->file.as_of,
		(long long)stale->file.known);
	print_counted(out, stale->imports, "import (", "imports (");
	buf_add_text(out, stale->newer);
	print_format(out, ") of %s\n", stale->touched);
	return buf_check(out, err);
}

/* They can't be said to be of today, nor not to be. */
static void tell_unknown(const struct core *core, int64_t unknown)
{
	const struct run_face *face = &core->options.face;
	struct buf text = {0};

	if (!unknown)
		return;
	print_counted(&text, unknown, "printed file", "printed files");
	buf_add_text(&text,
		" of an older version of zila: what they read is not on "
		"record, and newer data of it are not seen; print them again, "
		"or look at each with zila report --verify FILE");
	face->log(face->user, "warning", "", buf_text(&text));
	buf_free(&text);
}

enum zila_code report_list_stale(
	struct cli *cli, struct core *core, struct zila_err *err)
{
	struct listing listing = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct buf *out = &cli->out.buf;
	bool json = cli->format == FORMAT_JSON;
	struct report_count count;
	enum zila_code code;

	if (json)
		json_array(&listing.json);
	code = report_stale(core->db, &count, json ? stale_json : stale_text,
		&listing, err);
	if (code != ZILA_OK)
		return code;
	if (json) {
		print_end_array(&listing.json);
	} else {
		print_format(out, "%'lld of ", (long long)listing.count);
		print_counted(
			out, count.files, "printed file", "printed files");
		buf_add_text(out, listing.count
					  ? " read data that have newer "
					    "imports: zila report --verify "
					    "FILE says what they change\n"
					  : " read data that have newer "
					    "imports\n");
	}
	tell_unknown(core, count.unknown);
	if (listing.count)
		cli->exit_code = ZILA_EPERSON;
	return ZILA_OK;
}
