/* api_file.c - zila.file: files of granted folders.
 *
 * A path is followed to where it really leads, and that must be inside; what
 * was opened is looked at once more, as links may change in between.
 */
#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/buf.h"
#include "worker/lua/api/api.h"
#include "worker/lua/api/permit.h"
#include "worker/lua/vm.h"

enum { CHUNK_BYTES = 64 << 10 };

static const char LINES[] = "zila.file.lines";

/* A file that is being read; born closed. */
struct file {
	int fd; /* -1: closed */
	bool ended;
	struct buf text;
	size_t at; /* of text, what was given */
};

static void file_end(struct file *file)
{
	if (file->fd >= 0)
		(void)close(file->fd);
	file->fd = -1;
	buf_free(&file->text);
}

static int file_close(lua_State *L)
{
	file_end(luaL_checkudata(L, 1, LINES));
	return 0;
}

static struct file *push_file(lua_State *L)
{
	struct file *file = lua_newuserdatauv(L, sizeof *file, 0);

	*file = (struct file){.fd = -1};
	api_own(L, LINES, file_close);
	return file;
}

/* Or the folder itself, which is then refused as no file. */
static bool is_inside(const char *folder, const char *path)
{
	size_t size = strlen(folder);

	if (size && folder[size - 1] == '/')
		size--; /* of "/" */
	return !strncmp(path, folder, size) &&
	       (path[size] == '/' || !path[size]);
}

static bool is_granted(const struct permits *permits, const char *path)
{
	char folder[PATH_MAX];
	int i;

	for (i = 0; i < permits->count; i++)
		if (realpath(permits->list[i], folder) &&
			is_inside(folder, path))
			return true;
	return false;
}

/* Raises for a path that is not granted: the folder to grant is the one it
 * leads to. */
static int refuse(lua_State *L, const char *api, const char *real)
{
	const char *slash = strrchr(real, '/');

	lua_pushlstring(L, real, slash > real ? (size_t)(slash - real) : 1);
	return permit_refuse(L, api, GRANT_FILES, lua_tostring(L, -1));
}

/* What is not granted is not told about, not even whether it is there. */
static int refuse_missing(
	lua_State *L, const char *api, const char *path, int problem)
{
	char folder[PATH_MAX], real[PATH_MAX];
	const char *slash = strrchr(path, '/');
	struct permits permits;
	size_t size = slash ? (size_t)(slash - path) : 0;

	permit_list(L, GRANT_FILES, &permits);
	if (size >= sizeof folder)
		return luaL_error(L, "%s: the path is too long", api);
	(void)snprintf(folder, sizeof folder, "%.*s",
		slash ? (int)(size ? size : 1) : 1, slash ? path : ".");
	if (realpath(folder, real) && strlen(real) + 2 < sizeof real) {
		(void)strcat(real, "/x");
		if (is_granted(&permits, real))
			return luaL_error(
				L, "%s: %s: %s", api, path, strerror(problem));
		return refuse(L, api, real);
	}
	return permit_refuse(L, api, GRANT_FILES, folder);
}

/* Opens the file at path into file, or raises. */
static void open_granted(
	lua_State *L, struct file *file, const char *api, const char *path)
{
	char real[PATH_MAX], place[64];
	struct permits permits;
	struct stat status;
	ssize_t size;

	permit_list(L, GRANT_FILES, &permits);
	if (!realpath(path, real))
		(void)refuse_missing(L, api, path, errno);
	if (!is_granted(&permits, real))
		(void)refuse(L, api, real);
	file->fd = open(real,
		O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW);
	if (file->fd < 0 || fstat(file->fd, &status) != 0)
		(void)luaL_error(L, "%s: %s: %s", api, path, strerror(errno));
	(void)snprintf(place, sizeof place, "/proc/self/fd/%d", file->fd);
	size = readlink(place, real, sizeof real - 1);
	real[size > 0 ? size : 0] = '\0';
	if (size > 0 && !is_granted(&permits, real))
		(void)refuse(L, api, real);
	if (!S_ISREG(status.st_mode))
		(void)luaL_error(L, "%s: %s: it is no file", api, path);
}

/* Reads one piece more; false at the end. */
static bool read_more(
	lua_State *L, struct file *file, const char *api, size_t bytes_max)
{
	char *room = buf_reserve(&file->text, CHUNK_BYTES);
	ssize_t size;

	if (!room)
		(void)vm_raise_memory(L);
	do
		size = read(file->fd, room, CHUNK_BYTES);
	while (size < 0 && errno == EINTR);
	if (size < 0)
		(void)luaL_error(L, "%s: %s", api, strerror(errno));
	file->text.size += (size_t)size;
	if (file->text.size > bytes_max)
		(void)luaL_error(L, "%s: more than %d MiB%s", api,
			(int)(bytes_max >> 20),
			bytes_max == LIMIT_LINE_BYTES
				? " without an end of line"
				: "; zila.file.lines reads any file by lines");
	return size > 0;
}

static int api_read(lua_State *L)
{
	static const char api[] = "zila.file.read";
	struct file *file = push_file(L);

	open_granted(L, file, api, lua_tostring(L, 1));
	while (read_more(L, file, api, LIMIT_READ_FILE_BYTES))
		;
	lua_pushlstring(L, buf_text(&file->text), file->text.size);
	file_end(file);
	return 1;
}

/* The next line, without its end; nil behind the last. */
static int next_line(lua_State *L)
{
	struct file *file = luaL_checkudata(L, 1, LINES);
	size_t looked = 0;

	for (;;) {
		const char *from = buf_text(&file->text) + file->at;
		size_t size = file->text.size - file->at;
		const char *end = size > looked ? memchr(from + looked, '\n',
							  size - looked)
						: NULL;

		if (end || (file->ended && size)) {
			size_t line = end ? (size_t)(end - from) : size;

			file->at += line + (end != NULL);
			if (line && from[line - 1] == '\r')
				line--;
			lua_pushlstring(L, from, line);
			return 1;
		}
		if (file->ended || file->fd < 0)
			return 0;
		looked = size;
		if (size)
			memmove(file->text.data, from, size);
		buf_cut(&file->text, size);
		file->at = 0;
		file->ended = !read_more(
			L, file, "zila.file.lines", LIMIT_LINE_BYTES);
	}
}

static int api_lines(lua_State *L)
{
	struct file *file;

	lua_pushcfunction(L, next_line);
	file = push_file(L); /* next box */
	open_granted(L, file, "zila.file.lines", lua_tostring(L, 1));
	lua_pushnil(L);
	lua_pushvalue(L, -2); /* next box nil box: to be closed */
	return 4;
}

const struct api_function api_file[] = {
	{"zila.file.read", api_read, "path: string", "string",
		"The bytes of a file in a folder that was granted; up to 64 "
		"MiB. Raises when the folder was not: for a plugin, `zila "
		"plugins grant NAME files=DIR`, for a script `zila run --allow "
		"files=DIR`. Links and .. are followed before that is looked "
		"at."},
	{"zila.file.lines", api_lines, "path: string", "fun(): string?",
		"The lines of such a file, without their ends, of any size: "
		"for line in zila.file.lines(path) do ... end. Closes itself."},
	{NULL},
};
