/* zila.h - what a program that embeds libzila sees.
 *
 * libzila is the whole of zila as one call: the command line is a thin
 * face over it, and a program of your own may be another.
 *
 * Errors:  every function that can fail returns a zila_code and fills a
 *          struct zila_err of the caller's; on error no out-value is set.
 */
#ifndef ZILA_H
#define ZILA_H

#define ZILA_VERSION "0.1.0"
#define ZILA_API 1 /* of the plugin API; a manifest's `api` must equal it */

#if defined(__GNUC__)
#define ZILA_MUST_USE __attribute__((warn_unused_result))
#define ZILA_PRINTF(string, first)                                             \
	__attribute__((format(printf, string, first)))
#define ZILA_EXPORT __attribute__((visibility("default")))
#else
#define ZILA_MUST_USE
#define ZILA_PRINTF(string, first)
#define ZILA_EXPORT
#endif

/* What went wrong, by who can mend it.  The numbers are the exit codes. */
enum zila_code {
	ZILA_OK = 0,
	ZILA_EPERSON = 1, /* done, and something needs a person */
	ZILA_EUSAGE = 2,  /* the command, option or argument is wrong */
	ZILA_EINPUT = 3,  /* the input can't be used */
	ZILA_EPLUGIN = 4, /* a plugin or script failed */
	ZILA_ESTORE = 5,  /* the database or an output can't be used */
	ZILA_ELIMIT = 6,  /* stopped at a limit; also: out of memory */
	ZILA_EINTR = 130, /* interrupted */
};

enum { ZILA_ERR_BYTES_MAX = 4096 };

/* Lives on the caller's stack; text is one message for a person: what is
 * wrong, where, and what to do about it. */
struct zila_err {
	enum zila_code code;
	char text[ZILA_ERR_BYTES_MAX];
};

/* Runs the command line argv and returns its exit code.  Never exits the
 * process; writes to standard output and error. */
ZILA_EXPORT int zila_main(int argc, char **argv);

#endif
