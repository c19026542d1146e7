/* cmd_doctor.c - `zila doctor`: is all in order, and if not, what to do. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "books.h"
#include "doctor.h"
#include "ground/file.h"
#include "ground/kernel.h"
#include "ground/module.h"

enum {
	SPACE_WARN_MIB = 1024, /* a big import and its WAL */
	SPACE_FAIL_MIB = 64,
	CLOCK_YEAR_MIN = 2024,
};

static void worse(struct doctor *doctor, enum zila_code code)
{
	doctor->cli->exit_code = cli_worse(doctor->cli->exit_code, code);
}

/* ---- versions ---- */

/* 5.4.4 as 50404; 0 for what is no version. */
static long version_number(const char *text)
{
	long part[3] = {0};
	char *end = (char *)text;
	int i;

	for (i = 0; i < 3; i++) {
		part[i] = strtol(end, &end, 10);
		if (*end != '.')
			break;
		end++;
	}
	return part[0] * 10000 + part[1] * 100 + part[2];
}

/* The titles are those of lua.org's list of bugs; a distribution may have
 * mended some without another number. */
static void check_lua(struct doctor *doctor, const char *version)
{
	long number = version_number(version);

	if (number >= 50408) {
		doctor_told(doctor, STATUS_OK, "lua", "%s", version);
		return;
	}
	doctor_told(doctor, STATUS_WARN, "lua",
		"%s is older than 5.4.8; known of it, unless the distribution "
		"mended them:%s%s\na plugin that meets one ends its own run, "
		"never the database",
		version,
		number == 50404
			? "\n  wrong code generation for constants in bitwise "
			  "operations"
			  "\n  'lua_settop' may use a pointer to stack "
			  "invalidated by 'luaF_close'"
			: "",
		number <= 50406 ? "\n  read overflow in 'l_strcmp'" : "");
}

static void check_sqlite(struct doctor *doctor, const char *version)
{
	if (version_number(version) >= 35103)
		doctor_told(doctor, STATUS_OK, "sqlite", "%s", version);
	else
		doctor_told(doctor, STATUS_OK, "sqlite",
			"%s; before 3.51.3 two programs that write and "
			"checkpoint can corrupt a WAL database: zila is the "
			"only writer, so let no other program write into it",
			version);
}

static void check_version(struct doctor *doctor, char *line)
{
	char *version = strchr(line, ' ');

	if (!version)
		return;
	*version++ = '\0';
	if (strcmp(line, "lua") == 0)
		check_lua(doctor, version);
	else if (strcmp(line, "sqlite") == 0)
		check_sqlite(doctor, version);
	else
		doctor_told(doctor, STATUS_OK, line, "%s", version);
}

static enum zila_code check_versions(
	struct doctor *doctor, struct zila_err *err)
{
	struct buf versions = {0};
	enum zila_code code;
	char *line, *next;

	core_versions(&versions);
	code = buf_check(&versions, err);
	for (line = code == ZILA_OK ? versions.data : NULL; line && *line;
		line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		check_version(doctor, line);
	}
	buf_free(&versions);
	return code;
}

/* ---- the machine ---- */

static void check_space(struct doctor *doctor)
{
	char folder[4096];
	struct statvfs space;
	long long mib;

	file_folder(doctor->cli->db, folder, sizeof folder);
	if (statvfs(folder, &space) != 0) {
		doctor_told(doctor, STATUS_FAIL, "space", "folder %s: %s",
			folder, strerror(errno));
		worse(doctor, ZILA_ESTORE);
		return;
	}
	mib = (long long)space.f_bavail * (long long)space.f_frsize >> 20;
	if (mib >= SPACE_WARN_MIB) {
		doctor_told(doctor, STATUS_OK, "space", "%lld MiB free", mib);
		return;
	}
	doctor_told(doctor, mib < SPACE_FAIL_MIB ? STATUS_FAIL : STATUS_WARN,
		"space",
		"%lld MiB free for the database: an import may need more", mib);
	if (mib < SPACE_FAIL_MIB)
		worse(doctor, ZILA_ESTORE);
}

/* By the module that writes PDFs: what it can't show is boxes there. */
static void check_print(struct doctor *doctor)
{
	void (*fonts)(struct buf *) = NULL;
	struct buf missing = {0};

	*(void **)&fonts = module_find("libzila_print.so", "zila_print_fonts");
	if (fonts == NULL) {
		doctor_told(doctor, STATUS_WARN, "pdf",
			"reports can't be written as PDF: %s\n"
			"install zila again, with cairo and Pango",
			module_problem("libzila_print.so"));
		return;
	}
	fonts(&missing);
	if (missing.size > 0)
		doctor_told(doctor, STATUS_WARN, "pdf",
			"no font has %s: in PDFs they are boxes\n"
			"install fonts for all scripts of India (Debian: "
			"fonts-noto-core)",
			buf_text(&missing));
	else
		doctor_told(doctor, STATUS_OK, "pdf",
			"there are fonts for the scripts of India");
	buf_free(&missing);
}

/* What a worker is shut in with, besides its limits. */
static void check_sandbox(struct doctor *doctor)
{
	int landlock = kernel_landlock();
	bool seccomp = kernel_seccomp();

	if (landlock && seccomp)
		doctor_told(doctor, STATUS_OK, "sandbox",
			"plugins are shut in by the kernel: files by Landlock "
			"%d, system calls by seccomp",
			landlock);
	else
		doctor_told(doctor, STATUS_WARN, "sandbox",
			"this kernel lacks %s%s%s: plugins are shut in by "
			"their limits and zila's own refusals alone; a Linux "
			"of 5.13 or newer has both",
			landlock ? "" : "Landlock (files)",
			landlock || seccomp ? "" : " and ",
			seccomp ? "" : "seccomp (system calls)");
}

static void check_clock(struct doctor *doctor)
{
	char now[DATE_TIME_BYTES];

	date_time_now(now);
	if (atoi(now) < CLOCK_YEAR_MIN)
		doctor_told(doctor, STATUS_WARN, "clock",
			"%s can't be: set the clock before you import", now);
	else if (strcmp(now, doctor->newest) < 0)
		doctor_told(doctor, STATUS_WARN, "clock",
			"%s is before the newest import (%s): set the clock",
			now, doctor->newest);
	else
		doctor_told(doctor, STATUS_OK, "clock", "%s", now);
}

/* ---- plugins and database ---- */

static enum zila_code check_plugin(
	void *user, const struct core_plugin *plugin, struct zila_err *err)
{
	struct doctor *doctor = user;

	(void)err;
	doctor->plugins++;
	if (!*plugin->problem)
		return ZILA_OK;
	doctor->refused++;
	doctor_told(doctor, STATUS_FAIL, "plugin", "%s is refused: %s",
		plugin->name, plugin->problem);
	worse(doctor, ZILA_EPLUGIN);
	return ZILA_OK;
}

static void check_plugins(struct doctor *doctor, struct core *core)
{
	struct zila_err err = {0};
	enum zila_code code;

	code = core_plugins(core, NULL, check_plugin, doctor, &err);
	if (code != ZILA_OK) {
		doctor_told(doctor, STATUS_FAIL, "plugins", "%s", err.text);
		worse(doctor, code);
	} else if (!doctor->refused) {
		doctor_told(doctor, STATUS_OK, "plugins", "%lld in %s",
			(long long)doctor->plugins, doctor->cli->plugins);
	}
}

static enum zila_code note_newest(
	void *user, const struct import *import, struct zila_err *err)
{
	struct doctor *doctor = user;

	(void)err;
	snprintf(doctor->newest, sizeof doctor->newest, "%s", import->known_at);
	return ZILA_OK;
}

static void check_database(struct doctor *doctor, struct core *core)
{
	struct ledger_counts counts = {0};
	struct zila_err err = {0};
	struct buf faults = {0};

	if (books_verify(core, &counts, &faults, &err) != ZILA_OK ||
		import_read(core->db, 0, note_newest, doctor, &err) !=
			ZILA_OK) {
		doctor_told(doctor, STATUS_FAIL, "database", "%s", err.text);
		worse(doctor, ZILA_ESTORE);
	} else if (faults.size) {
		doctor_told(doctor, STATUS_FAIL, "database",
			"%s is faulty: keep a copy, and go back to a "
			"backup\n%s",
			store_path(core->db), buf_text(&faults));
		worse(doctor, ZILA_ESTORE);
	} else {
		doctor_told(doctor, STATUS_OK, "database",
			"%s, schema %d, sound; %lld imports of %lld files, "
			"their books balance; %lld lines in quarantine, %lld "
			"open findings, %lld of %lld runs failed",
			store_path(core->db), STORE_SCHEMA,
			(long long)counts.imports, (long long)counts.sources,
			(long long)counts.rejects,
			(long long)counts.open_findings,
			(long long)counts.failed_runs, (long long)counts.runs);
	}
	buf_free(&faults);
}

/* What needs the database; that it can't be opened is an answer too. */
static void check_inside(struct doctor *doctor)
{
	struct cli *cli = doctor->cli;
	struct zila_err err = {0};
	struct core core;
	enum zila_code code;

	code = cli_find_plugins(cli, &err);
	if (code != ZILA_OK) {
		doctor_told(doctor, STATUS_FAIL, "plugins", "%s", err.text);
		worse(doctor, code);
		return;
	}
	if (access(cli->db, F_OK) != 0 && errno == ENOENT) {
		doctor_told(doctor, STATUS_OK, "database",
			"%s is not there yet: the first command that needs "
			"it makes it",
			cli->db);
		return;
	}
	code = cli_open(cli, &core, &err);
	if (code != ZILA_OK) {
		doctor_told(doctor, STATUS_FAIL, "database", "%s", err.text);
		worse(doctor, code);
		return;
	}
	check_database(doctor, &core);
	check_plugins(doctor, &core);
	core_close(&core);
}

static enum zila_code run(struct cli *cli, struct zila_err *err)
{
	struct doctor doctor = {.cli = cli, .json = print_json(&cli->out.buf)};
	enum zila_code code;

	if (cli->format == FORMAT_JSON) {
		json_object(&doctor.json);
		json_pair_array(&doctor.json, "checks");
	}
	if ((code = check_versions(&doctor, err)))
		return code;
	check_inside(&doctor);
	if (cli->plugins) {
		doctor_locks(&doctor);
		doctor_rights(&doctor);
	}
	check_space(&doctor);
	check_print(&doctor);
	check_sandbox(&doctor);
	check_clock(&doctor);
	doctor_zones(&doctor);
	if (cli->format == FORMAT_JSON) {
		json_end_array(&doctor.json);
		print_end_object(&doctor.json);
	}
	return ZILA_OK;
}

const struct command cmd_doctor = {
	.name = "doctor",
	.usage = "",
	.summary = "Checks versions, plugins, database, rights, disk, fonts, "
		   "sandbox, "
		   "clock",
	.help = "Exit code 5: the database is faulty; 4: a plugin is "
		"refused.\n",
	.formats = FORMAT_TEXT | FORMAT_JSON,
	.reads = true,
	.run = run,
};
