/* prove.c - whether a printed file is what was written, where it is not, and
 * whether it would be written so again. */
#include <string.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "run/printed.h"

enum { CANDIDATES_MAX = 8, LINE_BEFORE_BYTES = 40, LINE_SHOWN_BYTES = 120 };

struct finding_prints {
	struct arena *arena;
	struct report_file files[CANDIDATES_MAX];
	int count;
};

static enum zila_code note(
	void *user, const struct report_file *file, struct zila_err *err)
{
	struct finding_prints *found = user;
	struct report_file *to = &found->files[found->count++];
	const char **texts[] = {&to->report, &to->as_of, &to->known_at,
		&to->lang, &to->format, &to->file, &to->sha256, &to->part,
		&to->program, &to->plugins, &to->printed_at, &to->set};
	size_t i;

	*to = *file;
	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!(*texts[i] = arena_text(found->arena, *texts[i])))
			return err_memory(err);
	return ZILA_OK;
}

static enum zila_code find_prints(struct core *core, const char *path,
	struct core_proof *proof, struct finding_prints *found,
	struct zila_err *err)
{
	const char *name = file_name(path), *ending = strrchr(name, '.');
	struct report_search search = {.sha256 = proof->sha256, .most = 1};
	enum zila_code code;

	found->arena = &proof->arena;
	found->count = 0;
	code = report_find(core->db, &search, note, found, err);
	proof->is_true = code == ZILA_OK && found->count;
	search = (struct report_search){.name = name, .most = CANDIDATES_MAX};
	if (code == ZILA_OK && !found->count)
		code = report_find(core->db, &search, note, found, err);
	search.name = ending;
	if (code == ZILA_OK && !found->count && ending)
		code = report_find(core->db, &search, note, found, err);
	return code;
}

/* Makes print again as it was; what hinders that is told, not an error. */
static enum zila_code make_again(struct core *core, struct core_proof *proof,
	const struct report_file *print, struct remade *out,
	struct proof_made *made, struct zila_err *err)
{
	struct zila_err why;
	enum zila_code code = core_remake(core, print, false, out, &why);

	*made = (struct proof_made){.again = PROOF_AGAIN_FAILED};
	if (code == ZILA_EINTR || code == ZILA_ESTORE)
		return err_set(err, code, "%s", why.text);
	if (code != ZILA_OK) {
		remade_free(out);
		made->why = arena_text(&proof->arena, why.text);
		return made->why ? ZILA_OK : err_memory(err);
	}
	made->again = strcmp(out->sha256, print->sha256) == 0
			      ? PROOF_AGAIN_SAME
			      : PROOF_AGAIN_OTHER;
	made->plugins_changed =
		!print->made_id || strcmp(out->plugins, print->plugins) != 0;
	made->program_changed = strcmp(print->program, ZILA_VERSION) != 0;
	return ZILA_OK;
}

static size_t common_size(const struct buf *a, const struct buf *b)
{
	size_t most = a->size < b->size ? a->size : b->size, i;

	for (i = 0; i < most && a->data[i] == b->data[i]; i++)
		continue;
	return i;
}

/* The line around byte `at`; cut, and made safe by who prints it. */
static const char *line_at(
	struct arena *arena, const struct buf *file, size_t at)
{
	size_t from = at < file->size ? at : file->size, to = from;

	while (from && file->data[from - 1] != '\n')
		from--;
	while (to < file->size && file->data[to] != '\n')
		to++;
	/* Of a long line, what is before the difference is left out. */
	if (at - from > LINE_BEFORE_BYTES)
		from = at - LINE_BEFORE_BYTES;
	while (from < to && ((unsigned char)file->data[from] & 0xC0) == 0x80)
		from++;
	if (to - from > LINE_SHOWN_BYTES)
		to = from + text_cut(file->data + from, LINE_SHOWN_BYTES);
	return arena_copy(arena, buf_text(file) + from, to - from);
}

static enum zila_code tell_difference(struct core_proof *proof,
	const struct buf *file, const struct buf *print, struct zila_err *err)
{
	size_t at = common_size(file, print), i;

	proof->differs = at < file->size || at < print->size;
	proof->differs_byte = (int64_t)at + 1;
	if (!proof->differs ||
		text_valid(buf_text(print), print->size) < print->size ||
		(print->size && memchr(print->data, '\0', print->size)))
		return ZILA_OK;
	for (i = 0, proof->differs_line = 1; i < at; i++)
		proof->differs_line += print->data[i] == '\n';
	proof->in_file = line_at(&proof->arena, file, at);
	proof->in_print = line_at(&proof->arena, print, at);
	return proof->in_file && proof->in_print ? ZILA_OK : err_memory(err);
}

/* Of the prints that it might be, the one that agrees with it furthest. */
static enum zila_code find_likest(struct core *core, const char *path,
	struct core_proof *proof, const struct finding_prints *found,
	struct zila_err *err)
{
	struct buf file = {0};
	size_t most = 0, common;
	enum zila_code code;
	int i;

	code = file_read(path, LIMIT_OUTPUT_BYTES, &file, err);
	for (i = 0; i < found->count && code == ZILA_OK; i++) {
		struct remade again = {0};
		struct proof_made made;

		code = make_again(
			core, proof, &found->files[i], &again, &made, err);
		common = common_size(&file, &again.file);
		if (code != ZILA_OK || (proof->has_print && common <= most)) {
			remade_free(&again);
			continue;
		}
		most = common;
		proof->has_print = true;
		proof->print = found->files[i];
		proof->made = made;
		remade_free(&proof->then);
		proof->then = again;
	}
	if (code == ZILA_OK && proof->has_print &&
		proof->made.again != PROOF_AGAIN_FAILED)
		code = tell_difference(proof, &file, &proof->then.file, err);
	buf_free(&file);
	return code;
}

/* What would be printed now; that it can't be says nothing of the file. */
static enum zila_code compare(
	struct core *core, struct core_proof *proof, struct zila_err *err)
{
	struct zila_err why;
	enum zila_code code;

	if (proof->made.again == PROOF_AGAIN_FAILED)
		return ZILA_OK;
	code = core_remake(core, &proof->print, true, &proof->now, &why);
	if (code == ZILA_EINTR || code == ZILA_ESTORE)
		return err_set(err, code, "%s", why.text);
	proof->compared = code == ZILA_OK;
	if (!proof->compared)
		proof->made.why = arena_text(&proof->arena, why.text);
	return ZILA_OK;
}

static enum zila_code digest_of(
	const char *path, struct core_proof *proof, struct zila_err *err)
{
	enum zila_code code;
	int fd;

	if ((code = file_open(path, &fd, err)))
		return code;
	code = file_digest(fd, path, proof->sha256, &proof->bytes, err);
	close(fd);
	return code;
}

enum zila_code core_prove(struct core *core, const char *path,
	struct core_proof *out, struct zila_err *err)
{
	struct finding_prints found;
	enum zila_code code;

	memset(out, 0, sizeof *out);
	if ((code = digest_of(path, out, err)) ||
		(code = find_prints(core, path, out, &found, err)))
		return code;
	if (!out->is_true)
		return find_likest(core, path, out, &found, err);
	out->has_print = true;
	out->print = found.files[0];
	code = make_again(core, out, &out->print, &out->then, &out->made, err);
	return code == ZILA_OK ? compare(core, out, err) : code;
}

void core_proof_free(struct core_proof *proof)
{
	remade_free(&proof->then);
	remade_free(&proof->now);
	arena_free(&proof->arena);
	memset(proof, 0, sizeof *proof);
}
