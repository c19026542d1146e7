/* inbox.c - one sweep over a folder. */
#include "daemon/inbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "daemon/steps_parts.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/json.h"
#include "ground/limits.h"

enum { PATH_BYTES = 4096 + 600 };

/* What came of the import of one file. */
struct outcome {
	const char *name, *path;
	int code;        /* exit code; -1: none */
	struct buf told; /* its JSON */
	struct zila_err why;
};

/* ---- one import's words ---- */

/* For a file called x. */
static enum zila_code read_step(const char *options, struct arena *arena,
	struct step *step, struct zila_err *err)
{
	struct buf text = {0};
	struct json json = {.out = &text};
	struct json_value value;
	enum zila_code code;

	json_array(&json);
	json_text(&json, "import");
	json_text(&json, "x");
	json_raw(&json, options);
	json_end_array(&json);
	if (text.failed)
		code = err_memory(err);
	else if (!json_value(buf_text(&text), text.size, &value))
		code = err_set(err, ZILA_EUSAGE, "its options are no JSON");
	else
		code = step_read(&value, arena, step, err);
	buf_free(&text);
	return code;
}

enum zila_code inbox_check_options(const char *options, struct zila_err *err)
{
	struct step *step = mem_alloc(sizeof *step);
	struct arena arena = {0};
	enum zila_code code;

	if (!step)
		return err_memory(err);
	code = read_step(options, &arena, step, err);
	if (code == ZILA_OK && step->word_count != 1)
		code = err_set(err, ZILA_EUSAGE,
			"the options of an inbox are those of an import");
	arena_free(&arena);
	mem_free(step);
	return code;
}

/* ---- is it complete? ---- */

static bool is_settled(const struct stat *status, int settle_s)
{
	struct timespec now;

	/* The time of the inode's last change is the system's own: who copies
	 * a file may set the other one. */
	clock_gettime(CLOCK_REALTIME, &now);
	return status->st_ctim.tv_sec > now.tv_sec + settle_s ||
	       now.tv_sec - status->st_ctim.tv_sec >= settle_s;
}

/* A lease for reading is only given when nobody has the file open for
 * writing; where there are no leases, nothing is known. */
static bool is_being_written(int fd)
{
	bool busy = fcntl(fd, F_SETLEASE, F_RDLCK) != 0 &&
		    (errno == EAGAIN || errno == EBUSY);

	(void)fcntl(fd, F_SETLEASE, F_UNLCK);
	return busy;
}

/* NULL when it is complete, else why it has to wait. */
static const char *why_waiting(
	const char *path, int settle_s, struct stat *status)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	const char *why = NULL;

	if (fd < 0)
		return errno == ELOOP ? "a link, which is not followed"
				      : strerror(errno);
	if (fstat(fd, status) != 0 || !S_ISREG(status->st_mode))
		why = "not a file";
	else if (!is_settled(status, settle_s))
		why = "not complete yet";
	else if (is_being_written(fd))
		why = "another program is writing it";
	close(fd);
	return why;
}

static bool is_same(const char *path, const struct stat *before)
{
	struct stat now;

	return lstat(path, &now) == 0 && now.st_ino == before->st_ino &&
	       now.st_size == before->st_size &&
	       now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
	       now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

/* ---- moved, with its summaries ---- */

static void json_summary(struct buf *out, const struct outcome *outcome)
{
	const struct buf *told = &outcome->told;
	struct json json = {.out = out, .pretty = true};
	struct json_value value;

	json_object(&json);
	json_pair_text(&json, "file", outcome->name);
	json_pair_integer(&json, "code", outcome->code);
	json_key(&json, "import");
	if (told->size && json_value(buf_text(told), told->size, &value))
		json_raw(&json, buf_text(told));
	else
		json_null(&json);
	json_key(&json, "error");
	json_text(&json, *outcome->why.text ? outcome->why.text : NULL);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

/* One import of the answer, for people. */
static void text_import(struct buf *out, const struct json_value *import)
{
	static const char *const names[] = {"id", "importer", "dataset", "read",
		"added", "changed", "unchanged", "withdrawn", "quarantined",
		"skipped"};
	struct arena arena = {0};
	struct json_value value;
	int64_t number;
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++) {
		if (!json_find(import, names[i], &value))
			continue;
		if (json_whole(&value, &number))
			buf_add_format(out, "%-12s %lld\n", names[i],
				(long long)number);
		else if (value.kind == '"')
			buf_add_format(out, "%-12s %s\n", names[i],
				json_copy(&value, &arena));
	}
	if (json_find(import, "already_imported", &value) && value.kind == 't')
		buf_add_text(out, "It was imported before: nothing changed.\n");
	if (json_find(import, "id", &value) && json_whole(&value, &number) &&
		json_find(import, "quarantined", &value) &&
		json_whole(&value, &number) && number)
		buf_add_text(out, "Lines in quarantine wait for a person: "
				  "`zila rejects` lists them.\n");
	arena_free(&arena);
}

static void text_summary(struct buf *out, const struct outcome *outcome)
{
	const struct buf *told = &outcome->told;
	struct json_value all, import;
	struct json_walk walk;

	buf_add_format(out, "%s: %s\n\n", outcome->name,
		outcome->code == ZILA_OK        ? "imported"
		: outcome->code == ZILA_EPERSON ? "imported, and needs a person"
						: "could not be imported");
	if (*outcome->why.text)
		buf_add_format(out, "%s\n", outcome->why.text);
	if (!told->size || !json_value(buf_text(told), told->size, &all))
		return;
	if (all.kind == '{')
		text_import(out, &all);
	if (all.kind != '[')
		return;
	walk = json_walk(&all);
	while (json_element(&walk, &import)) {
		text_import(out, &import);
		buf_add_char(out, '\n');
	}
}

/* Made by us alone: a file that is there is an error. */
static enum zila_code write_new(
	const char *path, const struct buf *text, struct zila_err *err)
{
	int fd, error;

	if (text->failed)
		return err_memory(err);
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		0666);
	if (fd < 0)
		return err_set(
			err, ZILA_ESTORE, "%s: %s", path, strerror(errno));
	error = file_put(fd, buf_text(text), text->size);
	if (!error && fsync(fd) != 0)
		error = errno;
	if (error) {
		err_set(err, ZILA_ESTORE, "%s: %s", path, strerror(error));
		close(fd);
		unlink(path);
		return ZILA_ESTORE;
	}
	close(fd);
	return ZILA_OK;
}

/* The folder itself, not a link to another. */
static enum zila_code make_folder(const char *path, struct zila_err *err)
{
	struct stat status;

	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		return err_set(
			err, ZILA_ESTORE, "%s: %s", path, strerror(errno));
	if (lstat(path, &status) != 0 || !S_ISDIR(status.st_mode))
		return err_set(err, ZILA_ESTORE,
			"%s: is no folder: an inbox makes one of that name; "
			"move this away",
			path);
	return ZILA_OK;
}

struct move {
	const struct inbox_sweep *sweep;
	const char *name, *folder; /* "done" */
	struct buf json, text;
	char to[PATH_BYTES];
};

/* A name is free when neither the file nor a summary has it. */
static bool is_free(const char *path)
{
	static const char *const ends[] = {"", ".zila.json", ".zila.txt"};
	char other[PATH_BYTES + 16];
	struct stat status;
	int i;

	for (i = 0; i < 3; i++) {
		snprintf(other, sizeof other, "%s%s", path, ends[i]);
		if (lstat(other, &status) == 0)
			return false;
	}
	return true;
}

static enum zila_code find_free(struct move *move, struct zila_err *err)
{
	const char *folder = move->sweep->inbox->folder;
	char name[INBOX_NAME_BYTES];
	int number;

	for (number = 1; number <= LIMIT_INBOX_NAMES; number++) {
		inbox_numbered(move->name, number, name);
		snprintf(move->to, sizeof move->to, "%s/%s/%s", folder,
			move->folder, name);
		if (is_free(move->to))
			return ZILA_OK;
	}
	return err_set(err, ZILA_ESTORE,
		"%s/%s: there is no name left for %s: empty the folder", folder,
		move->folder, move->name);
}

static void drop_summary(const struct move *move, const char *end)
{
	char path[PATH_BYTES + 16];

	snprintf(path, sizeof path, "%s%s", move->to, end);
	unlink(path);
}

static enum zila_code write_summaries(struct move *move, struct zila_err *err)
{
	char path[PATH_BYTES + 16];
	enum zila_code code;

	snprintf(path, sizeof path, "%s.zila.json", move->to);
	if ((code = write_new(path, &move->json, err)))
		return code;
	snprintf(path, sizeof path, "%s.zila.txt", move->to);
	code = write_new(path, &move->text, err);
	if (code != ZILA_OK)
		drop_summary(move, ".zila.json");
	return code;
}

static enum zila_code move_file(
	struct move *move, const char *from, struct zila_err *err)
{
	char folder[PATH_BYTES];
	enum zila_code code;

	snprintf(folder, sizeof folder, "%s/%s", move->sweep->inbox->folder,
		move->folder);
	if ((code = make_folder(folder, err)) ||
		(code = find_free(move, err)) ||
		(code = write_summaries(move, err)))
		return code;
	if (file_rename_new(from, move->to))
		return ZILA_OK;
	err_set(err, ZILA_ESTORE, "moving %s to %s: %s", from, move->to,
		strerror(errno));
	/* Else each sweep would leave two more beside a file that stays. */
	drop_summary(move, ".zila.json");
	drop_summary(move, ".zila.txt");
	return ZILA_ESTORE;
}

/* ---- one file ---- */

static void tell(struct inbox_sweep *sweep, const struct outcome *outcome,
	const char *state, const char *moved, const char *summary)
{
	struct inbox_file file = {
		outcome->name, state, moved, outcome->code, summary};

	if (!strcmp(state, "done"))
		sweep->done++;
	else if (!strcmp(state, "attention"))
		sweep->attention++;
	else
		sweep->waiting++;
	sweep->file(sweep->user, &file);
}

static enum zila_code settle(struct inbox_sweep *sweep,
	const struct outcome *outcome, struct zila_err *err)
{
	bool done = outcome->code == ZILA_OK;
	struct move move = {sweep, outcome->name, done ? "done" : "attention"};
	char summary[STEP_SUMMARY_BYTES];
	enum zila_code code;

	json_summary(&move.json, outcome);
	text_summary(&move.text, outcome);
	if (move.json.failed || move.text.failed)
		code = err_memory(err);
	else
		code = move_file(&move, outcome->path, err);
	if (code == ZILA_OK) {
		steps_summarise(&outcome->told, &outcome->why, summary);
		tell(sweep, outcome, move.folder, move.to, summary);
	}
	buf_free(&move.json);
	buf_free(&move.text);
	return code;
}

/* Faults that are not the file's: it stays, and the sweep ends. */
static bool is_ours(int exit_code)
{
	return exit_code == ZILA_EUSAGE || exit_code == ZILA_ESTORE ||
	       exit_code == ZILA_EINTR;
}

static enum zila_code import_file(struct inbox_sweep *sweep,
	struct outcome *outcome, struct arena *arena, struct zila_err *err)
{
	struct step *step = arena_alloc(arena, sizeof *step);
	struct step_times times = {"", "", "", 1};
	struct stat before;
	const char **words, **file, *why;
	enum zila_code code;

	if (!step)
		return err_memory(err);
	why = why_waiting(outcome->path, sweep->settle_s, &before);
	if (why) {
		tell(sweep, outcome, "waiting", "", why);
		return ZILA_OK;
	}
	if ((code = read_step(sweep->inbox->options, arena, step, err)) ||
		(code = step_words(step, &times, arena, &words, err)))
		return code;
	/* The last word, as it is: {day} in a file's name is no day. */
	for (file = words; file[1]; file++)
		;
	*file = outcome->path;
	outcome->code = sweep->means->command(sweep->means->user, words,
		sweep->time_s, &outcome->told, &outcome->why);
	if (is_ours(outcome->code))
		return err_set(err, (enum zila_code)outcome->code, "%s: %s",
			outcome->name, outcome->why.text);
	if (is_same(outcome->path, &before))
		return settle(sweep, outcome, err);
	tell(sweep, outcome, "waiting", "", "it changed while it was read");
	return ZILA_OK;
}

/* *over: the database can't be used, no other file would fare better. */
static enum zila_code take_one(struct inbox_sweep *sweep, const char *name,
	bool *over, struct zila_err *err)
{
	char path[PATH_BYTES];
	struct outcome outcome = {name, path, -1};
	struct arena arena = {0};
	enum zila_code code;

	snprintf(path, sizeof path, "%s/%s", sweep->inbox->folder, name);
	code = import_file(sweep, &outcome, &arena, err);
	*over = is_ours(outcome.code);
	buf_free(&outcome.told);
	arena_free(&arena);
	return code;
}

enum zila_code inbox_sweep(struct inbox_sweep *sweep, struct zila_err *err)
{
	const struct steps_means *means = sweep->means;
	struct stat status;
	enum zila_code code, one;
	bool over = false;
	char **names;
	int i;

	sweep->done = sweep->attention = sweep->waiting = 0;
	if (stat(sweep->inbox->folder, &status) != 0 ||
		!S_ISDIR(status.st_mode))
		return err_set(err, ZILA_EINPUT,
			"inbox %s: %s is not there, or no folder: make it, or "
			"`zila inbox remove %s`",
			sweep->inbox->name, sweep->inbox->folder,
			sweep->inbox->name);
	if ((code = file_list(sweep->inbox->folder, "", false, &names, err)))
		return code;
	for (i = 0; !over && names[i] && i < LIMIT_INBOX_FILES; i++) {
		struct zila_err why = {0};

		if (means->stopped && means->stopped(means->user))
			break;
		if (inbox_is_partial(names[i]))
			continue;
		/* A file that can't be moved keeps no other one waiting. */
		one = take_one(sweep, names[i], &over, &why);
		if (one == ZILA_OK || code != ZILA_OK)
			continue;
		code = one;
		*err = why;
	}
	mem_free(names);
	return code;
}
