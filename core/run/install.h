/* install.h - a plugin out of a zip file, into a folder that is not yet one of
 * plugins.
 *
 * The worker reads the file; here its names are held against the law again,
 * and what it says is written.
 *
 * Errors:  ZILA_EINPUT the file is no plugin, or may do damage; ZILA_ESTORE
 *          writing.  What was written then stays, to be cleared away.
 */
#ifndef ZILA_RUN_INSTALL_H
#define ZILA_RUN_INSTALL_H

#include "ground/bundle.h"
#include "run/core.h"

/* Writes the files of the one plugin in `file` to folder/NAME. */
ZILA_MUST_USE enum zila_code core_unpack(const struct core_options *options,
	const char *file, const char *folder, char name[BUNDLE_PLUGIN_BYTES],
	struct zila_err *err);

#endif
