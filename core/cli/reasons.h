/* reasons.h - why a line is in quarantine, in words.
 *
 * Reads the JSON that the store keeps with a reject (store/ledger/reasons.h).
 */
#ifndef ZILA_CLI_REASONS_H
#define ZILA_CLI_REASONS_H

#include "ground/buf.h"

/* A line a reason, and a line a suggestion that its message does not make. */
void reasons_text(struct buf *out, const char *json);

/* All messages in one line. */
void reasons_line(struct buf *out, const char *json);

#endif
