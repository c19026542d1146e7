/* session.c - the token and the sessions that it opens. */
#include "daemon/web/session.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/err.h"

enum { WEEK_S = 7 * 24 * 3600, SECRET_BYTES = DIGEST_HEX_BYTES - 1 };

static void make_secret(char hex[DIGEST_HEX_BYTES])
{
	unsigned char bytes[DIGEST_BYTES];

	digest_random(bytes, sizeof bytes);
	digest_hex(bytes, hex);
}

static enum zila_code no_file(
	const char *file, const char *what, struct zila_err *err)
{
	return err_set(err, ZILA_ESTORE, "%s: %s", file, what);
}

static enum zila_code make_token(
	struct sessions *sessions, const char *file, struct zila_err *err)
{
	int fd = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	char line[DIGEST_HEX_BYTES];
	bool written;

	if (fd < 0)
		return no_file(file, strerror(errno), err);
	make_secret(sessions->token);
	memcpy(line, sessions->token, SECRET_BYTES);
	line[SECRET_BYTES] = '\n';
	written = write(fd, line, sizeof line) == (ssize_t)sizeof line &&
		  fsync(fd) == 0;
	if (close(fd) == 0 && written)
		return ZILA_OK;
	no_file(file, strerror(errno), err);
	unlink(file);
	return ZILA_ESTORE;
}

static enum zila_code read_token(struct sessions *sessions, int fd,
	const char *file, struct zila_err *err)
{
	char line[DIGEST_HEX_BYTES + 2] = "";
	struct stat status;
	ssize_t size;

	if (fstat(fd, &status) != 0)
		return no_file(file, strerror(errno), err);
	if (!S_ISREG(status.st_mode) || status.st_uid != geteuid() ||
		(status.st_mode & 077))
		return no_file(file,
			"others than you can read or change it: remove it, "
			"and a new one is made",
			err);
	size = read(fd, line, sizeof line - 1);
	if (size < SECRET_BYTES || size > SECRET_BYTES + 1 ||
		strspn(line, "0123456789abcdef") < SECRET_BYTES)
		return no_file(file,
			"it holds no token: remove it, and a new one is made",
			err);
	memcpy(sessions->token, line, SECRET_BYTES);
	sessions->token[SECRET_BYTES] = '\0';
	return ZILA_OK;
}

enum zila_code sessions_open(
	struct sessions *sessions, const char *file, struct zila_err *err)
{
	enum zila_code code;
	int fd;

	memset(sessions, 0, sizeof *sessions);
	digest_random(sessions->key, sizeof sessions->key);
	fd = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0 && errno == ENOENT)
		return make_token(sessions, file, err);
	if (fd < 0)
		return no_file(file, strerror(errno), err);
	code = read_token(sessions, fd, file, err);
	close(fd);
	return code;
}

bool sessions_is_token(const struct sessions *sessions, const char *token)
{
	return strlen(token) == SECRET_BYTES &&
	       digest_same(token, sessions->token, SECRET_BYTES);
}

static bool is_over(const struct session *session, int64_t now_s)
{
	return !*session->id || now_s - session->used_s > LIMIT_WEB_SESSION_S ||
	       now_s - session->begun_s > WEEK_S;
}

struct session *sessions_begin(
	struct sessions *sessions, const char *token, int64_t now_s)
{
	struct session *session = sessions->list;
	int i;

	if (!sessions_is_token(sessions, token))
		return NULL;
	for (i = 0; i < LIMIT_WEB_SESSIONS; i++) {
		if (is_over(&sessions->list[i], now_s)) {
			session = &sessions->list[i];
			break;
		}
		if (sessions->list[i].used_s < session->used_s)
			session = &sessions->list[i];
	}
	memset(session, 0, sizeof *session);
	make_secret(session->id);
	digest_keyed(sessions->key, session->id, SECRET_BYTES, session->mark);
	session->begun_s = session->used_s = now_s;
	return session;
}

/* Looks at all, so that the time it takes tells nothing. */
struct session *sessions_find(
	struct sessions *sessions, const char *id, int64_t now_s)
{
	struct session *found = NULL;
	int i;

	if (strlen(id) != SECRET_BYTES)
		return NULL;
	for (i = 0; i < LIMIT_WEB_SESSIONS; i++)
		if (digest_same(sessions->list[i].id, id, SECRET_BYTES))
			found = &sessions->list[i];
	if (!found)
		return NULL;
	if (is_over(found, now_s)) {
		session_end(found);
		return NULL;
	}
	found->used_s = now_s;
	return found;
}

bool session_is_mark(const struct session *session, const char *mark)
{
	return strlen(mark) == SECRET_BYTES &&
	       digest_same(mark, session->mark, SECRET_BYTES);
}

void session_end(struct session *session)
{
	memset(session, 0, sizeof *session);
}

int sessions_count(const struct sessions *sessions, int64_t now_s)
{
	int i, count = 0;

	for (i = 0; i < LIMIT_WEB_SESSIONS; i++)
		count += !is_over(&sessions->list[i], now_s);
	return count;
}
