/* http_server.c - the listener, and who may stay. */
#include "daemon/http/http_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "daemon/http/http_conn.h"
#include "ground/err.h"
#include "ground/mem.h"

enum {
	BACKLOG = 128,
	TICK_MS = 1000,
	/* A page that is at hand costs one; see http_charge(). */
	REQUESTS_PER_S = 50000,
	REQUESTS_BURST = 100000,
	FAR_SHARE = 10, /* a client elsewhere may have a tenth of that */
	PORT_MAX = 65535,
};

static void accept_one(struct http *http);

/* ---- the end ---- */

static void maybe_closed(struct http *http)
{
	void (*closed)(void *user) = http->closed;
	void *user = http->closed_user;

	if (!http->ending || http->first || http->open_handles)
		return;
	mem_free(http);
	if (closed)
		closed(user);
}

static void handle_closed(uv_handle_t *handle);

/* The timer stays as long as there is someone to drop. */
static void end_timer(struct http *http)
{
	if (!http->first && !uv_is_closing((uv_handle_t *)&http->timer))
		uv_close((uv_handle_t *)&http->timer, handle_closed);
}

static void handle_closed(uv_handle_t *handle)
{
	struct http *http = handle->data;

	http->open_handles--;
	maybe_closed(http);
}

void http_conn_ended(struct http_conn *conn)
{
	struct http *http = conn->http;

	*(conn->before ? &conn->before->next : &http->first) = conn->next;
	if (conn->next)
		conn->next->before = conn->before;
	if (conn->release)
		conn->release(conn->owner);
	buf_free(&conn->request.body);
	buf_free(&conn->pending);
	buf_free(&conn->head);
	buf_free(&conn->copy);
	mem_free(conn);
	http->counts.connections--;
	if (!http->first && !http->ending)
		uv_timer_stop(&http->timer);
	if (http->stalled && !http->ending)
		accept_one(http);
	if (http->ending)
		end_timer(http);
	maybe_closed(http);
}

static void tick(uv_timer_t *timer)
{
	struct http *http = timer->data;
	struct http_conn *conn, *next;

	for (conn = http->first; conn; conn = next) {
		next = conn->next;
		http_conn_tick(conn, uv_now(http->loop));
	}
}

void http_close(struct http *http, void (*closed)(void *user), void *user)
{
	struct http_conn *conn, *next;

	http->ending = true;
	http->closed = closed;
	http->closed_user = user;
	uv_close((uv_handle_t *)&http->listener, handle_closed);
	for (conn = http->first; conn; conn = next) {
		next = conn->next;
		if (conn->phase != PHASE_ANSWER && conn->phase != PHASE_BUSY)
			http_conn_close(conn);
	}
	end_timer(http);
}

/* ---- connections ---- */

/* Who has been idle for longest; or, of those being answered, has not had the
 * whole of it for longest.  One whose handler is at work stays. */
static struct http_conn *oldest(struct http *http, bool answered)
{
	struct http_conn *conn, *found = NULL;

	for (conn = http->first; conn; conn = conn->next)
		if (conn->phase != PHASE_BUSY && conn->phase != PHASE_CLOSED &&
			(conn->phase == PHASE_ANSWER) == answered &&
			(!found || conn->idle_since <= found->idle_since))
			found = conn;
	return found;
}

/* Makes room for one who is not there yet. */
static void evict(struct http *http)
{
	struct http_conn *conn = oldest(http, false);

	if (!conn)
		conn = oldest(http, true);
	if (!conn)
		return;
	http->counts.evicted++;
	http_conn_close(conn);
}

static void name_client(struct http_conn *conn)
{
	struct sockaddr_storage at;
	int size = sizeof at;

	strcpy(conn->client, "?");
	if (uv_tcp_getpeername(&conn->tcp, (struct sockaddr *)&at, &size))
		return;
	if (at.ss_family == AF_INET) {
		const struct sockaddr_in *in = (const void *)&at;

		uv_ip4_name(in, conn->client, sizeof conn->client);
		memcpy(conn->key, &in->sin_addr, sizeof in->sin_addr);
		conn->key[4] = 4;
	} else if (at.ss_family == AF_INET6) {
		const struct sockaddr_in6 *in = (const void *)&at;

		uv_ip6_name(in, conn->client, sizeof conn->client);
		memcpy(conn->key, &in->sin6_addr, sizeof conn->key);
	}
}

static void accept_one(struct http *http)
{
	struct http_conn *conn = mem_alloc(sizeof *conn);

	/* Without memory it waits in the backlog until a connection ends. */
	http->stalled = !conn;
	if (!conn)
		return;
	if (http->counts.connections >= LIMIT_HTTP_CONNECTIONS)
		evict(http);
	conn->http = http;
	if (uv_tcp_init(http->loop, &conn->tcp)) {
		mem_free(conn);
		return;
	}
	conn->tcp.data = conn;
	conn->idle_since = uv_now(http->loop);
	conn->next = http->first;
	if (http->first)
		http->first->before = conn;
	http->first = conn;
	http->counts.connections++;
	http->counts.accepted++;
	if (uv_accept((uv_stream_t *)&http->listener,
		    (uv_stream_t *)&conn->tcp)) {
		http_conn_close(conn);
		return;
	}
	if (!uv_is_active((uv_handle_t *)&http->timer))
		uv_timer_start(&http->timer, tick, TICK_MS, TICK_MS);
	name_client(conn);
	if (http->counts.connections > 2 * LIMIT_HTTP_CONNECTIONS)
		http_conn_close(conn);
	else
		http_conn_start(conn);
}

static void came(uv_stream_t *listener, int status)
{
	if (!status)
		accept_one(listener->data);
}

/* ---- opening ---- */

static bool read_address(const char *text, struct sockaddr_storage *out)
{
	const char *colon = strrchr(text, ':'), *end;
	char host[HTTP_ADDRESS_BYTES];
	size_t size = colon ? (size_t)(colon - text) : 0;
	char *stop;
	long port;

	if (!size || size >= sizeof host ||
		strspn(colon + 1, "0123456789") != strlen(colon + 1))
		return false;
	port = strtol(colon + 1, &stop, 10);
	if (!colon[1] || port > PORT_MAX)
		return false;
	if (*text == '[') {
		end = text + size - 1;
		if (*end != ']' || size < 3)
			return false;
		memcpy(host, text + 1, size - 2);
		host[size - 2] = '\0';
		return !uv_ip6_addr(host, (int)port, (void *)out);
	}
	memcpy(host, text, size);
	host[size] = '\0';
	if (!strcmp(host, "localhost"))
		strcpy(host, "127.0.0.1");
	return !uv_ip4_addr(host, (int)port, (void *)out);
}

static void know_address(struct http *http)
{
	struct sockaddr_storage at;
	int size = sizeof at;
	char host[HTTP_ADDRESS_BYTES - 10] = "";

	memset(&at, 0, sizeof at);
	(void)uv_tcp_getsockname(
		&http->listener, (struct sockaddr *)&at, &size);
	if (at.ss_family == AF_INET) {
		const struct sockaddr_in *in = (const void *)&at;

		uv_ip4_name(in, host, sizeof host);
		http->loopback = ntohl(in->sin_addr.s_addr) >> 24 == 127;
		snprintf(http->address, sizeof http->address, "%s:%d", host,
			ntohs(in->sin_port));
	} else if (at.ss_family == AF_INET6) {
		const struct sockaddr_in6 *in = (const void *)&at;

		uv_ip6_name(in, host, sizeof host);
		http->loopback = IN6_IS_ADDR_LOOPBACK(&in->sin6_addr);
		snprintf(http->address, sizeof http->address, "[%s]:%d", host,
			ntohs(in->sin6_port));
	}
}

static enum zila_code bind_to(
	struct http *http, const struct http_place *place, struct zila_err *err)
{
	struct sockaddr_storage at;
	int failed;

	memset(&at, 0, sizeof at);
	if (place->fd >= 0) {
		failed = uv_tcp_open(&http->listener, place->fd);
	} else {
		if (!read_address(place->listen, &at))
			return err_set(err, ZILA_EUSAGE,
				"--listen %s: write it as 127.0.0.1:8420",
				place->listen);
		failed = uv_tcp_bind(
			&http->listener, (const struct sockaddr *)&at, 0);
	}
	if (failed)
		return err_set(err, ZILA_ESTORE, "%s: %s", place->listen,
			uv_strerror(failed));
	know_address(http);
	if (!http->loopback && !place->all)
		return err_set(err, ZILA_EUSAGE,
			"%s can be reached from other machines: if that is "
			"meant, add --listen-public",
			http->address);
	failed = uv_listen((uv_stream_t *)&http->listener, BACKLOG, came);
	if (failed)
		return err_set(err, ZILA_ESTORE,
			"%s: %s: is another program there? choose another "
			"port by --listen",
			place->listen, uv_strerror(failed));
	know_address(http);
	return ZILA_OK;
}

enum zila_code http_open(struct http **out, uv_loop_t *loop,
	const struct http_place *place, const struct http_face *face,
	struct zila_err *err)
{
	struct http *http = mem_alloc(sizeof *http);
	enum zila_code code;

	if (!http)
		return err_memory(err);
	http->loop = loop;
	http->face = face;
	if (uv_tcp_init(loop, &http->listener)) {
		mem_free(http);
		return err_set(err, ZILA_ESTORE, "there is no socket");
	}
	(void)uv_timer_init(loop, &http->timer); /* can't fail */
	http->listener.data = http->timer.data = http;
	http->open_handles = 2;
	code = bind_to(http, place, err);
	http->rate.per_s = REQUESTS_PER_S / (http->loopback ? 1 : FAR_SHARE);
	http->rate.burst = REQUESTS_BURST / (http->loopback ? 1 : FAR_SHARE);
	if (code != ZILA_OK) {
		http_close(http, NULL, NULL);
		return code;
	}
	*out = http;
	return ZILA_OK;
}

const char *http_address(const struct http *http)
{
	return http->address;
}

const struct http_counts *http_counts(const struct http *http)
{
	return &http->counts;
}
