/* exec.h - another program, run to its end on the worker's loop.
 *
 * No shell; a fixed environment; the folder /; nothing of the worker's files.
 * It ends with the worker, also when that is killed, and so does what it
 * started.
 *
 * Owner:   exec_start() copies what it is given; exec_free() may be called
 *          at any time, kills what runs, and frees when the loop has turned.
 * Errors:  in words, of exec_start(); else flags in the result.
 */
#ifndef ZILA_WORKER_EXEC_H
#define ZILA_WORKER_EXEC_H

#include <stdint.h>
#include <sys/types.h>

#include "ground/buf.h"
#include "worker/await/await.h"

struct exec_order {
	char **args; /* the program first; NULL at the end */
	const char *input;
	size_t input_size;
	double timeout_s;
	size_t bytes_max; /* of output and errors, each */
};

struct exec {
	struct op op; /* ready once it has ended */
	struct buf out, err;
	int64_t status;
	int signal;
	bool timed_out, too_much;

	/* exec.c's own */
	uv_process_t process;
	uv_pipe_t pipes[3];
	uv_timer_t timer;
	uv_write_t write;
	struct buf input;
	size_t bytes_max;
	int handles; /* not yet closed */
	int going;   /* of process, output, errors: not yet ended */
	bool spawned, freed;
	pid_t guard; /* or 0 */
	int guard_fd;
};

/* NULL without memory. */
ZILA_MUST_USE struct exec *exec_make(void);

/* NULL, or why it could not be started. */
const char *exec_start(
	struct exec *exec, uv_loop_t *loop, const struct exec_order *order);
void exec_free(struct exec *exec);

#endif
