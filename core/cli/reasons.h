/* reasons.h - why a line is in quarantine, in words.
 *
 * Reads the JSON that the store keeps with a reject:
 * [{code, column, value, message, suggestions:[{code, name, score, why}]}].
 * What is not of that form is left out, never an error: the words are an
 * explanation, and the JSON itself is a command away.
 */
#ifndef ZILA_CLI_REASONS_H
#define ZILA_CLI_REASONS_H

#include "ground/buf.h"

/* A line a reason, and a line a suggestion that its message does not make. */
void reasons_text(struct buf *out, const char *json, const char *indent);

/* All messages in one line. */
void reasons_line(struct buf *out, const char *json);

#endif
