/* zone.c - zones: opened by name, asked for offsets and moments. */
#include "ground/zone.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/buf.h"
#include "ground/err.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/text.h"
#include "ground/zone_parts.h"

#define DAY_MS INT64_C(86400000)
#define INDIA_MS INT64_C(19800000)

enum { PATH_BYTES = 1024, DEPTH_MAX = 3 };

static const char *folder(void)
{
	const char *given = getenv("TZDIR");

	return given && *given == '/' ? given : "/usr/share/zoneinfo";
}

bool zone_add(struct zone *zone, int64_t from, int64_t offset)
{
	struct zone_span *last = NULL, *spans;
	int room = zone->room ? zone->room * 2 : 64;

	if (zone->count)
		last = &zone->spans[zone->count - 1];
	if (last && last->from == from) {
		last->offset = offset;
		return true;
	}
	if (last && last->offset == offset)
		return true;
	if (zone->count == zone->room) {
		if (room > 2 * LIMIT_ZONE_CHANGES)
			return false;
		spans = mem_resize(zone->spans, (size_t)room * sizeof *spans);
		if (!spans)
			return false;
		zone->spans = spans;
		zone->room = room;
	}
	zone->spans[zone->count++] = (struct zone_span){from, offset};
	return true;
}

void zone_close(struct zone *zone)
{
	if (!zone)
		return;
	mem_free(zone->spans);
	mem_free(zone);
}

const char *zone_name(const struct zone *zone)
{
	return zone->name;
}

/* Letters, digits, _ + - and single slashes between: no way out of the
 * folder.  posix/ and right/ are the same zones again, the latter with leap
 * seconds. */
static bool is_name(const char *name)
{
	const char *c;

	if (!*name || strlen(name) >= ZONE_NAME_BYTES || *name == '/' ||
		strncmp(name, "posix/", 6) == 0 ||
		strncmp(name, "right/", 6) == 0)
		return false;
	for (c = name; *c; c++)
		if (!((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
			    (*c >= '0' && *c <= '9') || *c == '_' ||
			    *c == '+' || *c == '-' ||
			    (*c == '/' && c[1] && c[1] != '/')))
			return false;
	return true;
}

/* The name that was meant, among all. */
struct near {
	const char *name;
	const char *names[LIMIT_ZONES];
	size_t count;
	struct arena arena;
	char found[ZONE_NAME_BYTES];
};

static void near_add(void *user, const char *name)
{
	struct near *near = user;
	const char *city = strrchr(name, '/');
	char *copy;

	if (strcasecmp(name, near->name) == 0 ||
		(city && strcasecmp(city + 1, near->name) == 0))
		snprintf(near->found, sizeof near->found, "%s", name);
	copy = arena_text(&near->arena, name);
	if (copy && near->count < LIMIT_ZONES)
		near->names[near->count++] = copy;
}

static enum zila_code fail(const char *name, struct zila_err *err)
{
	struct near *near;
	struct zila_err other = {0};
	const char *guess = NULL;

	err_set(err, ZILA_EINPUT, "there is no zone %s", name);
	/* of three letters the nearest is another clock: EST */
	if (strcasecmp(name, "IST") == 0)
		return err_hint(err, "did you mean " ZONE_DEFAULT "?");
	near = mem_alloc(sizeof *near);
	if (near) {
		near->name = name;
		if (zone_each(near_add, near, &other) == ZILA_OK)
			guess = *near->found ? near->found
					     : text_nearest(name, near->names,
						       near->count);
		if (guess)
			err_hint(err, "did you mean %s?", guess);
		else if (near->count > 2)
			err_hint(err, "zones are named as Asia/Kolkata, "
				      "Europe/London, UTC");
		else
			err_hint(err,
				"%s has no zones: install the package tzdata",
				folder());
		arena_free(&near->arena);
	}
	mem_free(near);
	return ZILA_EINPUT;
}

/* What counts also where the system has no zones. */
static bool add_known(struct zone *zone)
{
	if (strcmp(zone->name, "UTC") == 0)
		return zone_add(zone, INT64_MIN, 0);
	if (strcmp(zone->name, ZONE_DEFAULT) == 0)
		return zone_add(zone, INT64_MIN, INDIA_MS);
	return false;
}

static bool read_file(struct zone *zone)
{
	char path[PATH_BYTES];
	struct buf data = {0};
	struct zila_err err;
	bool ok;

	if (add_known(zone))
		return true;
	snprintf(path, sizeof path, "%s/%s", folder(), zone->name);
	ok = file_read(path, LIMIT_ZONE_BYTES, &data, &err) == ZILA_OK &&
	     zone_read(zone, (const unsigned char *)buf_text(&data), data.size);
	buf_free(&data);
	return ok;
}

enum zila_code zone_open(
	const char *name, struct zone **out, struct zila_err *err)
{
	struct zone *zone;

	if (!is_name(name))
		return fail(name, err);
	zone = mem_alloc(sizeof *zone);
	if (!zone)
		return err_memory(err);
	strcpy(zone->name, name);
	if (!read_file(zone)) {
		zone_close(zone);
		return fail(name, err);
	}
	*out = zone;
	return ZILA_OK;
}

/* The span that holds ms. */
static int span_at(const struct zone *zone, int64_t ms)
{
	int low = 0, high = zone->count, middle;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (zone->spans[middle].from <= ms)
			low = middle;
		else
			high = middle;
	}
	return low;
}

int64_t zone_offset(const struct zone *zone, int64_t ms)
{
	return zone->spans[span_at(zone, ms)].offset;
}

int32_t zone_day(const struct zone *zone, int64_t ms)
{
	int64_t local = ms + zone_offset(zone, ms);

	return (int32_t)(local / DAY_MS - (local % DAY_MS < 0));
}

bool zone_next_change(
	const struct zone *zone, int64_t ms, struct zone_change *out)
{
	int at = span_at(zone, ms) + 1;

	if (at >= zone->count)
		return false;
	*out = (struct zone_change){zone->spans[at].from,
		zone->spans[at - 1].offset, zone->spans[at].offset};
	return true;
}

int64_t zone_moment(const struct zone *zone, int64_t local)
{
	const struct zone_span *span;
	/* no offset is beyond 26 hours */
	int at = span_at(zone, local - 26 * (DAY_MS / 24));

	while (at + 1 < zone->count &&
		local >= zone->spans[at + 1].from + zone->spans[at].offset)
		at++;
	span = zone->spans + at;
	return at && local < span->from + span->offset ? span->from
						       : local - span->offset;
}

static bool is_zone_file(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	char head[4];
	bool is;

	if (fd < 0)
		return false;
	is = read(fd, head, 4) == 4 && memcmp(head, "TZif", 4) == 0;
	close(fd);
	return is;
}

struct walk {
	struct arena arena;
	char *names[LIMIT_ZONES];
	size_t count;
};

static void walk_add(struct walk *walk, const char *name)
{
	char *copy;

	if (walk->count == LIMIT_ZONES)
		return;
	copy = arena_text(&walk->arena, name);
	if (copy)
		walk->names[walk->count++] = copy;
}

/* Names below prefix ("", "America/"). */
static void walk_folder(struct walk *walk, const char *prefix, int depth)
{
	char path[PATH_BYTES + 512], name[ZONE_NAME_BYTES + 300];
	struct dirent *entry;
	struct stat stat_;
	DIR *dir;
	int files = 0;

	snprintf(path, sizeof path, "%s/%s", folder(), prefix);
	dir = opendir(path);
	while (dir && (entry = readdir(dir)) && files++ < LIMIT_ZONES) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "%s%s", prefix, entry->d_name);
		snprintf(path, sizeof path, "%s/%s", folder(), name);
		if (stat(path, &stat_) != 0)
			continue;
		if (S_ISDIR(stat_.st_mode) && depth < DEPTH_MAX &&
			strcmp(name, "posix") != 0 &&
			strcmp(name, "right") != 0 &&
			strlen(name) < ZONE_NAME_BYTES) {
			strcat(name, "/");
			walk_folder(walk, name, depth + 1);
		} else if (S_ISREG(stat_.st_mode) && is_name(name) &&
			   strcmp(name, "localtime") != 0 &&
			   strcmp(name, "posixrules") != 0 &&
			   is_zone_file(path)) {
			walk_add(walk, name);
		}
	}
	if (dir)
		closedir(dir);
}

enum zila_code zone_each(void (*each)(void *user, const char *name), void *user,
	struct zila_err *err)
{
	struct walk *walk = mem_alloc(sizeof *walk);
	size_t i;

	if (!walk)
		return err_memory(err);
	walk_folder(walk, "", 0);
	walk_add(walk, ZONE_DEFAULT);
	walk_add(walk, "UTC");
	qsort(walk->names, walk->count, sizeof *walk->names, text_order);
	for (i = 0; i < walk->count; i++)
		if (!i || strcmp(walk->names[i], walk->names[i - 1]) != 0)
			each(user, walk->names[i]);
	arena_free(&walk->arena);
	mem_free(walk);
	return ZILA_OK;
}
