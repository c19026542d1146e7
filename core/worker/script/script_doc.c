/* script_doc.c - zila.document and zila.out: what a script writes for people,
 * with the blocks of reports and their writers.
 */
#include <lauxlib.h>
#include <string.h>

#include "ground/limits.h"
#include "worker/doc/text.h"
#include "worker/lua/api/api.h"
#include "worker/lua/state.h"
#include "worker/script/script.h"

enum { NAME_BYTES_MAX = 200 };

static const char PAPER[] = "zila.paper";
static const char FILES = 'f'; /* the registry's table of names given */

/* What is in the box: bindings see its beginning. */
struct paper {
	struct reporting reporting;
	struct buf out; /* what is being written, in one format or another */
};

static int paper_free(lua_State *L)
{
	struct paper *paper = luaL_checkudata(L, 1, PAPER);

	doc_free(&paper->reporting.doc);
	buf_free(&paper->out);
	memset(paper, 0, sizeof *paper);
	return 0;
}

static const char *translate(void *user, const char *english)
{
	struct reporting *paper = user;

	return plugin_translate(
		paper->job->vm, paper->plugin, paper->doc.lang, english);
}

/* The national plugin has the writers' words in its languages. */
static const struct plugin *words_of(const struct job *job)
{
	int i;

	for (i = 0; i < job->plugins->count; i++)
		if (!job->plugins->list[i]->state &&
			!job->plugins->list[i]->problem)
			return job->plugins->list[i];
	return NULL;
}

struct reporting *script_push_paper(lua_State *L, struct job *job)
{
	struct paper *box = lua_newuserdatauv(L, sizeof *box, 0);
	struct reporting *paper = &box->reporting;
	struct doc *doc = &paper->doc;

	memset(box, 0, sizeof *box);
	api_own(L, PAPER, paper_free);
	paper->job = job;
	paper->plugin = words_of(job);
	doc->report = doc_text(doc, "script");
	doc->plugin = doc_text(doc, "script");
	doc->title = doc_text(doc, "");
	doc->as_of = doc_text(doc, job->host.as_of_text);
	doc->known_at = doc_text(doc, job->host.known_at);
	doc->lang = doc_text(doc, job->host.lang);
	if (paper->plugin) {
		doc->translate = translate;
		doc->translate_user = paper;
	}
	return paper;
}

/* The buffer of a paper, empty: catalogues may be read while it is filled. */
static struct buf *paper_out(struct reporting *paper)
{
	struct buf *out = &((struct paper *)paper)->out;

	buf_free(out);
	return out;
}

/* Raises what a writer of C failed with. */
static void must(lua_State *L, enum zila_code code, const struct zila_err *err)
{
	if (code != ZILA_OK)
		(void)vm_raise(L, err);
}

void script_print(lua_State *L, struct reporting *paper, bool bare)
{
	const struct host *host = vm_host(L);
	const struct text_style style = {.columns = host->columns,
		.bare = bare,
		.draw = true,
		.ascii = host->ascii};
	struct zila_err err;
	struct buf *out = paper_out(paper);

	must(L, text_write_as(&paper->doc, &style, out, &err), &err);
	vm_write(L, buf_text(out), out->size);
	buf_free(out);
}

/* The last word is a person's: they may add lines to the script's folder
 * only under plain names. */
static void check_name(lua_State *L, const char *what, const char *name)
{
	size_t size = strlen(name);
	const char *at;

	for (at = name; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7f ||
			strchr("/\\:*?\"<>|", *at))
			break;
	if (!size || size > NAME_BYTES_MAX || *name == '.' || *at ||
		name[size - 1] == ' ' || name[size - 1] == '.' ||
		text_valid(name, size) != size)
		(void)luaL_error(L,
			"%s: '%s' is no name of a file: letters, digits, "
			"spaces, - and _, an ending, and no folder",
			what, name);
}

/* A name is given once, so that no file of a run hides another. */
static void note_name(lua_State *L, const char *what, const char *name)
{
	if (lua_rawgetp(L, LUA_REGISTRYINDEX, &FILES) != LUA_TTABLE) {
		lua_pop(L, 1);
		lua_newtable(L);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, LUA_REGISTRYINDEX, &FILES);
	}
	lua_pushinteger(L, 1);
	lua_rawget(L, -2);
	if (lua_tointeger(L, -1) >= LIMIT_OUT_FILES)
		(void)luaL_error(
			L, "%s: at most %d files a run", what, LIMIT_OUT_FILES);
	lua_pushinteger(L, 1);
	lua_pushinteger(L, lua_tointeger(L, -2) + 1);
	lua_rawset(L, -4);
	lua_pop(L, 1);
	lua_pushstring(L, name);
	if (lua_rawget(L, -2) != LUA_TNIL)
		(void)luaL_error(
			L, "%s: there is a file '%s' already", what, name);
	lua_pushstring(L, name);
	lua_pushboolean(L, true);
	lua_rawset(L, -4);
	lua_pop(L, 2);
}

static enum zila_code send(struct link *link, const char *name,
	const char *data, size_t size, struct zila_err *err)
{
	enum zila_code code = link_file(link, name, "out", err);

	link->output_bytes += (int64_t)size;
	if (code == ZILA_OK && link->output_bytes > LIMIT_OUTPUT_BYTES)
		return err_set(err, ZILA_ELIMIT,
			"stopped at the output limit of %d MiB: write less, "
			"or in several runs",
			LIMIT_OUTPUT_BYTES >> 20);
	if (code == ZILA_OK)
		code = link_data(link, data, size, err);
	return code == ZILA_OK ? link_file_end(link, err) : code;
}

/* Gives the core a file; the text is on the stack, or elsewhere safe. */
static void put_file(lua_State *L, const char *what, const char *name,
	const char *data, size_t size)
{
	struct job *job = script_job(L, what);
	struct zila_err err;

	if (!job_option(job, "out"))
		(void)luaL_error(L,
			"%s: there is no folder to write into: run it with "
			"--out DIR before the script's name",
			what);
	check_name(L, what, name);
	note_name(L, what, name);
	must(L, send(&job->link, name, data, size, &err), &err);
}

static int api_out(lua_State *L)
{
	size_t size;
	const char *data = lua_tolstring(L, 2, &size);

	put_file(L, "zila.out", lua_tostring(L, 1), data, size);
	return 0;
}

static int paper_print(lua_State *L)
{
	script_print(L, reporting_of(L), false);
	return 0;
}

static const struct doc_format *format_of(lua_State *L, const char *name)
{
	const char *suffix = strrchr(name, '.');
	const struct doc_format *format;
	luaL_Buffer list;

	for (format = doc_formats; suffix && format->name; format++)
		if (!strcmp(format->suffix, suffix))
			return format;
	luaL_buffinit(L, &list);
	for (format = doc_formats; format->name; format++) {
		luaL_addchar(&list, ' ');
		luaL_addstring(&list, format->suffix);
	}
	luaL_pushresult(&list);
	(void)luaL_error(L, "doc:write: '%s' has none of the endings%s", name,
		lua_tostring(L, -1));
	return NULL;
}

/* doc:write(name): in the format that its ending says. */
static int paper_write(lua_State *L)
{
	struct reporting *paper = reporting_self(L, "doc");
	const char *name = luaL_checkstring(L, 2);
	const struct doc_format *format = format_of(L, name);
	struct zila_err err;
	struct buf *out;

	check_name(L, "doc:write", name);
	out = paper_out(paper);
	must(L, format->write(&paper->doc, out, &err), &err);
	put_file(L, "doc:write", name, buf_text(out), out->size);
	buf_free(out);
	return 0;
}

/* doc:figure(name, figure): as ctx:figure of reports. */
static int paper_figure(lua_State *L)
{
	struct reporting *paper = reporting_self(L, "doc");
	const char *name = luaL_checkstring(L, 2);

	luaL_checktype(L, 3, LUA_TTABLE);
	reporting_figure(L, paper, name, 3);
	return 1;
}

static int api_document_call(lua_State *L)
{
	static const luaL_Reg methods[] = {
		{"figure", paper_figure},
		{"print", paper_print},
		{"write", paper_write},
		{NULL, NULL},
	};
	struct job *job = script_job(L, "zila.document");
	struct reporting *paper = script_push_paper(L, job);
	struct doc *doc = &paper->doc;

	if (lua_istable(L, 1)) {
		doc->title = reporting_text(L, doc, 1, "title", "");
		doc->subtitle = reporting_text(L, doc, 1, "subtitle", NULL);
	}
	reporting_push_methods(L); /* box methods */
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, methods, 1);
	return 1;
}

const struct api_function api_document[] = {
	{"zila.document", api_document_call,
		"options?: {title?: string, subtitle?: string}",
		"zila.Document",
		"A document of the blocks that reports are made of.  "
		"doc:print() writes it to standard output, "
		"doc:write(\"name.html\") to a file of the folder that `zila "
		"run --out DIR` names, in the format of its ending."},
	{"zila.out", api_out, "name: string, content: string", "",
		"Writes a file into the folder that `zila run --out DIR` "
		"names.  All files of a run appear when it has ended well, "
		"else none."},
	{0},
};
