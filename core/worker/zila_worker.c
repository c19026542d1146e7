/* zila_worker.c - the program that the core starts: for a run, or to print the
 * manual of what scripts call.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "worker/job.h"
#include "worker/lua/api/api.h"

static int say(const struct buf *text)
{
	if (text->failed) {
		fputs("zila: out of memory\n", stderr);
		return ZILA_ELIMIT;
	}
	if ((fputs(buf_text(text), stdout) != EOF && fflush(stdout) == 0) ||
		errno == EPIPE)
		return ZILA_OK;
	fprintf(stderr, "zila: standard output: %s\n", strerror(errno));
	return ZILA_ESTORE;
}

static int manual(const char *name, bool markdown)
{
	struct buf out = {0};
	const char *near;
	int code;

	if (api_manual(&out, name, markdown)) {
		code = say(&out);
	} else {
		near = api_nearest(name);
		fprintf(stderr, "zila: nothing for scripts is called %s\n",
			name);
		if (near)
			fprintf(stderr, "did you mean %s?\n", near);
		else
			fputs("`zila help zila` lists what there is\n", stderr);
		code = ZILA_EUSAGE;
	}
	buf_free(&out);
	return code;
}

int main(int argc, char **argv)
{
	if (argc == 4 && strcmp(argv[1], "manual") == 0)
		return manual(argv[2], strcmp(argv[3], "md") == 0);
	return worker_main();
}
