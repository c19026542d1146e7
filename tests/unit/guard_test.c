/* What the kernel refuses a worker: tried in a process of its own. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"
#include "ground/kernel.h"
#include "worker/guard.h"

#ifndef ZILA_SANITIZE /* that build goes without a guard */

/* What body returns behind the guard, or minus the signal that ended it. */
static int behind(const struct guard *guard, int (*body)(void))
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		guard_close(guard);
		_exit(body());
	}
	if (child < 0 || waitpid(child, &status, 0) != child)
		return -1;
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static int open_passwd(void)
{
	return open("/etc/passwd", O_RDONLY) < 0 ? errno : 0;
}

static int write_file(void)
{
	return open("/tmp/zila-guard-test", O_WRONLY | O_CREAT, 0600) < 0
		       ? errno
		       : 0;
}

/* In the folder where it is. */
static int write_own(void)
{
	return open("own", O_WRONLY | O_CREAT, 0600) < 0 ? errno : 0;
}

static int read_beside(void)
{
	return open("../beside", O_RDONLY) < 0 ? errno : 0;
}

static int read_library(void)
{
	return open("/usr/lib", O_RDONLY | O_DIRECTORY) < 0 ? errno : 0;
}

static int make_socket(void)
{
	return socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0;
}

static int make_unix_socket(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? errno : 0;
}

static int fork_it(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	return child < 0 ? errno : 0;
}

static int kill_parent(void)
{
	return kill(getppid(), 0) ? errno : 0;
}

static int kill_all(void)
{
	return kill(-1, 0) ? errno : 0;
}

static int run_program(void)
{
	execl("/bin/true", "true", (char *)NULL);
	return errno;
}

static int trace_parent(void)
{
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) ? errno : 0;
}

static int change_mode(void)
{
	return chmod("/tmp", 0700) ? errno : 0;
}

TEST(a_worker_reaches_no_file_socket_program_or_process)
{
	struct guard guard = {.plugins = "plugins"};

	if (kernel_landlock()) {
		CHECK_INTEGER(behind(&guard, open_passwd), EACCES);
		CHECK_INTEGER(behind(&guard, write_file), EACCES);
		CHECK_INTEGER(behind(&guard, read_library), 0);
	}
	if (!kernel_seccomp())
		return;
	CHECK_INTEGER(behind(&guard, make_socket), EPERM);
	CHECK_INTEGER(behind(&guard, make_unix_socket), EPERM);
	CHECK_INTEGER(behind(&guard, fork_it), EPERM);
	CHECK_INTEGER(behind(&guard, kill_parent), EPERM);
	CHECK_INTEGER(behind(&guard, kill_all), EPERM);
	CHECK_INTEGER(behind(&guard, change_mode), ENOSYS);
	CHECK_INTEGER(behind(&guard, run_program), -SIGSYS);
	CHECK_INTEGER(behind(&guard, trace_parent), -SIGSYS);
}

TEST(a_worker_writes_in_its_own_folder_only)
{
#ifndef ZILA_SANITIZE
	struct guard guard = {.temporary = "."};
	const char *folder = check_folder();
	int fd, here = open(".", O_RDONLY | O_DIRECTORY);

	CHECK(chdir(folder) == 0 && mkdir("own", 0700) == 0);
	fd = open("beside", O_WRONLY | O_CREAT, 0600);
	CHECK(fd >= 0 && chdir("own") == 0);
	close(fd);
	if (kernel_landlock()) {
		CHECK_INTEGER(behind(&guard, write_own), 0);
		CHECK_INTEGER(behind(&guard, read_beside), EACCES);
		CHECK_INTEGER(behind(&guard, write_file), EACCES);
	}
	CHECK(fchdir(here) == 0);
	close(here);
#endif
}

TEST(a_grant_opens_its_door_only)
{
	struct guard net = {.plugins = "plugins", .net = true};
	struct guard exec = {.plugins = "plugins", .exec = true};
	struct guard folder = {.folders = {"/etc"}};

	if (kernel_seccomp()) {
		CHECK_INTEGER(behind(&net, make_socket), 0);
		CHECK_INTEGER(behind(&net, run_program), -SIGSYS);
		CHECK_INTEGER(behind(&exec, run_program), 0);
		CHECK_INTEGER(behind(&exec, make_socket), EPERM);
		CHECK_INTEGER(behind(&exec, trace_parent), -SIGSYS);
	}
	if (kernel_landlock()) {
		CHECK_INTEGER(behind(&folder, open_passwd), 0);
		CHECK_INTEGER(behind(&folder, write_file), EACCES);
	}
}

#endif
