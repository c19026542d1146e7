/* legacy.h - fonts that draw an Indian script over the codes of ASCII.
 *
 * Before Unicode, Hindi and its sisters were typed in fonts whose letter `d`
 * looks like the Devanagari ka.  A text in one is not what it seems: it must
 * be known, and kept apart.
 */
#ifndef ZILA_WORKER_LEGACY_H
#define ZILA_WORKER_LEGACY_H

#include <stdbool.h>
#include <stddef.h>

/* True for the name of such a font, in small or large letters, with or
 * without its number, and with the `ABCDEF+` that a PDF puts before it. */
bool legacy_font(const char *name, size_t size);

#endif
