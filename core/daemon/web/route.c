/* route.c - the table of addresses, and the way through it. */
#include "daemon/web/route.h"

#include <string.h>

#include "daemon/http/http_parse.h"

#define SCOPE "state district as_of known_at lang set."
#define PAGE(path, words)                                                      \
	{                                                                      \
		ROUTE_PAGE, WHO_READER, HTTP_GET, path, .summary = words       \
	}

/* clang-format off */
const struct route routes[] = {
	PAGE("/", "Overview"),
	PAGE("/states", "The States/UTs"),
	PAGE("/states/{state}", "A state"),
	PAGE("/districts/{district}", "A district"),
	PAGE("/imports", "Imports"),
	PAGE("/imports/{id}", "An import"),
	PAGE("/quarantine", "Lines that wait for a person"),
	PAGE("/quarantine/{id}", "Lines of an import that wait"),
	PAGE("/findings", "Findings"),
	PAGE("/findings/{id}", "A finding"),
	PAGE("/waivers", "Waivers"),
	PAGE("/reports", "Reports"),
	{ROUTE_FILE, WHO_READER, HTTP_GET, "/reports/{name}.{format}",
		{"report", "{name}"}, SCOPE,
		.summary = "A report as a file"},
	PAGE("/reports/{name}", "A report"),
	PAGE("/jobs", "Jobs"),
	PAGE("/jobs/{name}", "A job"),
	{ROUTE_PAGE, WHO_READER, HTTP_GET, "/runs/{id}", .live = true,
		.summary = "A run of a job"},
	PAGE("/channels", "Channels, and what they were told"),
	PAGE("/plugins", "Plugins"),
	PAGE("/plugins/{name}", "A plugin"),
	PAGE("/help", "Help"),
	{ROUTE_PAGE, WHO_ANYONE, HTTP_GET, "/login", .summary = "Logging in"},

	{ROUTE_SELF, WHO_ANYONE, HTTP_POST, "/login", .options = "token!",
		.self = self_login, .summary = "Logs in"},
	{ROUTE_SELF, WHO_WRITER, HTTP_POST, "/logout",
		.self = self_logout, .summary = "Logs out"},

	{ROUTE_SELF, WHO_WRITER, HTTP_POST, "/import",
		.options = "as state as_on allow_shrink?", .back = "/imports",
		.self = self_import,
		.done_hi = "फ़ाइल आयात हो गई।",
		.rest_hi = "फ़ाइल आयात हो गई; इसमें कुछ किसी व्यक्ति के "
			   "देखने को है: नीचे इसका लेखा देखें।",
		.summary = "Imports a file: multipart/form-data, its part "
			"called file"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/imports/{id}/undo",
		{"imports", "undo", "{id}"}, .back = "/imports/{id}",
		.summary = "Takes an import back",
		.done = "The import was taken back.",
		.done_hi = "आयात वापस ले लिया गया।"},
	{ROUTE_SELF, WHO_WRITER, HTTP_POST, "/quarantine/{id}/mend",
		.options = "line!", .back = "/quarantine/{id}",
		.self = self_mend,
		.done_hi = "पंक्ति ठीक हुई और दर्ज हो गई।",
		.rest_hi = "पंक्ति फिर पढ़ी गई; जो अब भी ग़लत है "
			   "वह रुका रहेगा।",
		.summary = "Mends a line: cell.0, cell.1, ... are its cells, "
			"all of them, in the file's order"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/quarantine/alias",
		{"rejects", "alias", "--", "{text}", "{code}"},
		.back = "/quarantine",
		.done_hi = "नाम सीख लिया गया।",
		.summary = "Teaches that text is a name of the district with "
			"this LGD code"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/findings/{id}/waive",
		{"waive", "{id}"}, "reason! until! owner",
		.back = "/findings/{id}",
		.summary = "Accepts a finding until a day",
		.done = "The finding is waived.",
		.done_hi = "निष्कर्ष को छूट दी गई।"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/check",
		{"check"}, "state rule as_of", .back = "/findings",
		.summary = "Runs the rules",
		.done = "The rules were run.",
		.done_hi = "नियम चलाए गए।"},
	{ROUTE_SELF, WHO_WRITER, HTTP_POST, "/jobs/{name}/run",
		.back = "/jobs/{name}", .self = self_job_run,
		.summary = "Runs a job now"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/jobs/{name}/enable",
		{"jobs", "enable", "{name}"}, .back = "/jobs/{name}",
		.summary = "Lets a job run when it is due",
		.done = "The job is enabled.",
		.done_hi = "कार्य चालू किया गया।"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/jobs/{name}/disable",
		{"jobs", "disable", "{name}"}, .back = "/jobs/{name}",
		.summary = "Stops a job from running when it is due",
		.done = "The job is disabled.",
		.done_hi = "कार्य बंद किया गया।"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/channels/{name}/test",
		{"channels", "test", "{name}"}, .back = "/channels",
		.summary = "Sends a message that says it is a test",
		.done = "The test was taken.",
		.done_hi = "परीक्षण संदेश स्वीकार हुआ।"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/channels/{name}/enable",
		{"channels", "enable", "{name}"}, .back = "/channels",
		.summary = "Lets a channel be told",
		.done = "The channel is enabled.",
		.done_hi = "सूचना मार्ग चालू किया गया।"},
	{ROUTE_WRITE, WHO_WRITER, HTTP_POST, "/channels/{name}/disable",
		{"channels", "disable", "{name}"}, .back = "/channels",
		.summary = "Pauses a channel: what waits for it is dropped",
		.done = "The channel is paused.",
		.done_hi = "सूचना मार्ग रोका गया।"},
	{ROUTE_SELF, WHO_WRITER, HTTP_POST, "/runs/{id}/cancel",
		.back = "/runs/{id}", .self = self_run_cancel,
		.summary = "Stops a run"},

	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/imports",
		{"imports"}, "rows skip", .summary = "The imports"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/imports/{id}",
		{"imports", "{id}"}, .summary = "An import, with its books, "
			"notices and controls"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/imports/{id}/diff",
		{"imports", "diff", "{id}"}, "rows skip all?",
		.summary = "What an import changed, row by row; datasets says "
			"how many rows there are of each kind"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/rejects",
		{"rejects"}, "state reason rows skip by_cause? by_state? all?",
		.summary = "Lines that wait for a person"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/rejects/{id}",
		{"rejects", "{id}"}, "rows skip all?",
		.summary = "Lines of an import that wait"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/findings",
		{"sql", "SELECT * FROM finding WHERE (:state IS NULL OR state "
			"= :state) AND severity GLOB "
			"'<severity=error,warning,info|*>' AND rule GLOB "
			"'<rule|*>' ORDER BY id LIMIT <rows|-1> OFFSET "
			"<skip|0>"},
		"state as_of severity rule rows skip",
		.summary = "Findings that are open or waived"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/findings/{id}",
		{"check", "--explain", "{id}"}, "lang",
		.summary = "All about a finding"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/waivers",
		{"waive", "list"}, "state district as_of",
		.summary = "Waivers"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/states",
		{"sql", "SELECT * FROM state ORDER BY state"},
		"as_of known_at", .summary = "States and Union Territories"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/districts",
		{"sql", "SELECT * FROM district WHERE :state IS NULL OR state "
			"= :state ORDER BY state, district"},
		"state as_of known_at", .summary = "Districts"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/datasets",
		{"data"}, .summary = "The datasets and their columns"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/datasets/{name}",
		{"data", "{name}"}, .summary = "A dataset and its columns"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/reports",
		{"report", "--list"}, .summary = "The reports of each plugin"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/reports/{name}",
		{"report", "{name}"}, SCOPE,
		.summary = "A report, with its figures and their sources; "
			"set.NAME=VALUE for each of its settings"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/jobs",
		{"jobs"}, .summary = "Jobs, and when they are due"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/jobs/{name}",
		{"jobs", "show", "{name}"}, .summary = "A job"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/jobs/{name}/runs",
		{"jobs", "history", "{name}"}, "count",
		.summary = "Runs of a job, the newest 10 or count"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/inboxes",
		{"inbox", "list"}, .summary = "Watched folders"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/channels",
		{"sql", "SELECT * FROM channel ORDER BY name"},
		.summary = "Channels, and what waits for each"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/runs/{id}",
		{"jobs", "log", "{id}"}, .live = true,
		.summary = "A run of a job"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/runs/{id}/log",
		{"jobs", "log", "{id}"}, .live = true,
		.summary = "What a run has told"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/plugins",
		{"plugins"}, .summary = "Plugins, and whether they are well"},
	{ROUTE_READ, WHO_READER, HTTP_GET, "/api/1/plugins/{name}",
		{"plugins", "info", "{name}"}, .summary = "A plugin, with its "
			"importers, rules and reports"},
	{ROUTE_SELF, WHO_READER, HTTP_GET, "/api/1/health",
		.self = self_api_health, .summary = "Whether all is well"},
	{ROUTE_SELF, WHO_READER, HTTP_GET, "/api/1/openapi.json",
		.self = self_openapi, .summary = "This description"},

	{ROUTE_SELF, WHO_ANYONE, HTTP_GET, "/healthz",
		.self = self_health, .summary = "Whether all is well: ok"},
	{ROUTE_SELF, WHO_READER, HTTP_GET, "/metrics",
		.self = self_metrics, .summary = "Counts, for Prometheus"},
	{ROUTE_SELF, WHO_ANYONE, HTTP_GET, "/static/zila.css",
		.self = self_style, .summary = "How pages look"},
	{ROUTE_SELF, WHO_ANYONE, HTTP_GET, "/static/zila.js",
		.self = self_script, .summary = "What pages do by themselves"},
	{ROUTE_SELF, WHO_ANYONE, HTTP_GET, "/favicon.ico",
		.self = self_icon, .summary = "The sign of the pages"},
	{.pattern = NULL},
};
/* clang-format on */

static bool is_word(const char *text, size_t size, const char *more)
{
	size_t i;

	for (i = 0; i < size; i++) {
		char c = text[i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			(c >= '0' && c <= '9'))
			continue;
		/* A word that begins with - would be an option. */
		if (!i || !strchr(more, c))
			return false;
	}
	return size > 0 && size <= 100;
}

static bool fits(const char *name, size_t size, struct text value)
{
	static const char *const formats[] = {
		"html", "pdf", "xlsx", "csv", "md", "json", NULL};
	int i;

	if (size == 2 && !memcmp(name, "id", 2))
		return value.size && value.size <= 18 &&
		       strspn(value.data, "0123456789") >= value.size &&
		       *value.data != '0';
	if (size != 6 || memcmp(name, "format", 6) != 0)
		return is_word(value.data, value.size, "-_.");
	for (i = 0; formats[i]; i++)
		if (strlen(formats[i]) == value.size &&
			!memcmp(formats[i], value.data, value.size))
			return true;
	return false;
}

/* Where the value at path ends: at the next slash, or at the last dot before
 * it where the pattern goes on with one. */
static size_t value_size(const char *path, char behind)
{
	size_t size = strcspn(path, "/"), at;

	if (behind != '.')
		return size;
	for (at = size; at && path[at - 1] != '.'; at--)
		;
	return at ? at - 1 : 0;
}

static bool matches(
	const char *pattern, const char *path, struct route_match *out)
{
	out->param_count = 0;
	while (*pattern) {
		struct text value = {path, 0};
		size_t name;

		if (*pattern != '{') {
			if (*pattern++ != *path++)
				return false;
			continue;
		}
		name = strcspn(pattern, "}");
		value.size = value_size(path, pattern[name + 1]);
		if (!fits(pattern + 1, name - 1, value))
			return false;
		out->params[out->param_count++] = value;
		path += value.size;
		pattern += name + 1;
	}
	return !*path;
}

bool route_find(const char *path, unsigned method, struct route_match *out)
{
	static const char api[] = "/api/1";
	bool below = !strncmp(path, api, sizeof api - 1);
	const struct route *route;

	if (method == HTTP_HEAD)
		method = HTTP_GET;
	memset(out, 0, sizeof *out);
	for (route = routes; route->pattern; route++) {
		bool write = below && route->who == WHO_WRITER;

		if (!matches(route->pattern,
			    path + (write ? sizeof api - 1 : 0), out))
			continue;
		out->allowed |= route->methods;
		if (!(route->methods & method))
			continue;
		out->route = route;
		out->api = write;
		return true;
	}
	return false;
}

struct text route_param(
	const struct route_match *match, const char *name, size_t size)
{
	const char *at = match->route->pattern;
	int i;

	for (i = 0; i < match->param_count; i++) {
		at = strchr(at, '{') + 1;
		if (strcspn(at, "}") == size && !memcmp(at, name, size))
			return match->params[i];
	}
	return (struct text){NULL, 0};
}

const char *route_option(const char *options, struct text *name, char *mark)
{
	if (!options)
		return NULL;
	options += strspn(options, " ");
	name->data = options;
	name->size = strcspn(options, " !?");
	*mark = '\0';
	options += name->size;
	if (*options == '!' || *options == '?')
		*mark = *options++;
	return name->size ? options : NULL;
}

struct text route_choices(const struct route *route, struct text name)
{
	const char *at;
	int i;

	for (i = 0; i < ROUTE_WORDS_MAX && route->words[i]; i++)
		for (at = route->words[i]; (at = strchr(at, '<')) != NULL;) {
			size_t size = strcspn(++at, "=|");

			if (size == name.size && at[size] == '=' &&
				!memcmp(at, name.data, size))
				return (struct text){at + size + 1,
					strcspn(at + size + 1, "|")};
		}
	return (struct text){NULL, 0};
}

bool route_choice(struct text *choices, struct text *one)
{
	if (!choices->size)
		return false;
	one->data = choices->data;
	for (one->size = 0; one->size < choices->size; one->size++)
		if (choices->data[one->size] == ',')
			break;
	choices->data += one->size;
	choices->size -= one->size;
	if (choices->size) {
		choices->data++;
		choices->size--;
	}
	return true;
}
