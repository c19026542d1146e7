/* grant.c - the grants of a run, from its orders. */
#include "worker/grant.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/mem.h"
#include "worker/job.h"

static const char *const names[] = {
	[GRANT_NET] = "net", [GRANT_EXEC] = "exec", [GRANT_FILES] = "files"};

const char *grant_kind_name(enum grant_kind kind)
{
	return names[kind];
}

static bool take_kind(const char *text, size_t size, enum grant_kind *out)
{
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(names[i]) == size && !memcmp(text, names[i], size)) {
			*out = (enum grant_kind)i;
			return true;
		}
	return false;
}

bool grant_take(struct grants *grants, struct arena *arena, const char *text)
{
	const char *plugin = strchr(text, ':');
	const char *value = plugin ? strchr(plugin + 1, ':') : NULL;
	struct grant *grant = &grants->list[grants->count];

	if (!value || grants->count == LIMIT_GRANTS ||
		!take_kind(text, (size_t)(plugin - text), &grant->kind))
		return false;
	plugin++;
	grant->plugin = arena_copy(arena, plugin, (size_t)(value - plugin));
	grant->value = arena_text(arena, value + 1);
	if (!grant->plugin || !grant->value)
		return false;
	grants->count++;
	return true;
}

const struct grant *grant_next(
	const struct grants *grants, enum grant_kind kind, int *at)
{
	while (*at < grants->count) {
		const struct grant *grant = &grants->list[(*at)++];

		if (grant->kind == kind)
			return grant;
	}
	return NULL;
}

bool grant_any(const struct job *job, enum grant_kind kind)
{
	int at = 0;

	return grant_next(&job->grants, kind, &at) != NULL;
}

bool grant_folder(const struct job *job, int *at, char *out, size_t room)
{
	const struct grant *grant;
	char real[PATH_MAX];

	while ((grant = grant_next(&job->grants, GRANT_FILES, at)))
		if (realpath(grant->value, real) && strlen(real) < room) {
			(void)snprintf(out, room, "%s", real);
			return true;
		}
	return false;
}
