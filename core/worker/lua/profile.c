/* profile.c - samples of a script's stack, and what they add up to. */
#include "worker/lua/profile.h"

#include <errno.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "worker/lua/state.h"

enum {
	TICK_NS = 1000 * 1000,
	LEVELS_MAX = 60,
	FRAME_BYTES = 200,
	STACK_BYTES = 8192,
	SQL_BYTES = 120,
	TALLY_SLOTS = 1 << 15, /* more than LIMIT_PROFILE_STACKS */
	SOURCE_BYTES = 60,
};

/* Texts and how often: open addressing, never removed from. */
struct tally {
	struct profile_line *slots;
	int count, room;
	struct arena texts;
};

struct profile {
	struct vm *vm;
	timer_t timer;
	struct tally stacks, told;
	volatile sig_atomic_t pending;     /* ticks since the last sample */
	volatile sig_atomic_t pending_sql; /* of them, in queries */
	volatile sig_atomic_t query;       /* that runs, from 1; 0: none */
	volatile sig_atomic_t last_query;  /* that a tick was in */
	char *queries[LIMIT_WATCHED_QUERIES];
	int query_count;
	int64_t samples;
	char stack[STACK_BYTES];
};

static struct profile_line *tally_find(struct tally *tally, const char *text)
{
	uint32_t hash = 2166136261u;
	const char *at;
	int i;

	if (!tally->slots)
		tally->slots = mem_alloc(TALLY_SLOTS * sizeof *tally->slots);
	if (!tally->slots)
		return NULL;
	for (at = text; *at; at++)
		hash = (hash ^ (unsigned char)*at) * 16777619u;
	for (i = (int)(hash % TALLY_SLOTS); tally->slots[i].where;
		i = (i + 1) % TALLY_SLOTS)
		if (!strcmp(tally->slots[i].where, text))
			return &tally->slots[i];
	if (tally->count >= LIMIT_PROFILE_STACKS && strcmp(text, "(more)"))
		return tally_find(tally, "(more)");
	tally->slots[i].where = arena_text(&tally->texts, text);
	tally->count += tally->slots[i].where != NULL;
	return tally->slots[i].where ? &tally->slots[i] : NULL;
}

static void tally_free(struct tally *tally)
{
	mem_free(tally->slots);
	arena_free(&tally->texts);
	*tally = (struct tally){0};
}

/* ---- sampling ---- */

/* A frame's text holds neither the separator of stacks nor a newline. */
static void clean(char *text)
{
	for (; *text; text++)
		if (*text == ';' || (unsigned char)*text < ' ')
			*text = *text == ';' ? ',' : ' ';
}

static void frame_text(const lua_Debug *ar, char out[FRAME_BYTES])
{
	const char *source =
		ar->source[0] == '@' ? ar->source + 1 : ar->short_src;

	if (!strcmp(ar->what, "main"))
		(void)snprintf(out, FRAME_BYTES, "main %.150s:%d", source,
			ar->currentline);
	else if (ar->name && *ar->namewhat)
		(void)snprintf(out, FRAME_BYTES, "%.30s %.150s:%d", ar->name,
			source, ar->currentline);
	else
		(void)snprintf(out, FRAME_BYTES, "function@%d %.150s:%d",
			ar->linedefined, source, ar->currentline);
	clean(out);
}

/* Puts the frames of L before what stack holds from at on, innermost last;
 * returns where it begins then. */
static size_t add_frames(struct profile *profile, lua_State *L, size_t at)
{
	char frame[FRAME_BYTES];
	lua_Debug ar;
	size_t size;
	int level;

	for (level = 0; level < LEVELS_MAX && lua_getstack(L, level, &ar);
		level++) {
		if (!lua_getinfo(L, "nSl", &ar) || ar.currentline <= 0)
			continue;
		frame_text(&ar, frame);
		size = strlen(frame);
		if (size + 1 > at)
			break;
		if (at < STACK_BYTES - 1)
			profile->stack[--at] = ';';
		at -= size;
		memcpy(profile->stack + at, frame, size);
	}
	return at;
}

static void count_stack(
	struct profile *profile, lua_State *L, const char *leaf, int ticks)
{
	size_t size = strlen(leaf);
	size_t at = STACK_BYTES - 1 - size;
	struct profile_line *line;

	if (ticks <= 0)
		return;
	profile->stack[STACK_BYTES - 1] = '\0';
	memcpy(profile->stack + at, leaf, size);
	at = add_frames(profile, L, at);
	if (L != profile->vm->L)
		at = add_frames(profile, profile->vm->L, at);
	line = tally_find(&profile->stacks, profile->stack + at);
	profile->samples += ticks;
	if (line)
		line->self += ticks;
}

/* The ticks that passed in the query at hand, for the line that made it: here
 * the script still stands there. */
static void count_query(struct profile *profile)
{
	struct vm *vm = profile->vm;
	lua_State *L = vm->running ? vm->running : vm->L;
	char leaf[SQL_BYTES + 16];
	int ticks = profile->pending_sql;

	profile->pending_sql = 0;
	profile->pending -= ticks;
	(void)snprintf(leaf, sizeof leaf, "in SQL: %s",
		profile->queries[profile->last_query - 1]);
	count_stack(profile, L, leaf, ticks);
}

/* The one hook: takes the stack and is gone.  The end of the time limit comes
 * first, and stays. */
static void sample(lua_State *L, lua_Debug *ar)
{
	struct vm *vm = vm_of(L);
	struct profile *profile = vm->profile;
	int ticks;

	(void)ar;
	lua_sethook(L, NULL, 0, 0);
	if (vm->late)
		vm_stop(L);
	if (!profile || !profile->pending)
		return;
	ticks = profile->pending;
	profile->pending = 0;
	count_stack(profile, L, "", ticks);
}

static void tick(int number, siginfo_t *info, void *context)
{
	struct profile *profile;
	lua_State *running;
	int count;

	(void)number;
	(void)context;
	if (info->si_code != SI_TIMER)
		return;
	profile = info->si_value.sival_ptr;
	count = 1 + info->si_overrun;
	running = profile->vm->running;
	profile->pending += count;
	if (profile->query) {
		profile->pending_sql += count;
		profile->last_query = profile->query;
	}
	if (profile->vm->late)
		return;
	lua_sethook(profile->vm->L, sample, LUA_MASKCOUNT, 1);
	if (running)
		lua_sethook(running, sample, LUA_MASKCOUNT, 1);
}

enum zila_code profile_begin(
	struct vm *vm, struct profile **out, struct zila_err *err)
{
	struct sigevent event = {
		.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGPROF};
	struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART};
	struct itimerspec when = {{0, TICK_NS}, {0, TICK_NS}};
	struct profile *profile = mem_alloc(sizeof *profile);

	if (!profile)
		return err_memory(err);
	profile->vm = vm;
	action.sa_sigaction = tick;
	(void)sigemptyset(&action.sa_mask);
	event.sigev_value.sival_ptr = profile;
	if (sigaction(SIGPROF, &action, NULL) ||
		timer_create(CLOCK_MONOTONIC, &event, &profile->timer)) {
		mem_free(profile);
		return err_set(err, ZILA_ELIMIT,
			"the profile's timer can't be set: %s",
			strerror(errno));
	}
	vm->profile = profile;
	*out = profile;
	if (timer_settime(profile->timer, 0, &when, NULL)) {
		profile_free(profile);
		return err_set(err, ZILA_ELIMIT,
			"the profile's timer can't be set: %s",
			strerror(errno));
	}
	return ZILA_OK;
}

void profile_stop(struct profile *profile)
{
	if (!profile->vm->profile)
		return;
	(void)signal(SIGPROF, SIG_IGN); /* one may be on its way */
	(void)timer_delete(profile->timer);
	profile->vm->profile = NULL;
}

void profile_free(struct profile *profile)
{
	int i;

	if (!profile)
		return;
	profile_stop(profile);
	for (i = 0; i < profile->query_count; i++)
		mem_free(profile->queries[i]);
	tally_free(&profile->stacks);
	tally_free(&profile->told);
	mem_free(profile);
}

/* The number of a query, by its text on one line; 0 when there are too many. */
static int number_query(struct profile *profile, const char *sql)
{
	char text[SQL_BYTES];
	size_t used = 0;
	int i;

	for (; *sql && used + 5 < sizeof text; sql++) {
		bool space = (unsigned char)*sql <= ' ';

		if (!space || (used && text[used - 1] != ' '))
			text[used++] = space ? ' ' : *sql == ';' ? ',' : *sql;
	}
	if (*sql)
		used += (size_t)snprintf(
			text + used, sizeof text - used, " ...");
	text[used] = '\0';
	for (i = 0; i < profile->query_count; i++)
		if (!strcmp(profile->queries[i], text))
			return i + 1;
	if (i == LIMIT_WATCHED_QUERIES ||
		!(profile->queries[i] = mem_copy(text)))
		return 0;
	return ++profile->query_count;
}

void profile_steps(struct profile *profile, struct cursor *cursor, bool begins)
{
	if (begins && !cursor->tag)
		cursor->tag = number_query(profile, cursor_sql(cursor));
	profile->query = begins ? cursor->tag : 0;
	if (!begins && profile->pending_sql)
		count_query(profile);
}

/* ---- what it came to ---- */

/* The name of frame as a line ("x.lua:12") or a function ("total x.lua");
 * a query stays as it is. */
static void name_frame(
	const char *frame, bool function, char out[FRAME_BYTES * 2])
{
	const char *space = strchr(frame, ' ');
	const char *colon = strrchr(frame, ':');

	if (!strncmp(frame, "in SQL: ", 8) || !space || !colon)
		(void)snprintf(out, FRAME_BYTES * 2, "%s", frame);
	else if (function)
		(void)snprintf(
			out, FRAME_BYTES, "%.*s", (int)(colon - frame), frame);
	else
		(void)snprintf(out, FRAME_BYTES * 2, "%s", space + 1);
}

/* Adds one stack: the last frame's own, and each frame's once as total. */
static void tell_stack(struct profile *profile,
	const struct profile_line *stack, bool function)
{
	struct profile_line *seen[LEVELS_MAX * 2 + 2];
	char frame[FRAME_BYTES * 2], name[FRAME_BYTES * 2];
	const char *at = stack->where;
	int count = 0, i;

	while (*at) {
		size_t size = strcspn(at, ";");
		struct profile_line *line;

		(void)snprintf(frame, sizeof frame, "%.*s", (int)size, at);
		name_frame(frame, function, name);
		line = tally_find(&profile->told, name);
		at += size + (at[size] == ';');
		if (!line)
			return;
		if (!*at)
			line->self += stack->self;
		for (i = 0; i < count && seen[i] != line; i++)
			;
		if (i < count || count == LEVELS_MAX * 2 + 2)
			continue;
		seen[count++] = line;
		line->total += stack->self;
	}
}

static int by_cost(const void *a, const void *b)
{
	const struct profile_line *one = a, *other = b;

	if (!one->where || !other->where)
		return !one->where - !other->where;
	if (one->self != other->self)
		return one->self < other->self ? 1 : -1;
	if (one->total != other->total)
		return one->total < other->total ? 1 : -1;
	return strcmp(one->where, other->where);
}

int profile_lines(struct profile *profile, bool functions,
	const struct profile_line **out, int64_t *samples)
{
	int i;

	tally_free(&profile->told);
	for (i = 0; profile->stacks.slots && i < TALLY_SLOTS; i++)
		if (profile->stacks.slots[i].where)
			tell_stack(
				profile, &profile->stacks.slots[i], functions);
	if (profile->told.slots)
		qsort(profile->told.slots, TALLY_SLOTS,
			sizeof *profile->told.slots, by_cost);
	*out = profile->told.slots;
	*samples = profile->samples;
	return profile->told.count;
}

void profile_stacks(const struct profile *profile, struct buf *out)
{
	int i;

	for (i = 0; profile->stacks.slots && i < TALLY_SLOTS; i++)
		if (profile->stacks.slots[i].where)
			buf_add_format(out, "%s %lld\n",
				profile->stacks.slots[i].where,
				(long long)profile->stacks.slots[i].self);
}

static void add_trimmed(struct buf *out, const char *line, size_t size)
{
	while (size && (*line == ' ' || *line == '\t')) {
		line++;
		size--;
	}
	while (size && ((unsigned char)line[size - 1] <= ' '))
		size--;
	if (size > SOURCE_BYTES)
		size = text_cut(line, SOURCE_BYTES);
	buf_add(out, line, size);
}

void profile_source(
	const struct profile *profile, const char *where, struct buf *out)
{
	const char *colon = strrchr(where, ':');
	const struct vm_file *file = profile->vm->files;
	int line = colon ? atoi(colon + 1) : 0;
	struct buf source = {0};
	struct zila_err unread;
	const char *at, *end;

	while (file &&
		(!colon || strlen(file->name) != (size_t)(colon - where) ||
			strncmp(file->name, where, (size_t)(colon - where)) !=
				0))
		file = file->next;
	if (!file || file_read(file->path, LIMIT_PLUGIN_FILE_BYTES, &source,
			     &unread) != ZILA_OK)
		goto out;
	at = buf_text(&source);
	end = at + source.size;
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		stop = stop ? stop : end;
		if (--line == 0) {
			add_trimmed(out, at, (size_t)(stop - at));
			break;
		}
		at = stop + 1;
	}
out:
	buf_free(&source);
}
