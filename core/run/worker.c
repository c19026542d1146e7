/* worker.c - where the other half is; becoming it. */
#include "run/worker.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "ground/module.h"

bool worker_program(char *out, size_t room)
{
	return module_path("zila_worker", out, room);
}

enum zila_code worker_missing(int error, struct zila_err *err)
{
	char program[PATH_MAX];

	if (!worker_program(program, sizeof program))
		strcpy(program, "zila_worker");
	err_set(err, ZILA_ESTORE, "zila's other half can't be started: %s: %s",
		program, strerror(error));
	if (error == EMFILE)
		return err_hint(err,
			"raise the limit on open files (ulimit -n), or take "
			"fewer --workers");
	if (error == EAGAIN)
		return err_hint(err,
			"end some programs, or raise the limit on processes "
			"(ulimit -u)");
	if (error == ENOMEM)
		return err->code;
	return err_hint(err,
		"it belongs beside libzila, as zila_worker: install zila "
		"again");
}

enum zila_code worker_manual(
	const char *name, bool markdown, struct zila_err *err)
{
	char program[PATH_MAX];

	if (worker_program(program, sizeof program))
		execl(program, program, "manual", name,
			markdown ? "md" : "text", (char *)NULL);
	else
		errno = ENOENT;
	return worker_missing(errno, err);
}
