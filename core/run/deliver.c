/* deliver.c - a channel's options read, its message made and sent. */
#include "run/deliver.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/json_read.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/module.h"
#include "ground/moment.h"
#include "run/letter.h"

enum { ADDRESS_BYTES = 254, LOCAL_BYTES = 64, HEADER_NAME_BYTES = 100 };

struct settings {
	const char *server, *from, *user, *password_file, *tls;
	const char *ca_file, *header_file, *face;
	const char *from_used; /* from, or what stands for it */
	const char *url;       /* a webhook's */
	const char *password;
	const char *headers[LIMIT_SECRET_LINES + 1];
};

struct deliver {
	struct arena arena;
	struct channel channel;
	struct settings settings;
	bool test;
	const char *database;
	struct buf items; /* struct channel_item */
	int64_t count;    /* with those beyond the limit */
	int64_t upto;
};

/* ---- options ---- */

static enum zila_code read_options(const char *json, struct arena *arena,
	struct settings *out, struct zila_err *err)
{
	const struct {
		const char *key;
		const char **to;
	} keys[] = {{"server", &out->server}, {"from", &out->from},
		{"user", &out->user}, {"password_file", &out->password_file},
		{"tls", &out->tls}, {"ca_file", &out->ca_file},
		{"header_file", &out->header_file}, {"face", &out->face}};
	struct json_value all, value;
	size_t i;

	if (!json_value(json, strlen(json), &all) || all.kind != '{')
		return err_set(err, ZILA_EUSAGE, "its options are no JSON");
	for (i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (!json_find(&all, keys[i].key, &value))
			continue;
		if (value.kind != '"' ||
			!(*keys[i].to = json_copy(&value, arena)))
			return err_set(err, ZILA_EUSAGE,
				"its option %s is no text", keys[i].key);
	}
	return ZILA_OK;
}

/* One address that needs no quoting anywhere: not every one of RFC 5321, but
 * every one that people have. */
static bool is_address(const char *text)
{
	const char *at = strchr(text, '@'), *c;
	size_t size = strlen(text);

	if (!at || at == text || at - text > LOCAL_BYTES ||
		size > ADDRESS_BYTES || !at[1] || strchr(at + 1, '@'))
		return false;
	for (c = text; *c; c++)
		if ((unsigned char)*c <= ' ' || (unsigned char)*c >= 0x7f ||
			strchr("<>()[]\\,;:\"", *c))
			return false;
	return at[1] != '.' && at[1] != '-' && text[size - 1] != '.';
}

/* ---- files with secrets ---- */

static enum zila_code check_secret(
	const char *path, int fd, struct zila_err *err)
{
	struct stat file;

	if (fstat(fd, &file) != 0 || !S_ISREG(file.st_mode))
		return err_set(err, ZILA_EINPUT, "%s: it is no file", path);
	if (file.st_uid != geteuid() && file.st_uid != 0)
		return err_set(err, ZILA_EINPUT,
			"%s: it belongs to another user than the one that "
			"zila runs as",
			path);
	if (file.st_mode & 077)
		return err_set(err, ZILA_EINPUT,
			"%s: others may read it: chmod 600 it first", path);
	return ZILA_OK;
}

/* Its text, without the end of its last line. */
static enum zila_code read_secret(
	const char *path, struct arena *arena, char **out, struct zila_err *err)
{
	char text[LIMIT_SECRET_BYTES + 1];
	enum zila_code code;
	ssize_t got;
	size_t size = 0;
	int fd;

	if ((code = file_open(path, &fd, err)))
		return code;
	if ((code = check_secret(path, fd, err)))
		goto out;
	while ((got = read(fd, text + size, sizeof text - size)) > 0)
		size += (size_t)got;
	if (got < 0 || size > LIMIT_SECRET_BYTES || memchr(text, '\0', size)) {
		code = err_set(err, ZILA_EINPUT,
			"%s: it is no text of at most %d bytes", path,
			LIMIT_SECRET_BYTES);
		goto out;
	}
	while (size && (text[size - 1] == '\n' || text[size - 1] == '\r'))
		size--;
	*out = arena_copy(arena, text, size);
	code = *out ? ZILA_OK : err_memory(err);
out:
	explicit_bzero(text, sizeof text);
	close(fd);
	return code;
}

static enum zila_code read_password(
	struct settings *settings, struct arena *arena, struct zila_err *err)
{
	enum zila_code code;
	char *text, *c;

	code = read_secret(settings->password_file, arena, &text, err);
	if (code != ZILA_OK)
		return code;
	for (c = text; *c && (unsigned char)*c >= ' ' && *c != 0x7f;)
		c++;
	if (*c || !*text)
		return err_set(err, ZILA_EINPUT,
			"%s: it is to hold the password, on one line, and "
			"nothing else",
			settings->password_file);
	settings->password = text;
	return ZILA_OK;
}

/* "Name: value", and not what only the sender knows. */
static bool is_header(const char *line)
{
	static const char *const ours[] = {"host", "content-length",
		"transfer-encoding", "connection", "expect", "content-type"};
	size_t size = strcspn(line, ":"), i;
	const char *c;

	if (!size || size > HEADER_NAME_BYTES || !line[size] ||
		strspn(line, "abcdefghijklmnopqrstuvwxyz"
			     "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != size)
		return false;
	for (i = 0; i < sizeof ours / sizeof *ours; i++)
		if (strlen(ours[i]) == size &&
			!strncasecmp(ours[i], line, size))
			return false;
	for (c = line; *c; c++)
		if (((unsigned char)*c < ' ' && *c != '\t') || *c == 0x7f)
			return false;
	return line[size + 1 + strspn(line + size + 1, " \t")] != '\0';
}

static enum zila_code read_headers(
	struct settings *settings, struct arena *arena, struct zila_err *err)
{
	enum zila_code code;
	char *text, *end;
	int count = 0, line = 1;

	code = read_secret(settings->header_file, arena, &text, err);
	for (; code == ZILA_OK && *text; text = end, line++) {
		end = text + strcspn(text, "\n");
		if (*end)
			*end++ = '\0';
		text[strcspn(text, "\r")] = '\0';
		if (!*text)
			continue;
		if (!is_header(text) || count >= LIMIT_SECRET_LINES)
			return err_set(err, ZILA_EINPUT,
				"%s: line %d: headers are written as "
				"\"Authorization: Bearer ...\", one a line, at "
				"most %d, and none that says how the message "
				"is sent",
				settings->header_file, line,
				LIMIT_SECRET_LINES);
		settings->headers[count++] = text;
	}
	return code;
}

/* ---- checked ---- */

static const struct post_module *find_post(struct zila_err *err)
{
	const struct post_module *post =
		module_find(POST_MODULE, "post_module");

	if (!post)
		err_set(err, ZILA_ESTORE,
			"the module for mail and webhooks can't be loaded: %s",
			module_problem(POST_MODULE));
	return post;
}

static enum zila_code check_url(const char *what, const char *url,
	const char *schemes, struct zila_err *err)
{
	const struct post_module *post = find_post(err);
	const char *problem = post ? post->check(url, schemes) : NULL;

	if (!post)
		return err->code;
	return problem ? err_set(err, ZILA_EUSAGE, "%s%.300s: %s", what, url,
				 problem)
		       : ZILA_OK;
}

/* The URL itself, or a file that only its owner reads: who knows it may post,
 * with some services.  What stands in the file is not told. */
static enum zila_code find_url(const char *address, struct settings *settings,
	struct arena *arena, struct zila_err *err)
{
	static const char schemes[] = "https http";
	const struct post_module *post;
	const char *path, *problem;
	enum zila_code code;
	char *text;

	settings->url = address;
	if (strncmp(address, DELIVER_FILE, strlen(DELIVER_FILE)) != 0)
		return check_url("", address, schemes, err);
	path = address + strlen(DELIVER_FILE);
	if ((code = read_secret(path, arena, &text, err)))
		return code;
	settings->url = text;
	if (!(post = find_post(err)))
		return err->code;
	problem = post->check(text, schemes);
	return problem ? err_set(err, ZILA_EINPUT, "%s: the URL in it: %s",
				 path, problem)
		       : ZILA_OK;
}

static bool is_secure(const struct settings *settings)
{
	return !settings->tls || !strcmp(settings->tls, "required") ||
	       !strncmp(settings->server, "smtps:", 6);
}

static enum zila_code check_mail(const struct channel *channel,
	struct settings *settings, struct arena *arena, struct zila_err *err)
{
	enum zila_code code;

	if (!is_address(channel->address))
		return err_set(err, ZILA_EUSAGE,
			"\"%.300s\" is no address to mail to: it is one, "
			"written as name@example.org",
			channel->address);
	if (!settings->server)
		return err_set(err, ZILA_EUSAGE,
			"a mail needs --server smtp://HOST: the one that takes "
			"mails from here");
	code = check_url("--server ", settings->server, "smtp smtps", err);
	if (code != ZILA_OK)
		return code;
	settings->from_used = settings->from ? settings->from
			      : settings->user && is_address(settings->user)
				      ? settings->user
				      : channel->address;
	if (!is_address(settings->from_used))
		return err_set(err, ZILA_EUSAGE,
			"--from %.300s: it is no address, as "
			"name@example.org",
			settings->from_used);
	if (settings->tls && strcmp(settings->tls, "required") &&
		strcmp(settings->tls, "opportunistic") &&
		strcmp(settings->tls, "none"))
		return err_set(err, ZILA_EUSAGE,
			"--tls %.100s: there are required, opportunistic and "
			"none",
			settings->tls);
	if (!settings->user != !settings->password_file)
		return err_set(err, ZILA_EUSAGE,
			"--user and --password-file belong together");
	if (settings->user && !is_secure(settings))
		return err_set(err, ZILA_EUSAGE,
			"a password is only sent over TLS: leave --tls out");
	return settings->user ? read_password(settings, arena, err) : ZILA_OK;
}

static enum zila_code check_webhook(const struct channel *channel,
	struct settings *settings, struct arena *arena, struct zila_err *err)
{
	enum zila_code code = find_url(channel->address, settings, arena, err);

	if (code != ZILA_OK)
		return code;
	if (settings->server || settings->from || settings->user ||
		settings->password_file || settings->tls)
		return err_set(err, ZILA_EUSAGE,
			"a webhook has no --server, --from, --user, "
			"--password-file or --tls: these are a mail's");
	if (settings->header_file && strncasecmp(settings->url, "https:", 6))
		return err_set(err, ZILA_EUSAGE,
			"the headers of a --header-file are secrets: they are "
			"only sent to an https URL");
	return settings->header_file ? read_headers(settings, arena, err)
				     : ZILA_OK;
}

static enum zila_code check_events(const char *events, struct zila_err *err)
{
	const char *at = events;
	char name[20]; /* ",failed," */
	size_t size;

	for (;; at += size + 1) {
		size = strcspn(at, ",");
		if (size < sizeof name - 2)
			snprintf(name, sizeof name, ",%.*s,", (int)size, at);
		if (!size || size >= sizeof name - 2 ||
			!strstr("," CHANNEL_EVENTS ",", name))
			return err_set(err, ZILA_EUSAGE,
				"--events %.200s: there are " CHANNEL_EVENTS,
				events);
		if (!at[size])
			return ZILA_OK;
	}
}

static enum zila_code check_all(const struct channel *channel,
	struct arena *arena, struct settings *settings, struct zila_err *err)
{
	bool mail = !strcmp(channel->kind, "mail");
	enum zila_code code;

	if ((code = read_options(channel->options, arena, settings, err)) ||
		(code = check_events(channel->events, err)))
		return code;
	if (mail && settings->header_file)
		return err_set(err, ZILA_EUSAGE,
			"a mail has no --header-file: that is a webhook's");
	if (settings->ca_file && access(settings->ca_file, R_OK) != 0)
		return err_set(err, ZILA_EINPUT,
			"%s: the certificates of --ca-file can't be read",
			settings->ca_file);
	if (settings->face && (code = check_url("--face ", settings->face,
				       "https http", err)))
		return code;
	return mail ? check_mail(channel, settings, arena, err)
		    : check_webhook(channel, settings, arena, err);
}

enum zila_code deliver_check(
	const struct channel *channel, struct zila_err *err)
{
	struct settings settings = {NULL};
	struct arena arena = {0};
	enum zila_code code = check_all(channel, &arena, &settings, err);

	arena_free(&arena);
	return code;
}

/* ---- gathered ---- */

static const char *keep(struct deliver *deliver, const char *text)
{
	return arena_text(&deliver->arena, text);
}

static enum zila_code keep_channel(
	void *user, const struct channel *channel, struct zila_err *err)
{
	struct deliver *deliver = user;
	struct channel *to = &deliver->channel;

	*to = *channel;
	to->name = keep(deliver, channel->name);
	to->kind = keep(deliver, channel->kind);
	to->address = keep(deliver, channel->address);
	to->options = keep(deliver, channel->options);
	to->events = keep(deliver, channel->events);
	to->jobs = to->message = NULL;
	return to->name && to->kind && to->address && to->options && to->events
		       ? ZILA_OK
		       : err_memory(err);
}

static enum zila_code keep_item(
	void *user, const struct channel_item *item, struct zila_err *err)
{
	struct deliver *deliver = user;
	struct channel_item kept = *item;

	deliver->upto = item->id;
	if (++deliver->count > LIMIT_DIGEST_ITEMS)
		return ZILA_OK;
	kept.event = keep(deliver, item->event);
	kept.job = keep(deliver, item->job);
	kept.title = keep(deliver, item->title);
	kept.state = keep(deliver, item->state);
	kept.message = keep(deliver, item->message);
	if (!kept.event || !kept.job || !kept.title || !kept.state ||
		!kept.message)
		return err_memory(err);
	buf_add(&deliver->items, &kept, sizeof kept);
	return buf_check(&deliver->items, err);
}

static enum zila_code gather(struct core *core, const char *name,
	struct deliver *deliver, struct zila_err *err)
{
	enum zila_code code =
		channel_read(core->db, name, keep_channel, deliver, err);

	if (code == ZILA_OK && !deliver->channel.id)
		code = channel_unknown(core->db, name, err);
	if (code != ZILA_OK)
		return code;
	deliver->database = keep(deliver, file_name(store_path(core->db)));
	if (!deliver->database)
		return err_memory(err);
	if (!deliver->test && deliver->channel.enabled)
		code = channel_items(
			core->db, deliver->channel.id, keep_item, deliver, err);
	return code;
}

enum zila_code deliver_gather(struct core *core, const char *name, bool test,
	struct deliver **out, struct zila_err *err)
{
	struct deliver *deliver = mem_alloc(sizeof *deliver);
	enum zila_code code;

	if (!deliver)
		return err_memory(err);
	deliver->test = test;
	code = gather(core, name, deliver, err);
	if (code == ZILA_OK)
		code = check_all(&deliver->channel, &deliver->arena,
			&deliver->settings, err);
	if (code == ZILA_OK) {
		*out = deliver;
		return ZILA_OK;
	}
	if (deliver->channel.id)
		(void)err_wrap(err, "channel %s", name);
	deliver_free(deliver);
	return code;
}

/* ---- sent ---- */

/* The same for the same things told, so that a message which is sent a second
 * time can be known by it. */
static void make_id(const struct deliver *deliver, int64_t now, struct buf *out)
{
	buf_add_format(out, "%" PRId64 ".%" PRId64 ".%" PRId64,
		deliver->channel.made_at, deliver->channel.id,
		deliver->test ? now : deliver->upto);
}

static enum post_tls tls_of(const struct settings *settings)
{
	return is_secure(settings)              ? POST_TLS_REQUIRED
	       : !strcmp(settings->tls, "none") ? POST_TLS_NONE
						: POST_TLS_OPPORTUNISTIC;
}

static enum zila_code post_letter(const struct deliver *deliver,
	const struct letter *letter, struct post_result *out,
	struct zila_err *err)
{
	const struct settings *settings = &deliver->settings;
	const struct post_module *post = find_post(err);
	bool mail = !strcmp(deliver->channel.kind, "mail");
	struct post_order order = {
		.url = mail ? settings->server : settings->url,
		.ca_file = settings->ca_file,
		.timeout_s = LIMIT_POST_TIME_S,
		.from = mail ? settings->from_used : NULL,
		.to = mail ? deliver->channel.address : NULL,
		.user = settings->user,
		.password = settings->password,
		.headers = settings->headers,
	};
	struct buf body = {0};
	enum zila_code code;

	if (!post)
		return err->code;
	if (mail) {
		order.tls = tls_of(settings);
		letter_mail(letter, &body);
	} else {
		letter_json(letter, &body);
	}
	order.body = buf_text(&body);
	order.body_size = body.size;
	if ((code = buf_check(&body, err)) == ZILA_OK)
		post->send(&order, out);
	buf_free(&body);
	return code;
}

enum zila_code deliver_send(const struct deliver *deliver,
	struct deliver_result *out, struct zila_err *err)
{
	int64_t kept =
		(int64_t)(deliver->items.size / sizeof(struct channel_item));
	struct buf id = {0};
	struct letter letter = {
		.database = deliver->database,
		.channel = deliver->channel.name,
		.from = deliver->settings.from_used,
		.to = deliver->channel.address,
		.face = deliver->settings.face,
		.now = moment_now(),
		.test = deliver->test,
		.items = (const void *)deliver->items.data,
		.count = (int)kept,
		.more = deliver->count - kept,
	};
	enum zila_code code = ZILA_OK;

	*out = (struct deliver_result){.channel = deliver->channel.id,
		.upto = deliver->upto,
		.count = deliver->count};
	if (!deliver->count && !deliver->test)
		return ZILA_OK;
	make_id(deliver, letter.now, &id);
	letter.id = buf_text(&id);
	if ((code = buf_check(&id, err)) == ZILA_OK)
		code = post_letter(deliver, &letter, &out->post, err);
	buf_free(&id);
	return code;
}

void deliver_free(struct deliver *deliver)
{
	if (!deliver)
		return;
	buf_free(&deliver->items);
	arena_free(&deliver->arena);
	mem_free(deliver);
}
