/* letter.h - what a channel is told, as a mail and as JSON; pure.
 *
 * Names, titles and messages are anybody's: they can neither begin a header
 * nor a line of their own, and steer no terminal.
 *
 * Owner:   a letter's texts are the caller's.
 * Units:   moments in ms (ground/moment.h).
 * Errors:  the buf remembers.
 */
#ifndef ZILA_RUN_LETTER_H
#define ZILA_RUN_LETTER_H

#include "ground/buf.h"
#include "store/job/channel.h"

struct letter {
	const char *database; /* its name, for people */
	const char *channel;
	const char *from, *to; /* of a mail */
	const char *face;      /* URL of the web face, or NULL */
	int64_t now;
	const char *id; /* the same for the same things told: [a-z0-9.] */
	bool test;      /* there is nothing to tell */
	const struct channel_item *items;
	int count;
	int64_t more; /* beyond those */
};

/* Header and body of RFC 5322, lines ended by CR LF. */
void letter_mail(const struct letter *letter, struct buf *out);
void letter_json(const struct letter *letter, struct buf *out);

#endif
