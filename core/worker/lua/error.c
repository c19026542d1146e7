/* error.c - the place, the source, the trace and the hint of an error. */
#include "worker/lua/error.h"

#include <inttypes.h>
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "ground/file.h"
#include "ground/limits.h"
#include "ground/text.h"
#include "worker/lua/state.h"

enum {
	LEVELS_MAX = 40, /* of the stack looked at */
	KEYS_MAX = 300,  /* of a table, for a hint */
	NAME_BYTES = 64,
	VALUE_BYTES = 40, /* of the row at hand */
	ROW_BYTES = 350,
	MESSAGE_BYTES = 1200,
	LINE_BYTES = 120,  /* of the source, shown */
	CHUNK_BYTES = 59,  /* longest name that Lua's messages show whole */
	EXCERPT_LINES = 1, /* before and after */
	TEXT_LINES_MAX = 24,
};

static void copy(char *out, size_t room, const char *text)
{
	(void)snprintf(out, room, "%.*s", (int)(room - 1), text);
}

/* Chunks named = are the host's own. */
static bool is_script(const lua_Debug *ar)
{
	return ar->currentline > 0 && strcmp(ar->what, "C") != 0 &&
	       ar->source[0] != '=';
}

static void fill_place(struct frame *frame, const lua_Debug *ar)
{
	copy(frame->source, sizeof frame->source,
		ar->source[0] == '@' ? ar->source + 1 : ar->short_src);
	frame->line = ar->currentline;
	frame->what[0] = '\0';
}

bool error_here(lua_State *L, struct frame *out)
{
	lua_Debug ar;
	int level;

	for (level = 0; level < LEVELS_MAX; level++) {
		if (!lua_getstack(L, level, &ar) || !lua_getinfo(L, "Sl", &ar))
			return false;
		if (is_script(&ar)) {
			fill_place(out, &ar);
			return true;
		}
	}
	return false;
}

static void fill_what(struct frame *frame, const lua_Debug *ar)
{
	size_t room = sizeof frame->what;

	if (!strcmp(ar->what, "main"))
		copy(frame->what, room, "in the file");
	else if (ar->name && *ar->namewhat)
		(void)snprintf(frame->what, room, "in %s '%.40s'",
			strcmp(ar->namewhat, "method") ? "function" : "method",
			ar->name);
	else
		(void)snprintf(frame->what, room, "in the function of line %d",
			ar->linedefined);
}

/* Only the innermost levels are looked at: in a recursion without end there
 * are 200,000, and lua_getstack walks to each. */
static void add_frames(struct trace *trace, lua_State *L)
{
	lua_Debug ar;
	int level;

	for (level = 0; lua_getstack(L, level, &ar); level++) {
		if (level == LEVELS_MAX || trace->count == TRACE_FRAMES_MAX) {
			trace->more = true;
			return;
		}
		if (!lua_getinfo(L, "nSl", &ar) || !is_script(&ar))
			continue;
		fill_place(&trace->frames[trace->count], &ar);
		fill_what(&trace->frames[trace->count], &ar);
		trace->count++;
	}
}

/* Equal is nearest of all: then name is there, and nothing else is meant. */
const char *error_nearest(lua_State *L, int index, const char *name)
{
	const char *keys[KEYS_MAX];
	size_t count = 0;

	index = lua_absindex(L, index);
	lua_pushnil(L);
	while (lua_next(L, index)) {
		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING)
			continue;
		keys[count] = lua_tostring(L, -1);
		if (!strcmp(keys[count], name)) {
			lua_pop(L, 1);
			return NULL;
		}
		if (++count == KEYS_MAX) {
			lua_pop(L, 1);
			break;
		}
	}
	return text_nearest(name, keys, count);
}

/* The nearest key of the value on top, or of what its metatable's __index
 * holds; the value is popped. */
static const char *nearest_of_top(lua_State *L, const char *name)
{
	const char *found = NULL;
	int top = lua_gettop(L);

	if (lua_istable(L, -1))
		found = error_nearest(L, -1, name);
	if (!found && !lua_isstring(L, -1) && lua_getmetatable(L, -1)) {
		lua_pushliteral(L, "__index");
		if (lua_rawget(L, -2) == LUA_TTABLE)
			found = error_nearest(L, -1, name);
	}
	lua_settop(L, top - 1);
	return found;
}

/* Looks at what the erring function could see: its locals, then the
 * variables around it. */
static const char *nearest_around(lua_State *L, lua_Debug *ar, const char *name)
{
	const char *found = NULL;
	const char *variable;
	int i;

	for (i = 1; !found && lua_getlocal(L, ar, i); i++)
		found = nearest_of_top(L, name);
	if (found)
		return found;
	(void)lua_getinfo(L, "f", ar);
	for (i = 1; !found; i++) {
		variable = lua_getupvalue(L, -1, i);
		if (!variable)
			break;
		if (strcmp(variable, "_ENV") != 0)
			found = nearest_of_top(L, name);
		else
			lua_pop(L, 1);
	}
	lua_pop(L, 1);
	return found;
}

/* "... a nil value (field 'amout')" -> amout, for kind "field" */
static bool nil_name(const char *text, const char *kind, char out[NAME_BYTES])
{
	char before[40];
	const char *at, *end;

	(void)snprintf(before, sizeof before, "a nil value (%s '", kind);
	at = strstr(text, before);
	if (!at)
		return false;
	at += strlen(before);
	end = strchr(at, '\'');
	if (!end || end == at || end - at >= NAME_BYTES || *at == '?')
		return false;
	memcpy(out, at, (size_t)(end - at));
	out[end - at] = '\0';
	return true;
}

/* The function of texts that ("x"):uper() may mean. */
static const char *nearest_of_texts(lua_State *L, const char *name)
{
	const char *found = NULL;
	int top = lua_gettop(L);

	lua_pushliteral(L, "");
	if (luaL_getmetafield(L, -1, "__index") == LUA_TTABLE)
		found = error_nearest(L, -1, name);
	lua_settop(L, top);
	return found;
}

static void hint_name(
	struct trace *trace, lua_State *L, const char *name, const char *text)
{
	bool method = strstr(text, "(method '") != NULL;
	const char *nearest = NULL;
	lua_Debug ar;
	int level;

	for (level = 0; level < LEVELS_MAX; level++) {
		if (!lua_getstack(L, level, &ar) || !lua_getinfo(L, "Sl", &ar))
			return;
		if (is_script(&ar))
			break;
	}
	if (level < LEVELS_MAX)
		nearest = nearest_around(L, &ar, name);
	if (!nearest && method)
		nearest = nearest_of_texts(L, name);
	if (nearest)
		(void)snprintf(trace->hint, sizeof trace->hint,
			"no field '%s'; did you mean '%.80s'?", name, nearest);
	else if (strstr(text, "attempt to call "))
		(void)snprintf(trace->hint, sizeof trace->hint,
			"nothing there is called '%s'", name);
	else if (!method)
		(void)snprintf(trace->hint, sizeof trace->hint,
			"'%s' is nil here, as NULL in a row is: ask first",
			name);
}

/* What Lua says where a slip is common, and what to do then. */
static const char *advice_on(const char *text)
{
	static const struct {
		const char *attempt, *value, *advice;
	} slips[] = {
		{" near '<\\", ">'",
			"a sign stands there that is no part of Lua, as a "
			"curly quote or a no-break space that was pasted: type "
			"\" or a space instead, and save the file as UTF-8"},
		{"unexpected symbol near '{'", "",
			"a statement can't begin so: a file that gives a table "
			"begins or ends with `return`"},
		{"'}' expected (to close '{'", "",
			"entries of a table are parted by commas: is there one "
			"before it?"},
		{"attempt to compare ", " nil",
			"one of the two is nil here, as NULL in a row is: ask "
			"first"},
		{"attempt to ", "a nil value (field 'integer index')",
			"nothing has that number: the first of an array t is "
			"t[1], the last t[#t]"},
		{"attempt to ", "a nil value (field '?')",
			"nothing is under that key: ask first"},
		{"attempt to call ", "(for iterator 'for iterator')",
			"write `in pairs(...)`, or `in ipairs(...)` of an "
			"array"},
		{"bad argument #1 to 'for iterator'", "",
			"pairs and ipairs are for tables"},
		{"attempt to index a function value", "",
			"a function is called; what zila.rows gives is for "
			"`for row in`, an array of rows comes from zila.all"},
		{"attempt to get length of a function value", "",
			"what zila.rows gives is for `for row in`: an array "
			"of rows comes from zila.all"},
		{"attempt to ", " a 'string' with a '",
			"a text is no number: zila.number.parse(text) reads "
			"one; zila.date.days(from, to) counts days"},
	};
	size_t i;

	for (i = 0; i < sizeof slips / sizeof *slips; i++)
		if (strstr(text, slips[i].attempt) &&
			strstr(text, slips[i].value))
			return slips[i].advice;
	return NULL;
}

static void add_hint(struct trace *trace, lua_State *L, const char *text)
{
	static const char unnamed[] = " a nil value";
	const char *advice;
	char name[NAME_BYTES];

	if (!lua_checkstack(L, 8))
		return;
	advice = advice_on(text);
	if (advice)
		(void)snprintf(trace->hint, sizeof trace->hint, "%s", advice);
	else if (nil_name(text, "method", name) ||
		 nil_name(text, "field", name))
		hint_name(trace, L, name, text);
	else if (nil_name(text, "local", name) ||
		 nil_name(text, "upvalue", name))
		(void)snprintf(trace->hint, sizeof trace->hint,
			"'%s' is nil here: ask first, as in `if %s then`", name,
			name);
	else if (strlen(text) > sizeof unnamed - 1 &&
		 !strcmp(text + strlen(text) - (sizeof unnamed - 1), unnamed))
		(void)snprintf(trace->hint, sizeof trace->hint,
			"what was called gave nil: it found nothing, or a "
			"function has no `return`");
}

void error_add_value(
	struct phrase *phrase, const char *name, const struct value *value)
{
	size_t size = value->size > VALUE_BYTES ? VALUE_BYTES : value->size;

	phrase_add(phrase, "%s = ", name);
	if (value->type == VALUE_INTEGER)
		phrase_add(phrase, "%" PRId64, value->integer);
	else if (value->type == VALUE_REAL)
		phrase_add(phrase, "%.15g", value->real);
	else
		phrase_add(phrase, "'%.*s'", (int)text_valid(value->text, size),
			value->text);
}

/* The row that the script's innermost query gave last: while the stack still
 * stands, as it is closed with it. */
static void take_row(struct trace *trace, const struct vm *vm)
{
	const struct query_rows *rows = vm->rows;
	char cells[sizeof trace->row] = "";
	struct phrase phrase = {cells, sizeof cells, 0};
	struct value value;
	int i;

	if (!rows || !rows->cursor.stmt)
		return;
	for (i = 0; i < cursor_column_count(&rows->cursor); i++) {
		cursor_value(&rows->cursor, i, &value);
		if (value.type == VALUE_NULL)
			continue;
		phrase_add(&phrase, phrase.used ? ", " : ": ");
		error_add_value(
			&phrase, cursor_column_name(&rows->cursor, i), &value);
	}
	(void)snprintf(trace->row, sizeof trace->row,
		"row %" PRId64 " of zila.rows%.*s", rows->given,
		(int)text_valid(cells, strnlen(cells, ROW_BYTES)), cells);
}

/* Begins a trace anew, unless the object at index is the one it is of. */
static void trace_go_on(struct trace *trace, lua_State *L, int index)
{
	const void *object = lua_topointer(L, index);

	if (!object || object != trace->object) {
		*trace = (struct trace){.object = object};
		take_row(trace, vm_of(L));
	}
	if (!trace->count && lua_type(L, index) == LUA_TSTRING)
		add_hint(trace, L, lua_tostring(L, index));
	add_frames(trace, L);
}

int error_handler(lua_State *L)
{
	trace_go_on(&vm_of(L)->trace, L, 1);
	return 1;
}

/* The registry holds the object, so that no later one has its address. */
void error_coroutine(lua_State *L, lua_State *coroutine)
{
	struct trace *trace = &vm_of(L)->trace;

	if (!lua_checkstack(coroutine, 1))
		return;
	trace_go_on(trace, coroutine, lua_gettop(coroutine));
	luaL_checkstack(L, 1, NULL);
	lua_pushvalue(coroutine, -1);
	lua_xmove(coroutine, L, 1);
	lua_rawsetp(L, LUA_REGISTRYINDEX, trace);
}

int error_describe(lua_State *L)
{
	int type = lua_type(L, 1);

	if (type == LUA_TSTRING)
		return 1;
	if (type == LUA_TNUMBER || luaL_getmetafield(L, 1, "__tostring")) {
		lua_settop(L, 1);
		(void)luaL_tolstring(L, 1, NULL);
		return 1;
	}
	if (type == LUA_TTABLE) {
		lua_pushliteral(L, "message");
		if (lua_rawget(L, 1) == LUA_TSTRING)
			return 1;
	}
	lua_pushfstring(L,
		"error() was given %s%s, which says nothing: give "
		"it a text",
		type == LUA_TNIL ? "" : "a ", lua_typename(L, type));
	return 1;
}

/* Copies text for showing: no control characters but newlines, of which there
 * are few, UTF-8 only, cut. */
static void clean(char *out, size_t room, const char *text, size_t size)
{
	static const char more[] = " ...";
	size_t limit = room - sizeof more;
	size_t used = 0;
	size_t valid = text_valid(text, size);
	size_t i;
	int lines = 0;

	for (i = 0; i < size && used < limit; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '\n' && ++lines == TEXT_LINES_MAX)
			break;
		if (i == valid) {
			out[used++] = '?';
			valid = i + 1 + text_valid(text + i + 1, size - i - 1);
		} else if (c == '\t') {
			out[used++] = ' ';
		} else if ((c < 0x20 && c != '\n') || c == 0x7f) {
			out[used++] = '?';
		} else {
			out[used++] = (char)c;
		}
	}
	while (i < size && used && ((unsigned char)text[i] & 0xc0) == 0x80 &&
		((unsigned char)out[used - 1] & 0x80)) {
		used--;
		i--;
	}
	if (i < size) {
		memcpy(out + used, more, sizeof more - 1);
		used += sizeof more - 1;
	}
	out[used] = '\0';
}

/* Whether text begins with the name as Lua's messages show it; how many
 * bytes that takes. */
static size_t begins_with(const char *text, const char *name)
{
	size_t size = strlen(name);
	const size_t shown = CHUNK_BYTES - 3;

	if (size <= CHUNK_BYTES)
		return strncmp(text, name, size) ? 0 : size;
	if (strncmp(text, "...", 3) != 0 ||
		strncmp(text + 3, name + size - shown, shown) != 0)
		return 0;
	return 3 + shown;
}

/* ":12: " -> 12, and how many bytes that takes. */
static size_t read_line(const char *text, int *line)
{
	int used = 0;

	if (sscanf(text, ":%9d:%n", line, &used) != 1 || !used)
		return 0;
	return text[used] == ' ' ? (size_t)used + 1 : (size_t)used;
}

struct location {
	const char *name;
	int line;
	const char *rest; /* of the text behind it */
};

static bool place_matches(
	struct location *place, const char *text, const char *name)
{
	size_t size = begins_with(text, name);
	size_t more = size ? read_line(text + size, &place->line) : 0;

	if (!more)
		return false;
	place->name = name;
	place->rest = text + size + more;
	return true;
}

/* Where text says it happened, else where the trace begins. */
static void find_place(
	const struct vm *vm, const char *text, struct location *place)
{
	const struct trace *trace = &vm->trace;
	const struct vm_file *file;
	int i;

	*place = (struct location){.rest = text};
	for (i = 0; i < trace->count; i++)
		if (place_matches(place, text, trace->frames[i].source))
			return;
	for (file = vm->files; file; file = file->next)
		if (place_matches(place, text, file->name))
			return;
	if (trace->count) {
		place->name = trace->frames[0].source;
		place->line = trace->frames[0].line;
	}
}

static void tell_line(struct zila_err *err, bool here, int number,
	const char *text, size_t size)
{
	char shown[LINE_BYTES];

	if (size && text[size - 1] == '\r')
		size--;
	clean(shown, sizeof shown, text, size);
	(void)err_hint(err, "  %c%4d | %s", here ? '>' : ' ', number, shown);
}

/* The lines around place, when its file can be read. */
static void tell_source(
	const struct vm *vm, const struct location *place, struct zila_err *err)
{
	const struct vm_file *file = vm->files;
	struct buf source = {0};
	struct zila_err unread;
	const char *at;
	const char *end;
	int line = 1;

	while (file && strcmp(file->name, place->name) != 0)
		file = file->next;
	if (!file || file_read(file->path, LIMIT_PLUGIN_FILE_BYTES, &source,
			     &unread) != ZILA_OK)
		goto out;
	end = buf_text(&source) + source.size;
	for (at = buf_text(&source);
		at < end && line <= place->line + EXCERPT_LINES; line++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t size = (size_t)((stop ? stop : end) - at);

		if (line >= place->line - EXCERPT_LINES)
			tell_line(err, line == place->line, line, at, size);
		at += size + 1;
	}
out:
	buf_free(&source);
}

static void tell_trace(const struct trace *trace, struct zila_err *err)
{
	int i;

	if (trace->count < 2)
		return;
	(void)err_hint(err, "traceback:");
	for (i = 0; i < trace->count; i++)
		(void)err_hint(err, "  %s:%d: %s", trace->frames[i].source,
			trace->frames[i].line, trace->frames[i].what);
	if (trace->more)
		(void)err_hint(err, "  and more");
}

static void tell_data(const char *at, struct zila_err *err)
{
	char shown[VM_AT_BYTES];
	char *c;

	clean(shown, sizeof shown, at, strlen(at));
	for (c = shown; *c; c++)
		if (*c == '\n')
			*c = ' ';
	if (*shown)
		(void)err_hint(err, "  at: %s", shown);
}

/* The data at hand: of who called the script, and of its own query. */
static void tell_at(struct vm *vm, struct zila_err *err)
{
	vm->at[0] = '\0';
	if (vm->tell)
		vm->tell(vm->tell_user, vm->at, sizeof vm->at);
	tell_data(vm->at, err);
	tell_data(vm->trace.row, err);
}

/* The code of the error, and the text where it is zila's own. */
static enum zila_code judge(
	struct vm *vm, lua_State *L, int status, char *text, size_t room)
{
	const char *told =
		lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
	bool memory = status == LUA_ERRMEM ||
		      (vm->memory_refused && strstr(told, "not enough memory"));

	if (vm->interrupted) {
		(void)snprintf(text, room, INTERRUPTED);
		return ZILA_EINTR;
	}
	if (vm->late) {
		(void)snprintf(text, room, LATE_FORMAT, vm->seconds);
		return ZILA_ELIMIT;
	}
	if (memory) {
		(void)snprintf(text, room,
			"stopped at the memory limit of %.4g MiB",
			(double)vm->memory_max / (1 << 20));
		return ZILA_ELIMIT;
	}
	if (*told && lua_topointer(L, -1) == vm->raised)
		return vm->raised_code;
	return ZILA_EPLUGIN;
}

/* Lua calls no handler for a lack of memory: the allocator noted where. */
static void take_memory_place(struct vm *vm, int status)
{
	if (status != LUA_ERRMEM)
		return;
	vm->trace = (struct trace){0};
	if (vm->memory_at.line) {
		vm->trace.frames[0] = vm->memory_at;
		vm->trace.count = 1;
	}
}

void error_tell(struct vm *vm, lua_State *L, int status, struct zila_err *err)
{
	char own[NAME_BYTES] = "";
	char text[MESSAGE_BYTES];
	size_t size = 0;
	const char *told = "an error without text";
	enum zila_code code = judge(vm, L, status, own, sizeof own);
	struct location place;

	if (lua_type(L, -1) == LUA_TSTRING)
		told = lua_tolstring(L, -1, &size);
	else
		size = strlen(told);
	if (!*own && lua_topointer(L, -1) == vm->raised &&
		strstr(told, "\n  > ")) { /* told before, by vm_enter() */
		(void)err_set(err, code, "%s", told);
		return;
	}
	clean(text, sizeof text, told, size);
	take_memory_place(vm, status);
	find_place(vm, text, &place);
	if (*own)
		place.rest = own;
	if (place.name) {
		(void)err_set(err, code, "%s:%d: %s", place.name, place.line,
			place.rest);
		tell_source(vm, &place, err);
	} else {
		(void)err_set(err, code, "%s", place.rest);
	}
	tell_at(vm, err);
	if (*vm->trace.hint && !*own)
		(void)err_hint(err, "  hint: %s", vm->trace.hint);
	tell_trace(&vm->trace, err);
}

int error_unknown(
	lua_State *L, const char *what, const char *name, const char *nearest)
{
	if (nearest)
		return luaL_error(
			L, "%s '%s'; did you mean '%s'?", what, name, nearest);
	return luaL_error(L, "%s '%s'", what, name);
}
