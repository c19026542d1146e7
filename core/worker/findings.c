#include "worker/job.h"
enum zila_code job_findings(struct job *job, struct zila_err *err)
{
	(void)job;
	(void)err;
	return ZILA_OK;
}
