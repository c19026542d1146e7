/* doctor_rights.c - who may write the database and the plugins, whether
 * installed plugins are as they came, and whether zones have data. */
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "doctor.h"
#include "ground/file.h"
#include "plugins_lock.h"

enum { PATH_BYTES = 1400 };

/* Others may change what is in path; a folder with the sticky bit lets
 * everyone remove only what is theirs, and is no place for plugins either. */
static bool others_write(const char *path, mode_t *mode)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return false;
	*mode = status.st_mode & 07777;
	return (status.st_mode & S_IWOTH) != 0;
}

static bool check_database(struct doctor *doctor)
{
	char folder[PATH_BYTES];
	mode_t mode = 0;

	file_folder(doctor->cli->db, folder, sizeof folder);
	if (others_write(doctor->cli->db, &mode)) {
		doctor_told(doctor, STATUS_WARN, "rights",
			"%s can be written by everyone (mode %04o)\n"
			"chmod o-w %s",
			doctor->cli->db, (unsigned)mode, doctor->cli->db);
		return false;
	}
	if (others_write(folder, &mode) && !(mode & S_ISVTX)) {
		doctor_told(doctor, STATUS_WARN, "rights",
			"the database's folder %s can be written by everyone "
			"(mode %04o): they can replace it\nchmod o-w %s",
			folder, (unsigned)mode, folder);
		return false;
	}
	return true;
}

void doctor_rights(struct doctor *doctor)
{
	const char *path = doctor->cli->plugins;
	char folder[PATH_BYTES];
	bool well = check_database(doctor);
	mode_t mode = 0;

	while (cli_next_folder(&path, folder, sizeof folder)) {
		if (!others_write(folder, &mode))
			continue;
		well = false;
		doctor_told(doctor, STATUS_WARN, "rights",
			"the folder of plugins %s can be written by everyone "
			"(mode %04o): they can put code there\nchmod o-w %s",
			folder, (unsigned)mode, folder);
	}
	if (well)
		doctor_told(doctor, STATUS_OK, "rights",
			"nobody else can write the database or the plugins");
}

void doctor_locks(struct doctor *doctor)
{
	const char *path = doctor->cli->plugins;
	char folder[PATH_BYTES], own[PATH_BYTES + 100];
	int count = 0, differing = 0, i;

	while (cli_next_folder(&path, folder, sizeof folder)) {
		struct zila_err err = {0};
		struct lock lock;

		if (lock_open(&lock, folder, &err) != ZILA_OK) {
			doctor_told(
				doctor, STATUS_WARN, "lock", "%s", err.text);
			differing++;
		}
		for (i = 0; i < lock.count; i++, count++) {
			struct buf state = {0};
			bool differs;

			(void)snprintf(own, sizeof own, "%s/%s", folder,
				lock.list[i].name);
			lock_state(own, &state, &differs);
			if (differs)
				doctor_told(doctor, STATUS_WARN, "lock",
					"%s: %s", lock.list[i].name,
					buf_text(&state));
			differing += differs;
			buf_free(&state);
		}
		lock_close(&lock);
	}
	if (!differing)
		doctor_told(doctor, STATUS_OK, "lock",
			"%d installed plugins are as they came", count);
}

/* Jobs have their time zone from there. */
void doctor_zones(struct doctor *doctor)
{
	if (access("/usr/share/zoneinfo/Asia/Kolkata", R_OK) == 0)
		doctor_told(doctor, STATUS_OK, "zones",
			"there are data of time zones");
	else
		doctor_told(doctor, STATUS_WARN, "zones",
			"no data of the time zone Asia/Kolkata: a schedule "
			"can't be in it\ninstall them (Debian: tzdata)");
}
