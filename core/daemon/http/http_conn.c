/* http_conn.c - a connection: bytes to requests, answers to bytes. */
#include "daemon/http/http_conn.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { LINGER_MS = 2000, HEAD_MS = LIMIT_HTTP_HEAD_S * 1000 };

static void feed(struct http_conn *conn, const char *data, size_t size);
static void read_done(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf);

static void enter(struct http_conn *conn, enum http_phase phase, uint64_t ms)
{
	conn->phase = phase;
	conn->deadline = ms ? uv_now(conn->http->loop) + ms : 0;
}

static uint64_t body_ms(int64_t size)
{
	return HEAD_MS + (uint64_t)size * 1000 / LIMIT_HTTP_RATE_BYTES;
}

/* ---- its end ---- */

static void let_go(struct http_conn *conn)
{
	if (conn->release)
		conn->release(conn->owner);
	conn->release = NULL;
	conn->owner = NULL;
}

static void closed(uv_handle_t *handle)
{
	struct http_conn *conn = handle->data;

	conn->gone = true;
	if (!conn->owed)
		http_conn_ended(conn);
}

void http_conn_close(struct http_conn *conn)
{
	struct http *http = conn->http;
	enum http_phase phase = conn->phase;

	if (phase == PHASE_CLOSED)
		return;
	enter(conn, PHASE_CLOSED, 0);
	if (phase == PHASE_BODY) {
		conn->owed = false;
		http->face->dropped(http->face->user, &conn->request);
	}
	uv_close((uv_handle_t *)&conn->tcp, closed);
}

void http_conn_tick(struct http_conn *conn, uint64_t now)
{
	if (!conn->deadline || now < conn->deadline)
		return;
	conn->http->counts.timed_out += conn->phase != PHASE_LINGER;
	http_conn_close(conn);
}

static void shut(uv_shutdown_t *shutdown, int status)
{
	struct http_conn *conn = shutdown->data;

	if (status && conn->phase == PHASE_LINGER)
		http_conn_close(conn);
}

static void read_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *out)
{
	struct http_conn *conn = handle->data;

	(void)suggested;
	*out = uv_buf_init(conn->http->bytes, HTTP_READ_BYTES);
}

static void read_on(struct http_conn *conn)
{
	conn->paused = false;
	if (uv_read_start((uv_stream_t *)&conn->tcp, read_alloc, read_done))
		http_conn_close(conn);
}

/* Says that no more will come, and reads on for a moment: closing over
 * unread bytes would take the answer away from the client. */
static void linger(struct http_conn *conn)
{
	enter(conn, PHASE_LINGER, LINGER_MS);
	buf_cut(&conn->pending, 0);
	conn->shutdown.data = conn;
	if (uv_shutdown(&conn->shutdown, (uv_stream_t *)&conn->tcp, shut))
		http_conn_close(conn);
	else if (conn->paused || conn->ended)
		read_on(conn);
}

/* ---- answers ---- */

const char *http_reason(int status)
{
	static const struct {
		int status;
		const char *reason;
	} reasons[] = {{200, "OK"}, {202, "Accepted"}, {204, "No Content"},
		{303, "See Other"}, {304, "Not Modified"}, {400, "Bad Request"},
		{401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
		{405, "Method Not Allowed"}, {409, "Conflict"},
		{411, "Length Required"}, {413, "Content Too Large"},
		{414, "URI Too Long"}, {415, "Unsupported Media Type"},
		{417, "Expectation Failed"}, {421, "Misdirected Request"},
		{422, "Unprocessable Content"}, {429, "Too Many Requests"},
		{431, "Request Header Fields Too Large"},
		{500, "Internal Server Error"}, {503, "Service Unavailable"},
		{504, "Gateway Timeout"}, {505, "HTTP Version Not Supported"},
		{507, "Insufficient Storage"}};
	size_t i;

	for (i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].status == status)
			return reasons[i].reason;
	return "";
}

static const char *date(struct http *http)
{
	static const char days[] = "SunMonTueWedThuFriSat";
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	time_t now = time(NULL);
	struct tm at;

	if (now != http->date_at && gmtime_r(&now, &at)) {
		snprintf(http->date, sizeof http->date,
			"%.3s, %02d %.3s %04d %02d:%02d:%02d GMT",
			days + 3 * at.tm_wday, at.tm_mday,
			months + 3 * at.tm_mon, (at.tm_year + 1900) % 10000,
			at.tm_hour, at.tm_min, at.tm_sec);
		http->date_at = now;
	}
	return http->date;
}

/* The answer is out: the next request, or the end. */
static void next(struct http_conn *conn)
{
	struct buf pending = conn->pending;

	let_go(conn);
	if (conn->phase == PHASE_CLOSED)
		return;
	if (conn->last || conn->http->ending ||
		(conn->ended && !pending.size)) {
		linger(conn);
		return;
	}
	http_parse_next(&conn->parse);
	conn->idle_since = uv_now(conn->http->loop);
	enter(conn, PHASE_HEAD, HEAD_MS);
	memset(&conn->pending, 0, sizeof conn->pending);
	if (pending.size)
		feed(conn, pending.data, pending.size);
	buf_free(&pending);
	if (conn->paused && conn->phase != PHASE_CLOSED &&
		conn->pending.size < LIMIT_HTTP_PENDING)
		read_on(conn);
}

static void written(uv_write_t *write, int status)
{
	struct http_conn *conn = write->data;

	if (status) {
		let_go(conn);
		http_conn_close(conn);
		return;
	}
	next(conn);
}

static void write_answer(struct http_conn *conn, const char *body, size_t size)
{
	uv_buf_t bufs[2];
	unsigned count = 1;

	bufs[0] = uv_buf_init(conn->head.data, (unsigned)conn->head.size);
	if (size) {
		bufs[1] = uv_buf_init((char *)(uintptr_t)body, (unsigned)size);
		count = 2;
	}
	conn->write.data = conn;
	enter(conn, PHASE_ANSWER, body_ms((int64_t)size));
	if (!uv_write(&conn->write, (uv_stream_t *)&conn->tcp, bufs, count,
		    written))
		return;
	let_go(conn);
	http_conn_close(conn);
}

static void put_head(struct http_conn *conn, const struct http_answer *answer)
{
	struct buf *head = &conn->head;

	buf_cut(head, 0);
	buf_add_format(head, "HTTP/1.1 %d %s\r\nDate: %s\r\n", answer->status,
		http_reason(answer->status), date(conn->http));
	if (answer->status != 304 && answer->status != 204)
		buf_add_format(head, "Content-Length: %zu\r\n", answer->size);
	if (answer->type && answer->size)
		buf_add_format(head, "Content-Type: %s\r\n", answer->type);
	if (conn->last)
		buf_add_text(head, "Connection: close\r\n");
	if (answer->fields)
		buf_add_text(head, answer->fields);
	buf_add_text(head, "\r\n");
}

static void answer_now(struct http_conn *conn, const struct http_answer *answer)
{
	bool bare = conn->parse.head.method == HTTP_HEAD ||
		    answer->status == 304 || answer->status == 204;
	const char *body = answer->body;
	size_t size = bare ? 0 : answer->size;

	conn->release = answer->release;
	conn->owner = answer->owner;
	put_head(conn, answer);
	buf_cut(&conn->copy, 0);
	if (size && !answer->release) {
		buf_add(&conn->copy, body, size);
		body = conn->copy.data;
	}
	if (conn->head.failed || conn->copy.failed) {
		let_go(conn);
		http_conn_close(conn);
		return;
	}
	write_answer(conn, body, size);
}

void http_answer(struct http_request *request, const struct http_answer *answer)
{
	struct http_conn *conn =
		(struct http_conn *)((char *)request -
				     offsetof(struct http_conn, request));

	assert(conn->owed);
	conn->owed = false;
	buf_free(&request->body);
	if (conn->phase == PHASE_CLOSED) {
		if (answer->release)
			answer->release(answer->owner);
		if (conn->gone)
			http_conn_ended(conn);
		return;
	}
	/* What is left of the body is not looked for. */
	conn->last = answer->close || !conn->parse.head.keep ||
		     conn->phase != PHASE_BUSY || conn->http->ending;
	answer_now(conn, answer);
}

int64_t http_charge(struct http_request *request, int64_t cost)
{
	struct http_conn *conn =
		(struct http_conn *)((char *)request -
				     offsetof(struct http_conn, request));
	struct http *http = conn->http;
	int64_t wait = http_rate_take(
		&http->rate, conn->key, cost, uv_now(http->loop) + 1);

	http->counts.limited += wait > 0;
	return wait;
}

/* An answer of the server's own, and the end. */
static void refuse(struct http_conn *conn, int status, const char *why)
{
	struct http_face const *face = conn->http->face;
	struct http_answer answer = {.status = status,
		.type = "text/plain; charset=utf-8",
		.fields = "X-Content-Type-Options: nosniff\r\n"
			  "Cache-Control: no-store\r\n"};
	char text[200];

	snprintf(text, sizeof text, "%d: %s\n", status, why);
	if (status == 405)
		answer.fields = "Allow: GET, HEAD, POST, DELETE\r\n"
				"X-Content-Type-Options: nosniff\r\n";
	answer.body = text;
	answer.size = strlen(text);
	conn->last = true;
	face->refused(face->user, status);
	answer_now(conn, &answer);
}

static void limit(struct http_conn *conn, int64_t wait)
{
	struct http_face const *face = conn->http->face;
	char fields[80];
	struct http_answer answer = {.status = 429,
		.type = "text/plain; charset=utf-8",
		.fields = fields,
		.body = "429: too many requests\n",
		.size = 23};

	snprintf(fields, sizeof fields, "Retry-After: %lld\r\n",
		(long long)wait);
	conn->last = true;
	face->refused(face->user, 429);
	answer_now(conn, &answer);
}

/* ---- requests ---- */

static void begin(struct http_conn *conn)
{
	struct http *http = conn->http;
	struct http_request *request = &conn->request;
	int64_t wait = http_rate_take(
		&http->rate, conn->key, 1, uv_now(http->loop) + 1);

	if (wait) {
		http->counts.limited++;
		limit(conn, wait);
		return;
	}
	memset(request, 0, sizeof *request);
	request->head = &conn->parse.head;
	request->client = conn->client;
	request->begun_ns = uv_hrtime();
	request->body_max = LIMIT_HTTP_FORM_BYTES;
	conn->owed = true;
	/* A request without a body is whole. */
	enter(conn, request->head->length ? PHASE_BODY : PHASE_BUSY,
		request->head->length ? body_ms(request->head->length) : 0);
	http->face->begin(http->face->user, request);
	if (!conn->owed || conn->phase == PHASE_CLOSED)
		return;
	if (request->head->length > request->body_max) {
		conn->owed = false;
		http->face->dropped(http->face->user, request);
		refuse(conn, 413, "the body is too large");
		return;
	}
	if (request->head->expects) {
		static const char go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";
		uv_buf_t buf =
			uv_buf_init((char *)(uintptr_t)go_on, sizeof go_on - 1);

		(void)uv_try_write((uv_stream_t *)&conn->tcp, &buf, 1);
	}
}

static void take_body(struct http_conn *conn, const char *data, size_t size)
{
	struct http_request *request = &conn->request;
	struct http_face const *face = conn->http->face;

	if (request->sink) {
		request->sink(request, data, size);
		return;
	}
	buf_add(&request->body, data, size);
	if (!request->body.failed)
		return;
	conn->owed = false;
	buf_free(&request->body);
	face->dropped(face->user, request);
	refuse(conn, 503, "there is no memory");
}

static void whole(struct http_conn *conn)
{
	struct http_face const *face = conn->http->face;

	enter(conn, PHASE_BUSY, 0);
	face->whole(face->user, &conn->request);
}

/* What came behind the request at hand. */
static void keep(struct http_conn *conn, const char *data, size_t size)
{
	buf_add(&conn->pending, data, size);
	if (conn->pending.failed) {
		http_conn_close(conn);
		return;
	}
	if (conn->pending.size < LIMIT_HTTP_PENDING || conn->paused)
		return;
	conn->paused = true;
	uv_read_stop((uv_stream_t *)&conn->tcp);
}

static bool takes(const struct http_conn *conn)
{
	if (conn->phase == PHASE_HEAD)
		return true;
	/* A request that is whole already is told so once. */
	return conn->owed && (conn->phase == PHASE_BODY ||
				     (conn->phase == PHASE_BUSY &&
					     !conn->request.head->length));
}

static void feed(struct http_conn *conn, const char *data, size_t size)
{
	enum http_step step;
	size_t used;

	do {
		step = http_parse(&conn->parse, data, size, &used);
		if (step == HTTP_BEGUN)
			begin(conn);
		else if (step == HTTP_BODY)
			take_body(conn, data, used);
		else if (step == HTTP_DONE)
			whole(conn);
		else if (step == HTTP_REFUSED)
			refuse(conn, conn->parse.status, conn->parse.why);
		data += used;
		size -= used;
	} while (step != HTTP_DONE && step != HTTP_MORE && takes(conn));
	if (size && conn->phase != PHASE_CLOSED && !conn->last)
		keep(conn, data, size);
}

/* ---- reading ---- */

static void read_done(uv_stream_t *stream, ssize_t size, const uv_buf_t *buf)
{
	struct http_conn *conn = stream->data;

	if (size == 0 || conn->phase == PHASE_CLOSED)
		return;
	if (size < 0) {
		/* Who has said all it wants may still wait for its answers. */
		if (size == UV_EOF && (conn->phase == PHASE_BUSY ||
					      conn->phase == PHASE_ANSWER)) {
			conn->ended = true;
			uv_read_stop(stream);
			return;
		}
		http_conn_close(conn);
		return;
	}
	if (conn->phase == PHASE_LINGER)
		return;
	if (conn->phase == PHASE_HEAD && !http_parse_midway(&conn->parse))
		enter(conn, PHASE_HEAD, HEAD_MS);
	if (conn->phase == PHASE_HEAD || conn->phase == PHASE_BODY)
		feed(conn, buf->base, (size_t)size);
	else if (!conn->last)
		keep(conn, buf->base, (size_t)size);
}

void http_conn_start(struct http_conn *conn)
{
	/* Left to itself the system takes megabytes in one call, of an answer
	 * that may never be read, and the loop waits for their copy. */
	int room = HTTP_SEND_BYTES;

	(void)uv_send_buffer_size((uv_handle_t *)&conn->tcp, &room);
	http_parse_start(&conn->parse);
	enter(conn, PHASE_HEAD, HEAD_MS);
	uv_tcp_nodelay(&conn->tcp, 1);
	read_on(conn);
}
