/* manifest.h - plugin.lua: what a plugin says of itself. */
#ifndef ZILA_WORKER_MANIFEST_H
#define ZILA_WORKER_MANIFEST_H

#include "worker/lua/plugin.h"

/* Fills in plugin from its plugin.lua; its name and dir are set.  What is
 * wrong with it becomes its problem; only a lack of memory is an error. */
ZILA_MUST_USE enum zila_code manifest_read(struct vm *vm,
	struct plugins *plugins, struct plugin *plugin, struct zila_err *err);

/* Refuses plugin for the text of reason, kept on the plugins' arena. */
ZILA_MUST_USE enum zila_code plugin_refuse(struct plugins *plugins,
	struct plugin *plugin, const struct zila_err *reason,
	struct zila_err *err);

/* Refuses plugin when its manifest's `rules` names a rule, or a parameter of
 * one, that is not there; kind is the index of rules among the parts. */
ZILA_MUST_USE enum zila_code inherit_check(struct vm *vm,
	struct plugins *plugins, struct plugin *plugin, int kind,
	struct zila_err *err);

#endif
