/* bundle.h - which files a plugin in a zip file may have.
 *
 * One law for the worker that unpacks, the core that writes, and what packs:
 * what one of them lets through by mistake, the next one refuses.
 */
#ifndef ZILA_GROUND_BUNDLE_H
#define ZILA_GROUND_BUNDLE_H

#include <stdbool.h>
#include <stddef.h>

enum { BUNDLE_NAME_BYTES = 200, BUNDLE_PLUGIN_BYTES = 32 };

/* Whether name can be a plugin's: [a-z][a-z0-9_]*. */
bool bundle_is_plugin(const char *name, size_t size);

/* "karnataka/rules/plan_order.lua": NULL when it is fine, else what is wrong
 * with it, in words. */
const char *bundle_fault(const char *name);

#endif
