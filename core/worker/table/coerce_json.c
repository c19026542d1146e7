/* coerce_json.c - whether a cell is valid JSON: it is kept as it stands. */
#include "ground/json_scan.h"
#include "worker/table/coerce_job.h"

bool coerce_json(const struct job *job)
{
	struct json_scan scan = {
		job->text.data, job->text.data + job->text.size, 0};
	bool valid;

	if (!job_check_text(job)) {
		job->reason->code = "bad_json";
		return false;
	}
	valid = json_scan_value(&scan);
	json_scan_blanks(&scan);
	if (!valid || scan.at < scan.end)
		return job_refuse(job, "bad_json",
			"is not valid JSON: see character %td",
			scan.at - job->text.data + 1);
	return job_give_text(job, job->text.data, job->text.size);
}
