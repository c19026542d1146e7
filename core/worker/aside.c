/* aside.c - options and link, lent to a run inside a run. */
#include "worker/aside.h"

#include <string.h>

void aside_begin(struct aside *aside, struct job *job)
{
	int i;

	memset(aside, 0, sizeof *aside);
	aside->job = job;
	aside->link = job->link;
	aside->input = job->input;
	aside->option_count = job->option_count;
	for (i = 0; i < job->option_count; i++) {
		aside->names[i] = job->options[i].name;
		aside->values[i] = job->options[i].value;
	}
	memset(&job->link, 0, sizeof job->link);
	job->link.kept = true;
	job->link.fd = -1;
	job->option_count = 0;
}

void aside_option(struct aside *aside, const char *name, const char *value)
{
	struct job *job = aside->job;

	if (!value || job->option_count == JOB_OPTIONS_MAX)
		return;
	job->options[job->option_count].name = name;
	job->options[job->option_count++].value = value;
}

void aside_answer(struct aside *aside)
{
	struct packer packer = message_start(&aside->job->link.in, MESSAGE_GO);

	message_end(&packer);
}

void aside_end(struct aside *aside)
{
	struct job *job = aside->job;
	int i;

	link_free(&job->link);
	job->link = aside->link;
	job->input = aside->input;
	job->option_count = aside->option_count;
	for (i = 0; i < aside->option_count; i++) {
		job->options[i].name = aside->names[i];
		job->options[i].value = aside->values[i];
	}
}

bool aside_next(const struct buf *sent, size_t *at, struct message *message)
{
	int64_t size;

	if (*at >= sent->size)
		return false;
	size = message_take(sent->data + *at, sent->size - *at, message);
	*at += size > 0 ? (size_t)size : 0;
	return size > 0;
}
