/* message.h - what core and worker say to each other.
 *
 * A frame is a length (4 bytes, little endian), a type (1 byte) and fields.
 * A field is a tag byte and a value: integers as zigzag varints, reals as 8
 * bytes, texts as a varint length and bytes.  The reader trusts nothing: a
 * frame that is too long, cut, or holds another field than asked for is an
 * error of the sender, and ends the run.
 *
 * Owner:   texts read from a message are borrowed from its frame.
 * Errors:  packing is remembered by the buf; reading by the message.
 */
#ifndef ZILA_WIRE_MESSAGE_H
#define ZILA_WIRE_MESSAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "ground/buf.h"
#include "ground/mem.h"
#include "ground/value.h"

enum message_type {
	/* core to worker */
	MESSAGE_START = 1, /* kind, then name and value of each option; the
	                      first one is the core's version */
	MESSAGE_GO,        /* the verdict is taken: send rows */
	MESSAGE_STOP,      /* nothing more is wanted: end with DONE */
	MESSAGE_RECALL,    /* a line and a reason for each line that is to be
	                      quarantined after all; in rising order, in as many
	                      of these as it takes, up to MESSAGE_STOP */
	MESSAGE_ENTRY,     /* of a session: what it is, and what was typed */

	/* worker to core */
	MESSAGE_DATASET = 32, /* a plugin's dataset: see work_dataset() */
	MESSAGE_PLUGIN,  /* name, title, version, digest, state, problem, ... */
	MESSAGE_VERDICT, /* what the file is, and who imports it */
	MESSAGE_ROWS,    /* records of one dataset: see wire/README.md */
	MESSAGE_REJECT,  /* a line, its raw text and its reasons */
	MESSAGE_SKIP,    /* a line and why it holds no record */
	MESSAGE_CONTROL, /* label, stated, computed, agrees, remark */
	MESSAGE_NOTICE,  /* code, column, lines, count, message */
	MESSAGE_READ_END, /* how many lines were read */
	MESSAGE_RULE,     /* a rule's outcome */
	MESSAGE_FINDING,
	MESSAGE_TEST_FAULT, /* kind, file, line, case, text */
	MESSAGE_TEST_FILE,  /* plugin, file, and the counts of its tests */
	MESSAGE_REPORT,     /* a report's identity, before its files */
	MESSAGE_FILE,       /* begins a file: its name */
	MESSAGE_DATA,       /* bytes of the file begun last */
	MESSAGE_FILE_END,
	MESSAGE_RESULT, /* column names of a query's result */
	MESSAGE_RESULT_ROW,
	MESSAGE_OUTPUT,   /* text for standard output */
	MESSAGE_LOG,      /* level, plugin, text */
	MESSAGE_PROGRESS, /* done, total, what */
	MESSAGE_LIMITS,   /* time in s, memory in MiB: a manifest raises them */
	MESSAGE_DONE,
	MESSAGE_FAIL,  /* code, text */
	MESSAGE_JOB,   /* a job of a plugin, or why it has none */
	MESSAGE_ASIDE, /* text for standard error, as it is */
	/* of a session: the entry is dealt with (more is wanted, code, text);
	 * one way to complete a word */
	MESSAGE_READY,
	MESSAGE_CHOICE,
	MESSAGE_PLUGIN_FAULT, /* plugin, level, file, line, text, hint */
	MESSAGE_LINES, /* a dataset, and import_id, line and id of the first
	                  row of a span; all are told: see store/read/lines.h */
};

/* Packing: message_start(), fields, message_end(). */
struct packer {
	struct buf *out;
	size_t at; /* where the frame begins in out */
};

struct packer message_start(struct buf *out, enum message_type type);
void pack_integer(struct packer *packer, int64_t value);
void pack_text(struct packer *packer, const char *text); /* NULL is null */
void pack_text_size(struct packer *packer, const char *text, size_t size);
void pack_value(struct packer *packer, const struct value *value);
void message_end(struct packer *packer);

/* Reading one frame. */
struct message {
	enum message_type type;
	const unsigned char *at, *end;
	bool bad; /* some field was not what was asked for */
};

/* Takes the first whole frame of data.  0: not whole yet; -1: never a frame;
 * else the bytes it takes. */
ZILA_MUST_USE int64_t message_take(
	const void *data, size_t size, struct message *out);

bool message_more(const struct message *message); /* fields left */
int64_t message_integer(struct message *message);
/* Not NUL-terminated; NULL for null. */
const char *message_text(struct message *message, size_t *size);
void message_value(struct message *message, struct value *out);

/* Copies a text field, "" for null, into arena; NULL: no memory. */
ZILA_MUST_USE char *message_keep(struct message *message, struct arena *arena);

/* Copies a text field into a fixed array, cut to fit. */
void message_copy(struct message *message, char *out, size_t room);

#endif
