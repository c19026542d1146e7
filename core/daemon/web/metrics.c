/* metrics.c - counts, in Prometheus' text format. */
#include "daemon/web/metrics.h"

static const char *const classes[METRICS_CLASSES] = {
	"page", "file", "read", "write", "other", "refused"};
static const double steps[METRICS_STEPS] = {
	.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10};

void metrics_note(struct metrics *metrics, enum metrics_class class, int status,
	double seconds)
{
	int step;

	metrics->requests[class][status / 100 % METRICS_STATUSES]++;
	metrics->count[class]++;
	metrics->seconds[class] += seconds;
	for (step = 0; step < METRICS_STEPS && seconds > steps[step]; step++)
		;
	if (step < METRICS_STEPS)
		metrics->within[class][step]++;
}

static void write_class(
	const struct metrics *metrics, int class, struct buf *out)
{
	const char *name = "zila_http_request_seconds";
	int64_t count = 0;
	int step;

	for (step = 0; step < METRICS_STEPS; step++) {
		count += metrics->within[class][step];
		buf_add_format(out, "%s_bucket{class=\"%s\",le=\"%g\"} %lld\n",
			name, classes[class], steps[step], (long long)count);
	}
	buf_add_format(out, "%s_bucket{class=\"%s\",le=\"+Inf\"} %lld\n", name,
		classes[class], (long long)metrics->count[class]);
	buf_add_format(out, "%s_sum{class=\"%s\"} %.6f\n", name, classes[class],
		metrics->seconds[class]);
	buf_add_format(out, "%s_count{class=\"%s\"} %lld\n", name,
		classes[class], (long long)metrics->count[class]);
}

void metrics_write(const struct metrics *metrics, struct buf *out)
{
	int class, status;

	buf_add_text(out, "# HELP zila_http_requests_total Answered requests.\n"
			  "# TYPE zila_http_requests_total counter\n");
	for (class = 0; class < METRICS_CLASSES; class ++)
		for (status = 2; status < METRICS_STATUSES; status++)
			buf_add_format(out,
				"zila_http_requests_total{class=\"%s\","
				"status=\"%dxx\"} %lld\n",
				classes[class], status,
				(long long)metrics->requests[class][status]);
	buf_add_text(out,
		"# HELP zila_http_request_seconds From the head of a request "
		"to its answer.\n"
		"# TYPE zila_http_request_seconds histogram\n");
	for (class = 0; class < METRICS_REFUSED; class ++)
		write_class(metrics, class, out);
}

void metrics_number(struct buf *out, const char *name, const char *type,
	const char *help, int64_t value)
{
	buf_add_format(out, "# HELP %s %s\n# TYPE %s %s\n%s %lld\n", name, help,
		name, type, name, (long long)value);
}
