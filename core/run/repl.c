/* repl.c - a session with a worker. */
#include "run/repl.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "run/work.h"

struct session {
	struct core core;
	struct run run;
	struct session_answer answer;
	int choice_count;
};

static enum zila_code take_ready(
	struct session *session, struct message *message, struct zila_err *err)
{
	struct session_answer *answer = &session->answer;
	int64_t more = message_integer(message);
	int64_t code = message_integer(message);

	message_copy(message, answer->why.text, sizeof answer->why.text);
	if (message->bad || code < ZILA_OK || code > ZILA_EINTR)
		return work_unexpected(message, err);
	answer->more = more != 0;
	answer->code = answer->why.code = (enum zila_code)code;
	run_rest(&session->run);
	return ZILA_OK;
}

static enum zila_code take_choice(
	struct session *session, struct message *message, struct zila_err *err)
{
	size_t size;
	const char *text = message_text(message, &size);

	if (!text || ++session->choice_count > LIMIT_CHOICES)
		return work_unexpected(message, err);
	buf_add(&session->answer.choices, text, size);
	buf_add_char(&session->answer.choices, '\n');
	return buf_check(&session->answer.choices, err);
}

static enum zila_code take(struct run *run, struct message *message, void *user,
	struct zila_err *err)
{
	(void)run;
	switch (message->type) {
	case MESSAGE_READY:
		return take_ready(user, message, err);
	case MESSAGE_CHOICE:
		return take_choice(user, message, err);
	default:
		return work_unexpected(message, err);
	}
}

enum zila_code session_open(const struct core_options *options,
	const struct core_scope *scope, const struct core_screen *screen,
	struct session **out, struct zila_err *err)
{
	struct session *session = mem_alloc(sizeof *session);
	char columns[WORK_COLUMNS_BYTES];
	struct work_scope clocks;
	enum zila_code code;

	if (!session)
		return err_memory(err);
	if ((code = core_open(&session->core, options, err))) {
		mem_free(session);
		return code;
	}
	work_init(&session->run, &session->core, "repl", take, session);
	work_screen(&session->run, screen, columns);
	code = work_scope(&session->run, &session->core, scope, &clocks, err);
	if (code == ZILA_OK)
		code = run_open(&session->run, err);
	/* The worker has the database open, so that its files stay. */
	core_close(&session->core);
	if (code == ZILA_OK && session->answer.code != ZILA_OK) {
		*err = session->answer.why;
		code = err->code;
	}
	if (code != ZILA_OK) {
		session_close(session);
		return code;
	}
	*out = session;
	return ZILA_OK;
}

enum zila_code session_enter(struct session *session, enum session_entry kind,
	const char *text, const struct session_answer **out,
	struct zila_err *err)
{
	struct buf frames = {0};
	struct packer packer = message_start(&frames, MESSAGE_ENTRY);
	enum zila_code code;

	pack_integer(&packer, kind);
	pack_text(&packer, text);
	message_end(&packer);
	session->answer.code = ZILA_OK;
	session->choice_count = 0;
	buf_cut(&session->answer.choices, 0);
	code = run_talk(&session->run, &frames, err);
	buf_free(&frames);
	*out = &session->answer;
	return code;
}

void session_close(struct session *session)
{
	if (!session)
		return;
	run_shut(&session->run);
	buf_free(&session->answer.choices);
	mem_free(session);
}
