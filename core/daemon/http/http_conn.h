/* http_conn.h - one connection; between http_server.c and http_conn.c only. */
#ifndef ZILA_DAEMON_HTTP_CONN_H
#define ZILA_DAEMON_HTTP_CONN_H

#include "daemon/http/http_rate.h"
#include "daemon/http/http_server.h"

enum { HTTP_READ_BYTES = 64 << 10, HTTP_SEND_BYTES = 256 << 10 };

enum http_phase {
	PHASE_HEAD, /* of a request, or idle before it */
	PHASE_BODY,
	PHASE_BUSY,   /* its handler will answer */
	PHASE_ANSWER, /* is being written */
	PHASE_LINGER, /* what still comes is thrown away */
	PHASE_CLOSED,
};

struct http_conn {
	struct http *http;
	struct http_conn *next, *before;
	uv_tcp_t tcp;
	uv_write_t write;
	uv_shutdown_t shutdown;
	struct http_parse parse;
	struct http_request request;
	enum http_phase phase;
	bool owed;         /* a handler has the request, and has not answered */
	bool gone;         /* the handle is closed */
	bool last;         /* close behind this answer */
	bool paused;       /* not read from, for want of room */
	bool ended;        /* the client will say no more */
	uint64_t deadline; /* of the phase; 0: none */
	uint64_t idle_since;
	struct buf pending;    /* came behind the request at hand */
	struct buf head, copy; /* of the answer */
	void (*release)(void *owner);
	void *owner;
	char client[HTTP_ADDRESS_BYTES];
	uint8_t key[HTTP_CLIENT_BYTES];
};

struct http {
	uv_loop_t *loop;
	uv_tcp_t listener;
	uv_timer_t timer;
	const struct http_face *face;
	struct http_conn *first;
	struct http_counts counts;
	struct http_rate rate;
	char address[HTTP_ADDRESS_BYTES];
	bool loopback, ending, stalled;
	int open_handles; /* listener and timer */
	void (*closed)(void *user);
	void *closed_user;
	time_t date_at;
	char date[40];
	char bytes[HTTP_READ_BYTES]; /* one read at a time */
};

/* Starts reading; the handle is accepted. */
void http_conn_start(struct http_conn *conn);
void http_conn_close(struct http_conn *conn);

/* Called each second: ends what is overdue. */
void http_conn_tick(struct http_conn *conn, uint64_t now);

/* The handle of conn is closed, and nobody owes an answer. */
void http_conn_ended(struct http_conn *conn);

#endif
