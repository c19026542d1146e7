/* openapi.c - the table of routes as an OpenAPI 3 description. */
#include <string.h>

#include "daemon/web/visit.h"

/* GET rows of the API as they are; writes below /api/1. */
static bool is_api(const struct route *route)
{
	return route->who == WHO_WRITER || !strncmp(route->pattern, "/api/", 5);
}

static void put_choices(struct json *json, struct text choices)
{
	struct text one;

	if (!choices.size)
		return;
	json_pair_array(json, "enum");
	while (route_choice(&choices, &one))
		json_text_size(json, one.data, one.size);
	json_end_array(json);
}

static void put_parameter(struct json *json, const struct route *route,
	struct text name, const char *in, char mark)
{
	bool number = name.size == 2 && !memcmp(name.data, "id", 2);

	json_object(json);
	json_key(json, "name");
	json_text_size(json, name.data, name.size);
	json_pair_text(json, "in", in);
	json_pair_bool(json, "required", *in == 'p' || mark == '!');
	json_pair_object(json, "schema");
	json_pair_text(json, "type",
		number        ? "integer"
		: mark == '?' ? "boolean"
			      : "string");
	put_choices(json, route_choices(route, name));
	json_end_object(json);
	json_end_object(json);
}

static void put_parameters(struct json *json, const struct route *route)
{
	const char *at = route->pattern, *options = route->options;
	struct text name;
	char mark;

	json_pair_array(json, "parameters");
	while ((at = strchr(at, '{')) != NULL) {
		name.data = ++at;
		name.size = strcspn(at, "}");
		put_parameter(json, route, name, "path", 0);
	}
	while (route->methods == HTTP_GET &&
		(options = route_option(options, &name, &mark)) != NULL)
		if (name.data[name.size - 1] != '.')
			put_parameter(json, route, name, "query", mark);
	json_end_array(json);
}

static void put_property(struct json *json, struct text name, char mark)
{
	char key[32] = "";

	if (name.size >= sizeof key)
		return;
	memcpy(key, name.data, name.size);
	json_pair_object(json, key);
	json_pair_text(json, "type", mark == '?' ? "boolean" : "string");
	json_end_object(json);
}

/* Names that the words take from the body: {text}. */
static void put_word_fields(
	struct json *json, const struct route *route, bool names)
{
	int i;

	for (i = 0; i < ROUTE_WORDS_MAX && route->words[i]; i++) {
		const char *word = route->words[i];
		struct text name = {word + 1, strcspn(word, "}")};

		if (*word != '{' || strstr(route->pattern, word))
			continue;
		name.size--;
		if (names)
			json_text_size(json, name.data, name.size);
		else
			put_property(json, name, 0);
	}
}

static void put_body(struct json *json, const struct route *route)
{
	const char *options = route->options;
	bool upload = route->self == self_import;
	struct text name;
	char mark;

	json_pair_object(json, "requestBody");
	json_pair_object(json, "content");
	json_pair_object(
		json, upload ? "multipart/form-data" : "application/json");
	json_pair_object(json, "schema");
	json_pair_text(json, "type", "object");
	json_pair_object(json, "properties");
	if (upload)
		json_pair_raw(json, "file",
			"{\"type\": \"string\", \"format\": \"binary\"}");
	put_word_fields(json, route, false);
	while ((options = route_option(options, &name, &mark)) != NULL)
		put_property(json, name, mark);
	json_end_object(json);
	json_pair_array(json, "required");
	put_word_fields(json, route, true);
	options = route->options;
	while ((options = route_option(options, &name, &mark)) != NULL)
		if (mark == '!')
			json_text_size(json, name.data, name.size);
	json_end_array(json);
	json_end_object(json);
	json_end_object(json);
	json_end_object(json);
	json_end_object(json);
}

static void put_responses(struct json *json)
{
	static const char *const responses[][2] = {
		{"200", "What the command of the same name prints as JSON"},
		{"400", "A parameter is wrong"},
		{"401", "A session or the token is needed"},
		{"403", "The mark of the session, X-CSRF, is needed"},
		{"404", "There is no such thing"}, {"413", "It is too large"},
		{"415", "The body is of another type"},
		{"421", "The name in Host is none of this server"},
		{"422", "The input can't be used"},
		{"429", "Too much is asked for: Retry-After tells when"},
		{"500", "A plugin failed"},
		{"503", "The database is busy, or too much is asked for"},
		{"504", "It was stopped at a limit"},
		{"507", "There is no room for the file"}};
	size_t i;

	json_pair_object(json, "responses");
	for (i = 0; i < sizeof responses / sizeof *responses; i++) {
		json_pair_object(json, responses[i][0]);
		json_pair_text(json, "description", responses[i][1]);
		json_end_object(json);
	}
	json_end_object(json);
}

/* imports_id_diff */
static void put_id(struct json *json, const struct route *route)
{
	struct buf id = {0};
	const char *at = route->pattern;

	if (!strncmp(at, "/api/1/", 7))
		at += 6;
	buf_add_text(&id, route->methods == HTTP_GET ? "get" : "post");
	for (; *at; at++)
		if (*at == '/' || *at == '.')
			buf_add_char(&id, '_');
		else if (*at != '{' && *at != '}')
			buf_add_char(&id, *at);
	json_pair_text(json, "operationId", buf_text(&id));
	buf_free(&id);
}

static void put_route(struct json *json, const struct route *route)
{
	struct buf path = {0};

	buf_add_format(&path, "%s%s", route->who == WHO_WRITER ? "/api/1" : "",
		route->pattern);
	json_key(json, buf_text(&path));
	buf_free(&path);
	json_object(json);
	json_pair_object(json, route->methods == HTTP_GET ? "get" : "post");
	put_id(json, route);
	json_pair_text(json, "summary", route->summary);
	if (route->who == WHO_WRITER) {
		json_pair_array(json, "security");
		json_raw(json, "{\"token\": []}");
		json_raw(json, "{\"session\": [], \"mark\": []}");
		json_end_array(json);
	}
	put_parameters(json, route);
	if (route->methods == HTTP_POST)
		put_body(json, route);
	put_responses(json);
	json_end_object(json);
	json_end_object(json);
}

static void put_security(struct json *json, const struct web *web)
{
	json_pair_object(json, "components");
	json_pair_object(json, "securitySchemes");
	json_pair_raw(
		json, "token", "{\"type\": \"http\", \"scheme\": \"bearer\"}");
	json_pair_object(json, "session");
	json_pair_text(json, "type", "apiKey");
	json_pair_text(json, "in", "cookie");
	json_pair_text(json, "name", web->cookie);
	json_end_object(json);
	json_pair_raw(json, "mark",
		"{\"type\": \"apiKey\", \"in\": \"header\", \"name\": "
		"\"X-CSRF\"}");
	json_end_object(json);
	json_end_object(json);
}

static void describe(struct buf *out, const struct web *web)
{
	struct json json = {.out = out, .pretty = true};
	const struct route *route;

	json_object(&json);
	json_pair_text(&json, "openapi", "3.0.3");
	json_pair_object(&json, "info");
	json_pair_text(&json, "title", "zila");
	json_pair_text(&json, "version", ZILA_VERSION);
	json_end_object(&json);
	json_pair_object(&json, "paths");
	for (route = routes; route->pattern; route++)
		if (is_api(route))
			put_route(&json, route);
	json_end_object(&json);
	put_security(&json, web);
	json_end_object(&json);
	buf_add_char(out, '\n');
}

/* Made once: it takes the loop as long as many other answers. */
void self_openapi(struct visit *visit)
{
	struct buf *out = &visit->web->openapi;

	if (!out->size)
		describe(out, visit->web);
	if (!out->failed) {
		visit_send_text(visit, 200, "application/json", buf_text(out));
		return;
	}
	buf_free(out);
	visit_fail(visit, 503, "there is no memory");
}
