/* grant.h - what a person has granted to plugins, in the database.
 *
 * Kinds: net (host, host:port), exec (program), files (folder).
 *
 * Owner:   texts in what is read are borrowed until the callback returns.
 * Errors:  ZILA_ESTORE.
 */
#ifndef ZILA_STORE_GRANT_H
#define ZILA_STORE_GRANT_H

#include "store/store.h"

struct plugin_grant {
	const char *plugin, *kind, *value;
};

/* One that is there already stays as it is. */
ZILA_MUST_USE enum zila_code grant_add(
	struct db *db, const struct plugin_grant *grant, struct zila_err *err);

/* Takes back that one, or all of its plugin when kind is NULL; *count is how
 * many there were. */
ZILA_MUST_USE enum zila_code grant_remove(struct db *db,
	const struct plugin_grant *grant, int64_t *count, struct zila_err *err);

/* Those of a plugin, or of all (NULL), in order. */
typedef enum zila_code grant_each(
	void *user, const struct plugin_grant *grant, struct zila_err *err);
ZILA_MUST_USE enum zila_code grant_read(struct db *db, const char *plugin,
	grant_each *each, void *user, struct zila_err *err);

#endif
