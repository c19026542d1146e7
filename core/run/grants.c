/* grants.c - what plugins and scripts may do. */
#include "run/grants.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/limits.h"

static enum zila_code refuse(
	const char *kind, const char *value, struct zila_err *err)
{
	return err_set(err, ZILA_EUSAGE,
		"%s%s%s: a grant is net=HOST or net=HOST:PORT, exec=PROGRAM or "
		"files=FOLDER",
		kind, *value ? "=" : "", value);
}

/* "api.data.gov.in", "10.1.2.3:8080", "[::1]:80". */
static bool is_host(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	char own[sizeof letters + 2];
	const char *end = strchr(text, ']');
	long port;

	(void)snprintf(own, sizeof own, "%s-.", letters);
	if (*text == '[') {
		if (!end || strspn(text + 1, "0123456789abcdefABCDEF:.") !=
				    (size_t)(end - text - 1))
			return false;
		text = end + 1;
	} else {
		size_t size = strspn(text, own);

		if (!size || *text == '.' || *text == '-')
			return false;
		text += size;
	}
	if (!*text)
		return true;
	if (*text != ':' || !text[1] ||
		strspn(text + 1, "0123456789") != strlen(text + 1) ||
		strlen(text) > 6)
		return false;
	port = strtol(text + 1, NULL, 10);
	return port > 0 && port <= 65535;
}

enum zila_code grants_check(
	const char *kind, const char *value, struct zila_err *err)
{
	const char *at;

	for (at = value; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7f)
			return refuse(kind, "...", err);
	if (!*value || strlen(value) > LIMIT_GRANT_BYTES)
		return refuse(kind, *value ? "..." : "", err);
	if (!strcmp(kind, "net"))
		return is_host(value) ? ZILA_OK : refuse(kind, value, err);
	if (!strcmp(kind, "exec"))
		return !strchr(value, '/') || *value == '/'
			       ? ZILA_OK
			       : err_set(err, ZILA_EUSAGE,
					 "exec=%s: name a program, or its "
					 "whole path from / on",
					 value);
	return !strcmp(kind, "files") ? ZILA_OK : refuse(kind, value, err);
}

/* One order, "net:PLUGIN:VALUE", with its NUL. */
static void add(struct buf *out, const struct plugin_grant *grant)
{
	buf_add_format(
		out, "%s:%s:%s", grant->kind, grant->plugin, grant->value);
	buf_add_char(out, '\0');
}

static enum zila_code allow_one(
	char *word, struct buf *out, struct zila_err *err)
{
	char *equals = strchr(word, '=');
	struct plugin_grant grant = {"", word, equals ? equals + 1 : ""};
	enum zila_code code;

	if (equals)
		*equals = '\0';
	code = grants_check(grant.kind, grant.value, err);
	if (code != ZILA_OK)
		return err_wrap(err, "--allow");
	add(out, &grant);
	return ZILA_OK;
}

enum zila_code grants_allow(
	const char *words, struct buf *out, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	char *copy = mem_copy(words), *word, *rest = NULL;
	int count = 0;

	if (!copy)
		return err_memory(err);
	if (!*words)
		code = allow_one(copy, out, err);
	for (word = strtok_r(copy, ",", &rest); word && code == ZILA_OK;
		word = strtok_r(NULL, ",", &rest))
		code = ++count > LIMIT_PLUGIN_GRANTS
			       ? err_set(err, ZILA_EUSAGE,
					 "--allow: more than %d",
					 LIMIT_PLUGIN_GRANTS)
			       : allow_one(word, out, err);
	mem_free(copy);
	return code;
}

struct loading {
	struct buf *out;
	int count;
};

static enum zila_code load_one(
	void *user, const struct plugin_grant *grant, struct zila_err *err)
{
	struct loading *loading = user;

	(void)err;
	if (loading->count++ < LIMIT_GRANTS)
		add(loading->out, grant);
	return ZILA_OK;
}

void grants_load(struct db *db, struct buf *out)
{
	struct loading loading = {.out = out};
	struct zila_err ignored;

	buf_cut(out, 0);
	if (grant_read(db, NULL, load_one, &loading, &ignored) != ZILA_OK)
		buf_cut(out, 0);
}
