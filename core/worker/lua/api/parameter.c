/* parameter.c - parameters of the API, from text to checks. */
#include "worker/lua/api/parameter.h"

#include <stdio.h>
#include <string.h>

/* Commas in <> {} () belong to a type. */
bool parameter_next(const char **at, struct parameter *out)
{
	const char *text = *at + strspn(*at, ", ");
	const char *colon = strchr(text, ':');
	const char *end;
	int depth = 0;

	if (!*text || !colon)
		return false;
	out->name = text;
	out->optional = colon[-1] == '?';
	out->name_size = (int)(colon - text) - out->optional;
	out->more = !strncmp(text, "...", 3);
	out->type = colon + 1 + strspn(colon + 1, " ");
	for (end = out->type; *end && (depth || *end != ','); end++)
		depth += (strchr("<{(", *end) != NULL) -
			 (strchr(">})", *end) != NULL);
	out->type_size = (int)(end - out->type);
	*at = end;
	return true;
}

/* The kinds of one alternative of a type. */
static unsigned kind_of(const char *type, int size)
{
	static const struct {
		const char *name;
		unsigned kind;
	} kinds[] = {
		{"string", KIND_STRING},
		{"number", KIND_NUMBER},
		{"integer", KIND_INTEGER},
		{"boolean", KIND_BOOLEAN},
		{"function", KIND_FUNCTION},
		{"nil", KIND_NIL},
		{"any", KIND_ANY},
	};
	size_t i;

	if (size && type[0] == '"')
		return KIND_STRING;
	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if ((int)strlen(kinds[i].name) == size &&
			!memcmp(type, kinds[i].name, (size_t)size))
			return kinds[i].kind;
	return KIND_TABLE; /* T[], table<K, V>, { ... } */
}

static unsigned kinds_of(const struct parameter *parameter)
{
	const char *at = parameter->type;
	const char *end = at + parameter->type_size;
	unsigned kinds = parameter->optional ? KIND_NIL : 0;

	while (at < end) {
		const char *bar = memchr(at, '|', (size_t)(end - at));
		int size = (int)((bar ? bar : end) - at);

		kinds |= kind_of(at, size);
		at += size + 1;
	}
	return kinds;
}

lua_Integer parameter_signature(const char *parameters)
{
	struct parameter parameter;
	lua_Unsigned signature = 0;
	int count = 0;

	while (parameter_next(&parameters, &parameter)) {
		if (parameter.more) {
			signature |= (lua_Unsigned)1 << MORE_SHIFT;
			break;
		}
		signature |= (lua_Unsigned)kinds_of(&parameter)
			     << (KIND_BITS * count);
		count++;
	}
	signature |= (lua_Unsigned)count << COUNT_SHIFT;
	return (lua_Integer)signature;
}

bool parameter_fits(lua_State *L, int index, unsigned kinds)
{
	int whole = 0;

	switch (lua_type(L, index)) {
	case LUA_TNONE:
	case LUA_TNIL:
		return kinds & KIND_NIL;
	case LUA_TSTRING:
		return kinds & KIND_STRING;
	case LUA_TNUMBER:
		if (kinds & KIND_NUMBER)
			return true;
		(void)lua_tointegerx(L, index, &whole);
		return (kinds & KIND_INTEGER) && whole;
	case LUA_TBOOLEAN:
		return kinds & KIND_BOOLEAN;
	case LUA_TTABLE:
		return kinds & KIND_TABLE;
	case LUA_TFUNCTION:
		return kinds & KIND_FUNCTION;
	default:
		return kinds == KIND_ANY;
	}
}

void parameter_words(unsigned kinds, char *out, size_t room)
{
	static const struct {
		unsigned kind;
		const char *name;
	} names[] = {
		{KIND_STRING, "a string"},
		{KIND_NUMBER, "a number"},
		{KIND_INTEGER, "a whole number"},
		{KIND_BOOLEAN, "true or false"},
		{KIND_TABLE, "a table"},
		{KIND_FUNCTION, "a function"},
	};
	size_t used = 0;
	size_t i;

	out[0] = '\0';
	for (i = 0; i < sizeof names / sizeof names[0] && used < room; i++)
		if (kinds & names[i].kind)
			used += (size_t)snprintf(out + used, room - used,
				"%s%s", used ? " or " : "", names[i].name);
}
