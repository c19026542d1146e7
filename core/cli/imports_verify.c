/* imports_verify.c - `zila imports verify [ID]`: is all whole, and is what is
 * stored what the files say. */
#include "books.h"
#include "ground/limits.h"
#include "imports.h"

enum { SHOWN = 20 }; /* faults of an import, in text */

struct verifying {
	struct cli *cli;
	struct json json;
	struct buf faults;   /* text of the import at hand */
	int64_t told;        /* of the import at hand */
	int64_t imports;     /* proved */
	int64_t rows;        /* proved */
	int64_t faulty;      /* imports that are not as their files say */
	int64_t spans;       /* rows whose times are wrong */
	int64_t unread;      /* imports whose files could not be read again */
	struct buf unproved; /* JSON objects, or text */
	struct json unproved_json;
};

static void say_fault(struct buf *out, const struct proof_fault *fault)
{
	print_format(out, "  line %lld, %s %s: ", (long long)fault->line,
		fault->dataset, fault->key);
	if (!fault->column) {
		buf_add_text(out,
			fault->stored
				? "it is stored, and that line does not say "
				  "it\n"
				: "that line says it, and it is not stored\n");
		return;
	}
	print_format(out, "%s is stored as \"%s\", the file says \"%s\"\n",
		fault->column, fault->stored, fault->in_file);
}

static void json_fault(struct json *json, const struct import *import,
	const struct proof_fault *fault)
{
	json_object(json);
	json_pair_integer(json, "import", import->id);
	json_pair_text(json, "name", import->name);
	json_pair_integer(json, "line", fault->line);
	json_pair_text(json, "dataset", fault->dataset);
	json_pair_text(json, "key", fault->key);
	json_pair_text(json, "column", fault->column);
	json_pair_text(json, "stored", fault->stored);
	json_pair_text(json, "in_file", fault->in_file);
	json_end_object(json);
}

static enum zila_code tell_fault(void *user, const struct import *import,
	const struct proof_fault *fault, struct zila_err *err)
{
	struct verifying *verifying = user;
	bool json = verifying->cli->format == FORMAT_JSON;
	int64_t most = json ? LIMIT_LISTED_FAULTS : SHOWN;

	if (verifying->told++ >= most)
		return ZILA_OK;
	if (json)
		json_fault(&verifying->json, import, fault);
	else
		say_fault(&verifying->faults, fault);
	return buf_check(&verifying->faults, err);
}

static void say_span(struct buf *out, const struct span_fault *fault)
{
	print_format(out, "import %lld, line %lld, %s %s: %s\n",
		(long long)fault->import_id, (long long)fault->line,
		fault->dataset, fault->key, fault->why);
}

static enum zila_code tell_span(
	void *user, const struct span_fault *fault, struct zila_err *err)
{
	struct verifying *verifying = user;
	struct json *json = &verifying->json;

	if (verifying->spans++ >= LIMIT_LISTED_FAULTS)
		return ZILA_OK;
	if (verifying->cli->format != FORMAT_JSON) {
		say_span(&verifying->unproved, fault);
		return buf_check(&verifying->unproved, err);
	}
	json_object(json);
	json_pair_integer(json, "import", fault->import_id);
	json_pair_integer(json, "line", fault->line);
	json_pair_text(json, "dataset", fault->dataset);
	json_pair_text(json, "key", fault->key);
	json_pair_text(json, "why", fault->why);
	json_end_object(json);
	return ZILA_OK;
}

/* What an import came to, where that is not what it should. */
static void say_import(
	struct verifying *verifying, const struct verified *verified)
{
	const struct proof_result *result = &verified->result;
	struct buf *out = &verifying->unproved;

	print_format(out, "import %lld, %s: ", (long long)verified->import->id,
		verified->import->name);
	if (verified->problem) {
		buf_add_text(out, "its file can't be read again: ");
		print_lines(out, verified->problem);
		buf_add_char(out, '\n');
		return;
	}
	if (result->differing || result->lost) {
		print_format(out, "%'lld of ", (long long)result->differing);
		print_counted(out, result->rows, "stored row", "stored rows");
		print_format(out,
			" not as in the file, %'lld of the file's not stored\n",
			(long long)result->lost);
	} else {
		buf_add_text(out, "every stored row is as in the file, but the "
				  "file is read otherwise than it was then\n");
	}
	if (verified->importer_changed)
		buf_add_format(out,
			"  the importer %s has changed since: that may be "
			"why; import the file again to have its new reading\n",
			verified->import->importer);
	buf_add(out, buf_text(&verifying->faults), verifying->faults.size);
	if (verifying->told > SHOWN)
		print_format(out, "  and %'lld more\n",
			(long long)(verifying->told - SHOWN));
}

static void json_import(
	struct verifying *verifying, const struct verified *verified)
{
	const struct proof_result *result = &verified->result;
	struct json *json = &verifying->unproved_json;

	json_object(json);
	json_pair_integer(json, "import", verified->import->id);
	json_pair_text(json, "name", verified->import->name);
	json_pair_text(json, "importer", verified->import->importer);
	json_pair_integer(json, "rows", result->rows);
	json_pair_integer(json, "differing", result->differing);
	json_pair_integer(json, "missing", result->lost);
	json_pair_bool(json, "same_records", verified->same_records);
	json_pair_bool(json, "importer_changed", verified->importer_changed);
	json_pair_text(json, "problem", verified->problem);
	json_end_object(json);
}

static enum zila_code tell_done(
	void *user, const struct verified *verified, struct zila_err *err)
{
	struct verifying *verifying = user;
	const struct proof_result *result = &verified->result;
	/* A mended importer may read a file otherwise. */
	bool whole = !verified->problem && !result->differing &&
		     !result->lost &&
		     (verified->same_records || verified->importer_changed);

	if (whole) {
		verifying->imports++;
		verifying->rows += result->rows;
	} else {
		verifying->faulty += !verified->problem;
		verifying->unread += verified->problem != NULL;
		if (verifying->cli->format == FORMAT_JSON)
			json_import(verifying, verified);
		else
			say_import(verifying, verified);
	}
	verifying->told = 0;
	buf_cut(&verifying->faults, 0);
	return buf_check(&verifying->unproved, err);
}

static void conclude_text(struct verifying *verifying,
	const struct ledger_counts *counts, const struct buf *faults)
{
	struct buf *out = &verifying->cli->out.buf;

	if (faults->size) {
		print_lines(out, buf_text(faults));
	} else {
		buf_add_text(out, "sound: the books of ");
		print_counted(out, counts->imports, "import balances",
			"imports balance");
		buf_add_char(out, '\n');
	}
	if (verifying->imports) {
		buf_add_text(out, "proved: ");
		print_counted(out, verifying->rows, "row", "rows");
		buf_add_text(out, ", as in the kept files of ");
		print_counted(out, verifying->imports, "import\n", "imports\n");
	}
	buf_add(out, buf_text(&verifying->unproved), verifying->unproved.size);
}

static void conclude_json(struct verifying *verifying,
	const struct ledger_counts *counts, const struct buf *faults)
{
	struct json *json = &verifying->json;

	json_end_array(json);
	json_end_array(&verifying->unproved_json);
	json_pair_raw(json, "unproved", buf_text(&verifying->unproved));
	json_pair_bool(json, "sound",
		!faults->size && !verifying->faulty && !verifying->unread &&
			!verifying->spans);
	json_pair_integer(json, "imports", counts->imports);
	json_pair_integer(json, "proved_imports", verifying->imports);
	json_pair_integer(json, "proved_rows", verifying->rows);
	print_pair_pieces(json, "faults", buf_text(faults), '\n');
	print_end_object(json);
}

static enum zila_code prove(struct verifying *verifying, struct core *core,
	int64_t id, bool damaged, struct zila_err *err)
{
	struct verify_face face = {verifying, tell_fault, tell_span, tell_done};
	struct json *json = &verifying->json;

	verifying->unproved_json.out = &verifying->unproved;
	if (verifying->cli->format == FORMAT_JSON) {
		json_array(&verifying->unproved_json);
		json_object(json);
		json_pair_array(json, "differences");
	}
	/* Of a damaged database nothing can be proved. */
	return damaged ? ZILA_OK : core_verify(core, id, &face, err);
}

enum zila_code imports_verify(
	struct cli *cli, struct core *core, int64_t id, struct zila_err *err)
{
	struct verifying verifying = {
		.cli = cli, .json = print_json(&cli->out.buf)};
	struct ledger_counts counts = {0};
	struct buf faults = {0};
	enum zila_code code;

	if ((code = books_verify(core, &counts, &faults, err)) ||
		(code = prove(&verifying, core, id, faults.size > 0, err)))
		goto out;
	if (cli->format == FORMAT_JSON)
		conclude_json(&verifying, &counts, &faults);
	else
		conclude_text(&verifying, &counts, &faults);
	cli->exit_code =
		faults.size ? ZILA_ESTORE
		: verifying.faulty || verifying.unread || verifying.spans
			? ZILA_EPERSON
			: ZILA_OK;
out:
	buf_free(&faults);
	buf_free(&verifying.faults);
	buf_free(&verifying.unproved);
	return code;
}
