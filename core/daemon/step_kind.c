/* step_kind.c - kinds of steps, and the words that each comes to. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "daemon/steps_parts.h"
#include "ground/err.h"
#include "ground/text.h"

enum { OPTIONS_MAX = 12, PATH_BYTES = 4096 };

/* An option of a step, and the option of the command that it is. */
struct meaning {
	const char *name, *option;
	bool flag;
};

struct step_kind {
	const char *name;
	const char *words; /* of the command that it is */
	int words_min, words_max;
	const char *usage;
	bool as_of;           /* gets the day of the due time */
	const char *to, *out; /* --to, --out where nothing is said, or NULL */
	struct meaning options[OPTIONS_MAX];
};

static const struct step_kind kinds[] = {
	{"import", "import", 1, STEP_WORDS_MAX,
		"{\"import\", \"FILE\", as = \"IMPORTER\"}", false, NULL, NULL,
		{{"as", "--as"}, {"state", "--state"}, {"as_on", "--as-on"},
			{"sheet", "--sheet"}, {"header_row", "--header-row"},
			{"unit", "--unit"}, {"encoding", "--encoding"},
			{"delimiter", "--delimiter"},
			{"allow_shrink", "--allow-shrink", true}}},
	{"inbox", "inbox sweep", 1, 1, "{\"import\", inbox = \"NAME\"}", false,
		NULL, NULL, {{NULL}}},
	{"check", "check", 0, 0, "{\"check\", state = \"STATE\"}", true, NULL,
		NULL,
		{{"state", "--state"}, {"rule", "--rule"},
			{"severity", "--severity"}, {"lang", "--lang"},
			{"as_of", "--as-of"}, {"out", "--out"}}},
	{"report", "report", 1, 1,
		"{\"report\", \"NAME\", formats = {\"html\"}, out = \"DIR\"}",
		true, "html", "reports/{day}",
		{{"state", "--state"}, {"all_states", "--all-states", true},
			{"district", "--district"},
			{"all_districts", "--all-districts", true},
			{"lang", "--lang"}, {"formats", "--to"},
			{"out", "--out"}, {"set", "--set"},
			{"as_of", "--as-of"}, {"known_at", "--known-at"}}},
	{"script", "run", 1, STEP_WORDS_MAX,
		"{\"script\", \"FILE.lua\", \"ARGUMENT\"}", true, NULL, NULL,
		{{"state", "--state"}, {"as_of", "--as-of"}, {"lang", "--lang"},
			{"out", "--out"}}},
	{"backup", "backup", 1, 1, "{\"backup\", \"zila-{day}.db\"}", false,
		NULL, NULL, {{NULL}}},
	{"verify", "imports verify", 0, 0, "{\"verify\"}", false, NULL, NULL,
		{{NULL}}},
	{"lua", "jobs call", 0, 0, "run = function(ctx) ... end", false, NULL,
		NULL, {{NULL}}},
	{"command", "", 1, STEP_WORDS_MAX, "{\"command\", \"check\"}", false,
		NULL, NULL, {{NULL}}},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* Commands that no job may be: they do not end, or end the daemon's own. */
static const char *const refused[] = {
	"serve", "steps", "restore", "repl", "jobs", "page", NULL};

static const struct step_kind *find_kind(const char *name)
{
	int i;

	for (i = 0; i < KINDS; i++)
		if (!strcmp(kinds[i].name, name))
			return &kinds[i];
	return NULL;
}

static enum zila_code no_kind(const char *name, struct zila_err *err)
{
	const char *names[KINDS], *near;
	int i;

	for (i = 0; i < KINDS; i++)
		names[i] = kinds[i].name;
	near = text_nearest(name, names, KINDS);
	err_set(err, ZILA_EUSAGE, "there is no step \"%s\"", name);
	if (near)
		return err_hint(err, "did you mean \"%s\"?", near);
	return err_hint(err, "there are \"import\", \"check\", \"report\", "
			     "\"script\", \"backup\" and \"verify\"");
}

static const struct meaning *find_meaning(
	const struct step_kind *kind, const char *name)
{
	int i;

	for (i = 0; i < OPTIONS_MAX && kind->options[i].name; i++)
		if (!strcmp(kind->options[i].name, name))
			return &kind->options[i];
	return NULL;
}

static enum zila_code no_option(
	const struct step_kind *kind, const char *name, struct zila_err *err)
{
	const char *names[OPTIONS_MAX], *near;
	size_t count = 0;

	while (count < OPTIONS_MAX && kind->options[count].name) {
		names[count] = kind->options[count].name;
		count++;
	}
	near = text_nearest(name, names, count);
	err_set(err, ZILA_EUSAGE, "\"%s\" has no option \"%s\"", kind->name,
		name);
	if (near)
		return err_hint(err, "did you mean \"%s\"?", near);
	return err_hint(err, "write it as %s", kind->usage);
}

/* A text; a number as it is written; a list of texts with commas. */
static char *value_text(const struct json_value *value, struct arena *arena)
{
	struct json_walk walk = json_walk(value);
	struct json_value item;
	struct buf list = {0};
	char *copy, *one;

	if (value->kind == '"')
		return json_copy(value, arena);
	if (value->kind != '[')
		return value->kind == '{' || value->kind == 'n'
			       ? NULL
			       : arena_copy(arena, value->at, value->size);
	while (json_element(&walk, &item)) {
		if (!(one = json_copy(&item, arena))) {
			buf_free(&list);
			return NULL;
		}
		if (list.size)
			buf_add_char(&list, ',');
		buf_add_text(&list, one);
	}
	copy = list.failed ? NULL
			   : arena_copy(arena, buf_text(&list), list.size);
	buf_free(&list);
	return copy;
}

static enum zila_code add_option(struct step *step, const char *name,
	const struct json_value *value, struct arena *arena,
	struct zila_err *err)
{
	const struct meaning *meaning = find_meaning(step->kind, name);
	const char *text;

	/* a file of an inbox is imported by what the inbox says */
	if (!strcmp(step->kind->name, "import") && !strcmp(name, "inbox") &&
		!step->word_count && !step->option_count) {
		step->kind = find_kind("inbox");
		step->words[0] = json_copy(value, arena);
		step->word_count = step->words[0] != NULL;
		return ZILA_OK;
	}
	if (!meaning)
		return no_option(step->kind, name, err);
	text = value_text(value, arena);
	if (!text ||
		(meaning->flag && value->kind != 't' && value->kind != 'f') ||
		(!meaning->flag && (value->kind == 't' || value->kind == 'f')))
		return err_set(err, ZILA_EUSAGE, "\"%s\": %s is %s",
			step->kind->name, name,
			meaning->flag ? "true or false" : "a text");
	if (meaning->flag && value->kind == 'f')
		return ZILA_OK;
	step->options[step->option_count++] =
		(struct step_option){meaning->option, text};
	return ZILA_OK;
}

static enum zila_code add_options(struct step *step,
	const struct json_value *object, struct arena *arena,
	struct zila_err *err)
{
	struct json_walk walk = json_walk(object);
	struct json_value key, value;
	enum zila_code code;
	char *name;

	while (json_member(&walk, &key, &value)) {
		if (!(name = json_copy(&key, arena)))
			return err_memory(err);
		if (step->option_count == STEP_WORDS_MAX)
			return err_set(
				err, ZILA_EUSAGE, "it has too many options");
		if ((code = add_option(step, name, &value, arena, err)))
			return code;
	}
	return ZILA_OK;
}

/* A {name} in small letters that nothing fills would be passed on as it is. */
static enum zila_code check_filled(const char *text, struct zila_err *err)
{
	static const char *const names[] = {"day", "month", "due"};
	char name[40];
	const char *near;
	size_t i, size;

	while ((text = strchr(text, '{'))) {
		size = strspn(++text, "abcdefghijklmnopqrstuvwxyz_");
		if (!size || size >= sizeof name || text[size] != '}')
			continue;
		(void)snprintf(name, sizeof name, "%.*s", (int)size, text);
		for (i = 0; i < 3 && strcmp(names[i], name) != 0; i++)
			;
		if (i < 3)
			continue;
		near = text_nearest(name, names, 3);
		err_set(err, ZILA_EUSAGE, "nothing fills {%s}", name);
		return near ? err_hint(err, "did you mean {%s}?", near)
			    : err_hint(err, "there are {day}, {month} and "
					    "{due}");
	}
	return ZILA_OK;
}

static enum zila_code check_words(const struct step *step, struct zila_err *err)
{
	const struct step_kind *kind = step->kind;
	enum zila_code code;
	int i;

	if (step->word_count < kind->words_min ||
		step->word_count > kind->words_max)
		return err_set(err, ZILA_EUSAGE, "\"%s\" is written as %s",
			kind->name, kind->usage);
	for (i = 0; !*kind->words && refused[i]; i++)
		if (!strcmp(step->words[0], refused[i]))
			return err_set(err, ZILA_EUSAGE,
				"%s can't be a job: a job is a command like "
				"import, check, report, run or backup",
				refused[i]);
	if (!*kind->words && *step->words[0] == '-')
		return err_set(err, ZILA_EUSAGE,
			"%s: a job begins with its command, as check",
			step->words[0]);
	for (i = 0; i < step->word_count; i++)
		if ((code = check_filled(step->words[i], err)))
			return code;
	for (i = 0; i < step->option_count; i++)
		if ((code = check_filled(step->options[i].value, err)))
			return code;
	return ZILA_OK;
}

enum zila_code step_read(const struct json_value *value, struct arena *arena,
	struct step *out, struct zila_err *err)
{
	struct json_walk walk = json_walk(value);
	struct json_value item;
	enum zila_code code = ZILA_OK;
	char *text;

	if (value->kind != '[' || !json_element(&walk, &item) ||
		!(text = json_copy(&item, arena)))
		return err_set(err, ZILA_EUSAGE,
			"a step is a list that begins with its kind, as "
			"{\"check\"}");
	if (!(out->kind = find_kind(text)))
		return no_kind(text, err);
	while (code == ZILA_OK && json_element(&walk, &item)) {
		if (item.kind == '{') {
			code = add_options(out, &item, arena, err);
			continue;
		}
		text = value_text(&item, arena);
		if (!text || item.kind == '[')
			return err_set(err, ZILA_EUSAGE,
				"\"%s\": its words are texts", out->kind->name);
		if (out->word_count == STEP_WORDS_MAX / 2)
			return err_set(
				err, ZILA_EUSAGE, "it has too many words");
		out->words[out->word_count++] = text;
	}
	return code == ZILA_OK ? check_words(out, err) : code;
}

const char *spec_lacks(const struct spec *spec, const char *folder)
{
	char path[PATH_BYTES];
	int i;

	for (i = 0; i < spec->step_count; i++) {
		const struct step *step = &spec->steps[i];
		const char *file = step->words[0];

		if (strcmp(step->kind->name, "script") != 0 ||
			strchr(file, '{'))
			continue; /* filled in at its time */
		(void)snprintf(path, sizeof path, "%s%s%s",
			*file == '/' ? "" : folder, *file == '/' ? "" : "/",
			file);
		if (access(path, F_OK) != 0)
			return file;
	}
	return NULL;
}

/* ---- its words ---- */

struct words {
	const char **list;
	int count;
	struct arena *arena;
	const struct step_times *times;
	bool failed;
};

/* What {day}, {month}, {due} stand for. */
static void replace(struct buf *out, const char *text, const struct words *to)
{
	for (; *text; text++) {
		if (!strncmp(text, "{day}", 5)) {
			buf_add_text(out, to->times->day);
			text += 4;
		} else if (!strncmp(text, "{month}", 7)) {
			buf_add(out, to->times->day, 7);
			text += 6;
		} else if (!strncmp(text, "{due}", 5)) {
			buf_add_text(out, to->times->due);
			text += 4;
		} else {
			buf_add_char(out, *text);
		}
	}
}

static void add_word(struct words *to, const char *text)
{
	struct buf out = {0};
	char *copy;

	replace(&out, text, to);
	copy = out.failed ? NULL
			  : arena_copy(to->arena, buf_text(&out), out.size);
	buf_free(&out);
	if (!copy || to->count >= 3 * STEP_WORDS_MAX) {
		to->failed = true;
		return;
	}
	to->list[to->count++] = copy;
	to->list[to->count] = NULL;
}

static void add_option_words(
	struct words *to, const char *option, const char *value, bool flag)
{
	add_word(to, option);
	if (!flag)
		add_word(to, value);
}

static bool is_flag(const struct step_kind *kind, const char *option)
{
	int i;

	for (i = 0; i < OPTIONS_MAX && kind->options[i].name; i++)
		if (!strcmp(kind->options[i].option, option))
			return kind->options[i].flag;
	return false;
}

static bool has_option(const struct step *step, const char *option)
{
	int i;

	for (i = 0; i < step->option_count; i++)
		if (!strcmp(step->options[i].name, option))
			return true;
	return false;
}

/* A command of a person's: the day, unless the words say one. */
static bool wants_day(const struct step *step)
{
	static const char *const dated[] = {"check", "report", "run", "sql"};
	bool is = false;
	int i;

	for (i = 0; i < 4; i++)
		is = is || !strcmp(step->words[0], dated[i]);
	for (i = 1; i < step->word_count; i++)
		if (!strncmp(step->words[i], "--as-of", 7) ||
			!strcmp(step->words[i], "--list") ||
			!strcmp(step->words[i], "--stale"))
			return false;
	return is;
}

static void add_command(struct words *to, const struct step *step)
{
	int i;

	add_word(to, step->words[0]);
	if (wants_day(step))
		add_option_words(to, "--as-of", "{day}", false);
	for (i = 1; i < step->word_count; i++)
		add_word(to, step->words[i]);
}

static void add_call(struct words *to)
{
	char attempt[16];

	snprintf(attempt, sizeof attempt, "%d", to->times->attempt);
	add_word(to, to->times->job);
	add_option_words(to, "--due", "{due}", false);
	add_option_words(to, "--attempt", attempt, false);
}

/* "inbox sweep" is two words. */
static void add_command_name(struct words *to, const char *text)
{
	char name[40];
	char *space;

	snprintf(name, sizeof name, "%s", text);
	space = strchr(name, ' ');
	if (space)
		*space = 0;
	add_word(to, name);
	if (space)
		add_word(to, space + 1);
}

/* Options first: behind a script's name all words are its own. */
static void add_all(struct words *to, const struct step *step)
{
	const struct step_kind *kind = step->kind;
	int i;

	add_command_name(to, kind->words);
	if (kind->as_of && !has_option(step, "--as-of"))
		add_option_words(to, "--as-of", "{day}", false);
	if (kind->to && !has_option(step, "--to"))
		add_option_words(to, "--to", kind->to, false);
	if (kind->out && !has_option(step, "--out"))
		add_option_words(to, "--out", kind->out, false);
	for (i = 0; i < step->option_count; i++)
		add_option_words(to, step->options[i].name,
			step->options[i].value,
			is_flag(kind, step->options[i].name));
	for (i = 0; i < step->word_count; i++)
		add_word(to, step->words[i]);
}

enum zila_code step_words(const struct step *step,
	const struct step_times *times, struct arena *arena,
	const char ***words, struct zila_err *err)
{
	struct words to = {.arena = arena, .times = times};

	to.list =
		arena_alloc(arena, (3 * STEP_WORDS_MAX + 1) * sizeof *to.list);
	if (!to.list)
		return err_memory(err);
	if (!strcmp(step->kind->name, "command")) {
		add_command(&to, step);
	} else if (!strcmp(step->kind->name, "lua")) {
		add_command_name(&to, step->kind->words);
		add_call(&to);
	} else {
		add_all(&to, step);
	}
	if (to.failed)
		return err_memory(err);
	*words = to.list;
	return ZILA_OK;
}
