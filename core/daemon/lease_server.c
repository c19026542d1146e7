/* lease_server.c - leases of the database, over the socket beside it. */
#include "daemon/lease_server.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/buf.h"
#include "ground/json.h"
#include "ground/json_scan.h"
#include "ground/mem.h"
#include "run/lease.h"

enum {
	BACKLOG = 128,
	JOB_NAME_MAX = 128,
	TURNS_KEPT = 64, /* of jobs whose last turn is remembered */
	TOLD_BYTES_MAX = 1 << 20,
};

enum state { NEW, WAITING, GRANTED, ASKED, REFUSED, CLOSING };

struct client {
	struct lease_server *server;
	struct client *next;
	uv_pipe_t pipe;
	struct buf in;
	enum state state;
	bool writes;
	bool done;              /* it ends as it should */
	uint64_t granted_at;    /* ms of uv_now() */
	char job[JOB_NAME_MAX]; /* "": typed */
	struct buf command;
};

/* When a job was last given a lease. */
struct turn {
	char job[JOB_NAME_MAX];
	uint64_t at;
};

struct lease_server {
	struct lease_server_options options;
	uv_pipe_t socket;
	int folder_fd;
	struct sockaddr_un address;
	struct client *clients; /* newest first */
	int client_count, reading, writing, waiting;
	uint64_t granted;
	struct turn turns[TURNS_KEPT];
	bool draining, closing, socket_closed;
	void (*closed)(void *user);
	void *closed_user;
};

static void grant(struct lease_server *server);
static void tell_wait(struct client *client);

static void free_when_empty(struct lease_server *server)
{
	void (*closed)(void *user) = server->closed;
	void *user = server->closed_user;

	if (!server->closing || !server->socket_closed || server->clients)
		return;
	/* Else it is another daemon's by now. */
	if (!server->options.refuses(server->options.user))
		unlink(server->address.sun_path);
	close(server->folder_fd);
	mem_free(server);
	closed(user);
}

static void client_closed(uv_handle_t *handle)
{
	struct client *client = handle->data;
	struct lease_server *server = client->server;
	struct client **at = &server->clients;

	while (*at != client)
		at = &(*at)->next;
	*at = client->next;
	server->client_count--;
	buf_free(&client->in);
	buf_free(&client->command);
	mem_free(client);
	free_when_empty(server);
}

/* Of two that do the same it can't be told whose run is whose. */
static bool is_only_one(const struct client *client)
{
	const struct client *other = client->server->clients;

	for (; other; other = other->next)
		if (other != client && other->state == GRANTED &&
			strcmp(buf_text(&other->command),
				buf_text(&client->command)) == 0)
			return false;
	return true;
}

static void leave(struct client *client)
{
	struct lease_server *server = client->server;
	enum state was = client->state;

	if (was == CLOSING)
		return;
	client->state = CLOSING;
	uv_close((uv_handle_t *)&client->pipe, client_closed);
	if (was == ASKED)
		server->options.gone(server->options.user, client);
	if (was == WAITING)
		server->waiting--;
	if (was != GRANTED)
		return;
	if (client->writes)
		server->writing--;
	else
		server->reading--;
	server->options.ended(server->options.user, client->writes,
		!client->done && is_only_one(client)
			? buf_text(&client->command)
			: NULL);
	grant(server);
}

struct telling {
	uv_write_t request;
	struct client *client;
	bool last;
	char text[];
};

static void told(uv_write_t *request, int status)
{
	struct telling *telling = request->data;

	if (status != 0 || telling->last)
		leave(telling->client);
	mem_free(telling);
}

void client_tell(
	struct client *client, const char *line, size_t size, bool last)
{
	struct telling *telling;
	uv_buf_t buf;

	if (client->state == CLOSING)
		return;
	/* Nobody reads what it says: it can ask again. */
	if (uv_stream_get_write_queue_size((uv_stream_t *)&client->pipe) >
			TOLD_BYTES_MAX ||
		!(telling = mem_alloc(sizeof *telling + size + 1))) {
		leave(client);
		return;
	}
	memcpy(telling->text, line, size);
	telling->text[size] = '\n';
	telling->client = client;
	telling->last = last;
	telling->request.data = telling;
	buf = uv_buf_init(telling->text, (unsigned)size + 1);
	if (uv_write(&telling->request, (uv_stream_t *)&client->pipe, &buf, 1,
		    told) == 0)
		return;
	mem_free(telling);
	leave(client);
}

static void refuse(struct client *client, const char *why)
{
	struct buf line = {0};
	struct json json = {.out = &line};

	json_object(&json);
	json_pair_text(&json, "error", why);
	json_end_object(&json);
	client->state = REFUSED; /* what else it says is not taken */
	client_tell(client, buf_text(&line), line.size, true);
	buf_free(&line);
}

static uint64_t last_turn(const struct lease_server *server, const char *job)
{
	int i;

	for (i = 0; i < TURNS_KEPT; i++)
		if (strcmp(server->turns[i].job, job) == 0)
			return server->turns[i].at;
	return 0;
}

/* In place of the oldest, when there are many. */
static void note_turn(struct lease_server *server, const char *job)
{
	struct turn *turn = &server->turns[0];
	int i;

	for (i = 0; i < TURNS_KEPT; i++) {
		if (strcmp(server->turns[i].job, job) == 0) {
			turn = &server->turns[i];
			break;
		}
		if (server->turns[i].at < turn->at)
			turn = &server->turns[i];
	}
	memcpy(turn->job, job, sizeof turn->job);
	turn->at = server->granted;
}

static bool may_go(
	const struct lease_server *server, const struct client *client)
{
	return client->state == WAITING &&
	       (client->writes ? server->writing == 0
			       : server->reading < LEASE_READS_MAX);
}

/* Typed before jobs; of jobs the one whose turn is longest ago; of equals the
 * oldest, which stands last. */
static struct client *next_client(struct lease_server *server)
{
	struct client *client, *best = NULL;
	uint64_t best_turn = 0;

	for (client = server->clients; client; client = client->next) {
		uint64_t turn;

		if (!may_go(server, client))
			continue;
		turn = *client->job ? 1 + last_turn(server, client->job) : 0;
		if (best && turn > best_turn)
			continue;
		best = client;
		best_turn = turn;
	}
	return best;
}

static void grant(struct lease_server *server)
{
	static const char go[] = "{\"go\":true}";
	struct client *client;

	while (!server->draining && (client = next_client(server))) {
		client->state = GRANTED;
		server->waiting--;
		server->granted++;
		client->granted_at = uv_now(server->options.loop);
		if (client->writes)
			server->writing++;
		else
			server->reading++;
		if (*client->job)
			note_turn(server, client->job);
		client_tell(client, go, sizeof go - 1, false);
	}
}

/* Of those that have what it wants, the one that has had it longest. */
static const struct client *holder_for(const struct client *client)
{
	const struct client *other = client->server->clients, *holder = NULL;

	for (; other; other = other->next)
		if (other->state == GRANTED &&
			other->writes == client->writes &&
			(!holder || other->granted_at < holder->granted_at))
			holder = other;
	return holder;
}

static int64_t pid_of(const struct client *client)
{
	struct ucred peer = {0};
	socklen_t size = sizeof peer;
	int fd;

	if (uv_fileno((const uv_handle_t *)&client->pipe, &fd) != 0 ||
		getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
		return 0;
	return peer.pid;
}

static void tell_wait(struct client *client)
{
	const struct client *holder = holder_for(client);
	uint64_t now = uv_now(client->server->options.loop);
	struct buf line = {0};
	struct json json = {.out = &line};

	if (!holder)
		return;
	json_object(&json);
	json_pair_text(&json, "wait", buf_text(&holder->command));
	json_pair_integer(&json, "pid", pid_of(holder));
	json_pair_integer(
		&json, "seconds", (int64_t)(now - holder->granted_at) / 1000);
	json_end_object(&json);
	client_tell(client, buf_text(&line), line.size, false);
	buf_free(&line);
}

static void take_want(struct client *client, const struct buf *want)
{
	struct lease_server *server = client->server;
	struct buf value = {0};
	const char *why;

	if (!json_pick(client->in.data, client->in.size, "version", &value) ||
		strcmp(buf_text(&value), ZILA_VERSION) != 0) {
		refuse(client, "the database is served by zila " ZILA_VERSION
			       ", this is another version: stop `zila serve` "
			       "and start it again");
	} else if (server->draining) {
		leave(client);
	} else if ((why = server->options.refuses(server->options.user))) {
		refuse(client, why);
	} else {
		if (!json_pick(client->in.data, client->in.size, "command",
			    &client->command))
			buf_cut(&client->command, 0);
		if (json_pick(client->in.data, client->in.size, "job", &value))
			strncat(client->job, buf_text(&value),
				sizeof client->job - 1);
		client->writes = strcmp(buf_text(want), "read") != 0;
		client->state = WAITING;
		server->waiting++;
		grant(server);
		if (client->state == WAITING)
			tell_wait(client);
	}
	buf_free(&value);
}

static void take_line(struct client *client, size_t size)
{
	struct lease_server *server = client->server;
	struct buf value = {0};

	if (json_pick(client->in.data, size, "want", &value)) {
		take_want(client, &value);
	} else if (json_pick(client->in.data, size, "job", &value)) {
		client->state = ASKED;
		server->options.asked(
			server->options.user, client, client->in.data, size);
	} else {
		refuse(client, "this is not what is said here");
	}
	buf_free(&value);
}

static void client_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *out)
{
	struct client *client = handle->data;

	(void)suggested;
	out->base = buf_reserve(&client->in, LEASE_LINE_BYTES);
	out->len = out->base ? LEASE_LINE_BYTES : 0;
}

static void client_read(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct client *client = stream->data;
	const char *end;

	(void)buf;
	lag_enter(client->server->options.lag, "a lease");
	if (size < 0) {
		leave(client);
		return;
	}
	/* Behind its line it has nothing to say but that it is done. */
	if (client->state != NEW) {
		client->done |= client->state == GRANTED;
		return;
	}
	client->in.size += (size_t)size;
	end = memchr(client->in.data, '\n', client->in.size);
	if (end)
		take_line(client, (size_t)(end - client->in.data));
	else if (client->in.size > LEASE_LINE_BYTES)
		leave(client);
}

static void connected(uv_stream_t *socket, int status)
{
	struct lease_server *server = socket->data;
	struct client *client;

	lag_enter(server->options.lag, "a new client");
	if (status != 0 || !(client = mem_alloc(sizeof *client)))
		return;
	client->server = server;
	uv_pipe_init(server->options.loop, &client->pipe, 0);
	client->pipe.data = client;
	client->next = server->clients;
	server->clients = client;
	server->client_count++;
	if (uv_accept(socket, (uv_stream_t *)&client->pipe) != 0 ||
		uv_read_start((uv_stream_t *)&client->pipe, client_alloc,
			client_read) != 0)
		leave(client);
	else if (server->client_count > LEASE_CLIENTS_MAX)
		refuse(client, "the daemon has too many clients: try again");
}

/* A socket for our user alone; one that is there is of a daemon that died, as
 * we have the lock. */
static int make_socket(const struct sockaddr_un *address)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	mode_t before;
	int status;

	if (fd < 0)
		return -1;
	unlink(address->sun_path);
	before = umask(0177);
	status = bind(fd, (const struct sockaddr *)address, sizeof *address);
	umask(before);
	if (status == 0)
		return fd;
	close(fd);
	return -1;
}

static enum zila_code listen_at(
	struct lease_server *server, struct zila_err *err)
{
	enum zila_code code = lease_address(
		server->options.db, &server->address, &server->folder_fd, err);
	int fd, status;

	if (code != ZILA_OK)
		return code;
	uv_pipe_init(server->options.loop, &server->socket, 0);
	server->socket.data = server;
	fd = make_socket(&server->address);
	status = fd < 0 ? uv_translate_sys_error(errno)
			: uv_pipe_open(&server->socket, fd);
	if (status == 0)
		status = uv_listen(
			(uv_stream_t *)&server->socket, BACKLOG, connected);
	if (status == 0)
		return ZILA_OK;
	uv_close((uv_handle_t *)&server->socket, NULL);
	close(server->folder_fd);
	return err_set(err, ZILA_ESTORE,
		"database %s: its socket can't be made: %s\nzila must be able "
		"to write in the database's folder",
		server->options.db, uv_strerror(status));
}

enum zila_code lease_server_open(const struct lease_server_options *options,
	struct lease_server **out, struct zila_err *err)
{
	struct lease_server *server = mem_alloc(sizeof *server);
	enum zila_code code;

	if (!server)
		return err_memory(err);
	server->options = *options;
	if ((code = listen_at(server, err))) {
		/* What is closed is a part of it: the loop has to see that. */
		uv_run(options->loop, UV_RUN_NOWAIT);
		mem_free(server);
		return code;
	}
	*out = server;
	return ZILA_OK;
}

void lease_server_count(
	const struct lease_server *server, struct lease_counts *out)
{
	out->writing = server->writing;
	out->reading = server->reading;
	out->waiting = server->waiting;
	out->granted = server->granted;
}

void lease_server_drain(struct lease_server *server)
{
	struct client *client, *next;

	server->draining = true;
	for (client = server->clients; client; client = next) {
		next = client->next;
		if (client->state == WAITING)
			leave(client);
	}
}

static void socket_closed(uv_handle_t *handle)
{
	struct lease_server *server = handle->data;

	server->socket_closed = true;
	free_when_empty(server);
}

void lease_server_close(
	struct lease_server *server, void (*closed)(void *user), void *user)
{
	struct client *client, *next;

	server->closing = server->draining = true;
	server->closed = closed;
	server->closed_user = user;
	uv_close((uv_handle_t *)&server->socket, socket_closed);
	for (client = server->clients; client; client = next) {
		next = client->next;
		leave(client);
	}
}
