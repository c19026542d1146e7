/* err.h - one error, told once, wrapped on its way up.
 *
 * Owner:   struct zila_err is the caller's, of fixed size: telling an
 *          error never allocates.
 * Errors:  err_set() and err_wrap() return the code, so that a function
 *          can end in `return err_set(...)`.
 */
#ifndef ZILA_GROUND_ERR_H
#define ZILA_GROUND_ERR_H

#include <stdarg.h>

#include "zila.h"

/* Sets err to code and the formatted text (cut at a character boundary). */
enum zila_code err_set(struct zila_err *err, enum zila_code code,
	const char *format, ...) ZILA_PRINTF(3, 4);

/* Puts the formatted text and ": " before what err says. */
enum zila_code err_wrap(struct zila_err *err, const char *format, ...)
	ZILA_PRINTF(2, 3);

/* Puts the formatted text on a new line after what err says. */
enum zila_code err_hint(struct zila_err *err, const char *format, ...)
	ZILA_PRINTF(2, 3);

/* Out of memory: the one message that names nothing. */
enum zila_code err_memory(struct zila_err *err);

#endif
