/* run_log.c - the logs of runs: appended to, cut, and rotated. */
#include "daemon/run_log.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/limits.h"
#include "ground/mem.h"
#include "run/core.h"

enum { NAME_BYTES = 40 };

struct kept {
	int64_t run, bytes;
};

struct run_logs {
	int folder_fd;
	char folder[STORE_PATH_BYTES + 8];
	struct kept kept[RUN_LOGS_MAX + 1]; /* by run, rising */
	int count;
	int64_t bytes;
};

struct run_log {
	struct run_logs *logs;
	int64_t run, bytes;
	int fd;
	bool cut;
};

static void name_of(int64_t run, char out[NAME_BYTES])
{
	snprintf(out, NAME_BYTES, "run-%lld.log", (long long)run);
}

static void drop_oldest(struct run_logs *logs)
{
	char name[NAME_BYTES];

	name_of(logs->kept[0].run, name);
	unlinkat(logs->folder_fd, name, 0);
	logs->bytes -= logs->kept[0].bytes;
	logs->count--;
	memmove(logs->kept, logs->kept + 1,
		(size_t)logs->count * sizeof *logs->kept);
}

static void rotate(struct run_logs *logs)
{
	while (logs->count > RUN_LOGS_MAX ||
		(logs->bytes > RUN_LOGS_BYTES_MAX && logs->count > 1))
		drop_oldest(logs);
}

static void keep(struct run_logs *logs, int64_t run, int64_t bytes)
{
	int at = logs->count;

	while (at && logs->kept[at - 1].run > run)
		at--;
	if (at && logs->kept[at - 1].run == run) {
		logs->bytes += bytes - logs->kept[at - 1].bytes;
		logs->kept[at - 1].bytes = bytes;
	} else {
		memmove(logs->kept + at + 1, logs->kept + at,
			(size_t)(logs->count - at) * sizeof *logs->kept);
		logs->kept[at] = (struct kept){run, bytes};
		logs->count++;
		logs->bytes += bytes;
	}
	rotate(logs);
}

static void see(struct run_logs *logs, const char *name)
{
	struct stat stat_of;
	long long run;
	char right[NAME_BYTES];

	if (sscanf(name, "run-%lld.log", &run) != 1)
		return;
	name_of(run, right);
	if (strcmp(name, right) == 0 &&
		fstatat(logs->folder_fd, name, &stat_of, AT_SYMLINK_NOFOLLOW) ==
			0 &&
		S_ISREG(stat_of.st_mode))
		keep(logs, run, stat_of.st_size);
}

enum zila_code run_logs_open(
	const char *db, struct run_logs **out, struct zila_err *err)
{
	char path[STORE_PATH_BYTES], folder[STORE_PATH_BYTES + 8];
	struct run_logs *logs;
	struct dirent *entry;
	enum zila_code code;
	int seen = 0;
	DIR *dir;

	if ((code = store_real_path(db, path, err)))
		return code;
	snprintf(folder, sizeof folder, "%s.logs", path);
	if (mkdir(folder, 0700) != 0 && errno != EEXIST)
		return err_set(
			err, ZILA_ESTORE, "%s: %s", folder, strerror(errno));
	dir = opendir(folder);
	if (!dir)
		return err_set(
			err, ZILA_ESTORE, "%s: %s", folder, strerror(errno));
	logs = mem_alloc(sizeof *logs);
	if (!logs) {
		closedir(dir);
		return err_memory(err);
	}
	strcpy(logs->folder, folder);
	logs->folder_fd = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	while ((entry = readdir(dir)) && seen++ < LIMIT_LISTED_FILES)
		see(logs, entry->d_name);
	closedir(dir);
	*out = logs;
	return ZILA_OK;
}

void run_logs_close(struct run_logs *logs)
{
	if (!logs)
		return;
	if (logs->folder_fd >= 0)
		close(logs->folder_fd);
	mem_free(logs);
}

static int open_log(struct run_logs *logs, const char *name)
{
	return openat(logs->folder_fd, name,
		O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/* Somebody may have tidied up: the folder is made again. */
static bool renew_folder(struct run_logs *logs)
{
	if (errno != ENOENT || mkdir(logs->folder, 0700) != 0)
		return false;
	close(logs->folder_fd);
	logs->folder_fd = open(logs->folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
	return true;
}

struct run_log *run_log_open(struct run_logs *logs, int64_t run)
{
	struct run_log *log = mem_alloc(sizeof *log);
	char name[NAME_BYTES];

	if (!log)
		return NULL;
	name_of(run, name);
	log->logs = logs;
	log->run = run;
	log->fd = open_log(logs, name);
	if (log->fd < 0 && renew_folder(logs))
		log->fd = open_log(logs, name);
	if (log->fd < 0) {
		mem_free(log);
		return NULL;
	}
	log->bytes = lseek(log->fd, 0, SEEK_END);
	keep(logs, run, log->bytes);
	return log;
}

void run_log_add(struct run_log *log, const char *text, size_t size)
{
	static const char cut[] = "\nthe rest is left out\n";
	ssize_t wrote;

	if (log->cut)
		return;
	if (log->bytes + (int64_t)size > RUN_LOG_BYTES_MAX) {
		log->cut = true;
		text = cut;
		size = sizeof cut - 1;
	}
	/* A disk that is full takes no log, and no run is the worse for it. */
	wrote = write(log->fd, text, size);
	log->bytes += wrote > 0 ? wrote : 0;
}

void run_log_close(struct run_log *log)
{
	if (!log)
		return;
	keep(log->logs, log->run, log->bytes);
	close(log->fd);
	mem_free(log);
}
