/* guard.c - Landlock and a filter of system calls around a worker.
 *
 * Both are spoken to as the kernel defines them: the filter is a table of
 * numbers and 70 lines of BPF, with no library that makes it from rules
 * (core/DECISIONS.md).
 */
#include "worker/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ground/kernel.h"
#include "ground/module.h"
#include "wire/channel.h"

#if defined __x86_64__
#define GUARD_ARCH AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define GUARD_ARCH AUDIT_ARCH_AARCH64
#endif

/* ---- files ---- */

/* Of linux/landlock.h, which older headers have in part or not at all. */
enum {
	LANDLOCK_CREATE = 444,
	LANDLOCK_ADD = 445,
	LANDLOCK_RESTRICT = 446,
	LANDLOCK_PATH_BENEATH = 1,

	FS_EXECUTE = 1 << 0,
	FS_WRITE = 1 << 1,
	FS_READ = 1 << 2,
	FS_READ_DIR = 1 << 3,
	FS_REMOVE_FILE = 1 << 5,
	FS_MAKE_FILE = 1 << 8,
	FS_TRUNCATE = 1 << 14,
	FS_OF_FILES = FS_EXECUTE | FS_WRITE | FS_READ | FS_TRUNCATE,
	NET_BIND_AND_CONNECT = 3,
	SCOPE_SOCKETS_AND_SIGNALS = 3,

	READ = FS_READ | FS_READ_DIR,
	CHANGE = READ | FS_WRITE | FS_REMOVE_FILE | FS_MAKE_FILE | FS_TRUNCATE,
	PATH_BYTES = 4096,
};

struct ruleset {
	uint64_t files, net, scoped;
};

struct beneath {
	uint64_t allowed;
	int32_t fd;
} __attribute__((packed));

/* Which rights of files a version knows; more make the kernel refuse all. */
static uint64_t rights_of(int version)
{
	static const int counts[] = {0, 13, 14, 15, 15, 16};
	const int known = (int)(sizeof counts / sizeof counts[0]) - 1;

	return (UINT64_C(1) << counts[version < known ? version : known]) - 1;
}

struct files {
	int ruleset;
	uint64_t known;
};

static void allow_fd(const struct files *files, int fd, uint64_t rights)
{
	struct beneath rule = {rights & files->known, fd};
	struct stat status;

	if (fstat(fd, &status) != 0)
		return;
	if (!S_ISDIR(status.st_mode))
		rule.allowed &= FS_OF_FILES;
	/* What can't be allowed stays refused. */
	if (rule.allowed && syscall(LANDLOCK_ADD, files->ruleset,
				    LANDLOCK_PATH_BENEATH, &rule, 0) != 0)
		return;
}

static void allow(const struct files *files, const char *path, uint64_t rights)
{
	int fd = path && *path ? open(path, O_PATH | O_CLOEXEC) : -1;

	if (fd < 0)
		return;
	allow_fd(files, fd, rights);
	close(fd);
}

/* Reading FOLDER/NAME, when the variable that names the folder is set. */
static void allow_of(
	const struct files *files, const char *variable, const char *name)
{
	const char *folder = getenv(variable);
	char path[PATH_BYTES];

	if (folder && *folder == '/' &&
		snprintf(path, sizeof path, "%s/%s", folder, name) <
			(int)sizeof path)
		allow(files, path, READ);
}

static void allow_list(const struct files *files, const char *list)
{
	char path[PATH_BYTES];
	size_t size;

	for (; list && *list; list += size + (list[size] == ':')) {
		size = strcspn(list, ":");
		if (size && size < sizeof path) {
			memcpy(path, list, size);
			path[size] = '\0';
			allow(files, path, READ);
		}
	}
}

/* Where this program is, are the modules that are loaded later. */
static void allow_modules(const struct files *files)
{
	char path[PATH_BYTES];

	if (module_path(".", path, sizeof path))
		allow(files, path, READ);
}

/* Libraries that are loaded when they are needed, and what they read: fonts,
 * ICU's and poppler's tables, the time zone. */
static void allow_system(const struct files *files)
{
	static const char *const paths[] = {"/usr/lib", "/usr/lib64",
		"/usr/lib32", "/usr/share", "/usr/local/lib",
		"/usr/local/share", "/lib", "/lib64", "/nix/store",
		"/gnu/store", "/etc/ld.so.cache", "/etc/fonts",
		"/etc/localtime", "/var/cache/fontconfig", "/dev/urandom",
		"/sys/devices/system/cpu", "/proc/self/maps"};
	size_t i;

	for (i = 0; i < sizeof paths / sizeof paths[0]; i++)
		allow(files, paths[i], READ);
	allow(files, "/dev/null", FS_READ | FS_WRITE);
	allow_modules(files);
	allow_list(files, getenv("LD_LIBRARY_PATH"));
	allow(files, getenv("FONTCONFIG_PATH"), READ);
	allow(files, getenv("FONTCONFIG_FILE"), READ);
	allow(files, getenv("ICU_DATA"), READ);
	allow_of(files, "HOME", ".fonts");
	allow_of(files, "HOME", ".local/share/fonts");
	allow_of(files, "HOME", ".config/fontconfig");
	allow_of(files, "HOME", ".cache/fontconfig");
	allow_of(files, "XDG_DATA_HOME", "fonts");
	allow_of(files, "XDG_CONFIG_HOME", "fontconfig");
	allow_of(files, "XDG_CACHE_HOME", "fontconfig");
}

static void allow_net(const struct files *files)
{
	static const char *const paths[] = {"/etc/resolv.conf", "/etc/hosts",
		"/etc/nsswitch.conf", "/etc/host.conf", "/etc/gai.conf",
		"/etc/services", "/etc/ssl", "/etc/pki", "/etc/ca-certificates",
		"/run/systemd/resolve"};
	size_t i;

	for (i = 0; i < sizeof paths / sizeof paths[0]; i++)
		allow(files, paths[i], READ);
	allow(files, getenv("SSL_CERT_FILE"), READ);
	allow(files, getenv("SSL_CERT_DIR"), READ);
}

static void allow_run(const struct files *files, const struct guard *guard)
{
	static const char *const beside[] = {"", "-wal", "-shm", "-journal"};
	char path[PATH_BYTES];
	size_t i;

	for (i = 0; guard->database && i < sizeof beside / sizeof beside[0];
		i++)
		if (snprintf(path, sizeof path, "%s%s", guard->database,
			    beside[i]) < (int)sizeof path)
			allow(files, path, FS_READ);
	allow_list(files, guard->plugins);
	allow_fd(files, CHANNEL_INPUT, FS_READ);
	for (i = 0; i < GUARD_FOLDERS_MAX && guard->folders[i]; i++)
		allow(files, guard->folders[i], READ);
	allow(files, guard->temporary, CHANGE);
	if (guard->net)
		allow_net(files);
	if (guard->exec)
		allow(files, "/", READ | FS_EXECUTE);
}

static void close_files(const struct guard *guard)
{
	int version = kernel_landlock();
	struct ruleset all = {rights_of(version), 0, 0};
	struct files files;

	if (!version)
		return;
	if (version >= 4 && !guard->net)
		all.net = NET_BIND_AND_CONNECT;
	if (version >= 6 && !guard->exec)
		all.scoped = SCOPE_SOCKETS_AND_SIGNALS;
	files.known = all.files;
	files.ruleset = (int)syscall(LANDLOCK_CREATE, &all, sizeof all, 0);
	if (files.ruleset < 0)
		return;
	allow_system(&files);
	allow_run(&files, guard);
	/* Without it the limits and the API's own refusal stay. */
	(void)syscall(LANDLOCK_RESTRICT, files.ruleset, 0);
	close(files.ruleset);
}

/* ---- system calls ---- */

#ifdef GUARD_ARCH

#define CALLS(...)                                                             \
	{                                                                      \
		__VA_ARGS__                                                    \
	}

/* What computing, reading files and speaking over pipes needs.  What is not
 * here does not exist for the worker: libraries then take the older way. */
static const uint16_t allowed[] = CALLS(
	SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_pwrite64,
	SYS_preadv, SYS_pwritev, SYS_openat, SYS_close, SYS_lseek, SYS_fstat,
	SYS_newfstatat, SYS_statx, SYS_statfs, SYS_fstatfs, SYS_faccessat,
	SYS_readlinkat, SYS_getdents64, SYS_getcwd, SYS_mmap, SYS_munmap,
	SYS_mprotect, SYS_mremap, SYS_madvise, SYS_brk, SYS_msync, SYS_mincore,
	SYS_memfd_create, SYS_ftruncate, SYS_fallocate, SYS_fadvise64,
	SYS_fcntl, SYS_flock, SYS_fsync, SYS_fdatasync, SYS_unlinkat, SYS_umask,
	SYS_dup, SYS_dup3, SYS_pipe2, SYS_socketpair, SYS_ppoll, SYS_pselect6,
	SYS_epoll_create1, SYS_epoll_ctl, SYS_epoll_pwait, SYS_eventfd2,
	SYS_timerfd_create, SYS_timerfd_settime, SYS_rt_sigaction,
	SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigpending,
	SYS_rt_sigtimedwait, SYS_rt_sigsuspend, SYS_sigaltstack,
	SYS_restart_syscall, SYS_timer_create, SYS_timer_settime,
	SYS_timer_gettime, SYS_timer_delete, SYS_timer_getoverrun,
	SYS_setitimer, SYS_getitimer, SYS_nanosleep, SYS_clock_nanosleep,
	SYS_clock_gettime, SYS_clock_getres, SYS_gettimeofday, SYS_times,
	SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid,
	SYS_getgid, SYS_getegid, SYS_uname, SYS_sysinfo, SYS_getrlimit,
	SYS_getrusage, SYS_sched_yield, SYS_sched_getaffinity, SYS_getcpu,
	SYS_getrandom, SYS_futex, SYS_set_robust_list, SYS_get_robust_list,
	SYS_set_tid_address, SYS_prctl, SYS_membarrier, SYS_exit, SYS_exit_group
#ifdef SYS_rseq
	,
	SYS_rseq
#endif
#ifdef SYS_faccessat2
	,
	SYS_faccessat2
#endif
#ifdef SYS_epoll_pwait2
	,
	SYS_epoll_pwait2
#endif
#ifdef __x86_64__
	,
	SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_unlink,
	SYS_dup2, SYS_pipe, SYS_poll, SYS_select, SYS_epoll_wait, SYS_time,
	SYS_arch_prctl
#endif
);

/* Only with a grant. */
static const uint16_t of_net[] = CALLS(SYS_socket, SYS_connect, SYS_bind,
	SYS_getsockname, SYS_getpeername, SYS_setsockopt, SYS_getsockopt,
	SYS_sendto, SYS_recvfrom, SYS_sendmsg, SYS_recvmsg, SYS_sendmmsg,
	SYS_recvmmsg, SYS_shutdown);

/* No honest library tries these: who does has taken the worker over, and the
 * run ends at once.  A program that is granted inherits what is refused
 * here. */
static const uint16_t deadly[] = CALLS(SYS_ptrace, SYS_process_vm_readv,
	SYS_process_vm_writev, SYS_bpf, SYS_perf_event_open, SYS_kexec_load,
	SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_mount,
	SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_setns, SYS_unshare,
	SYS_reboot, SYS_swapon, SYS_keyctl, SYS_add_key, SYS_request_key,
	SYS_userfaultfd);
static const uint16_t of_exec[] = CALLS(SYS_execve, SYS_execveat);

enum {
	FILTER_MAX = 512,
	ALLOW = SECCOMP_RET_ALLOW,
	REFUSE = SECCOMP_RET_ERRNO | EPERM,
	UNKNOWN = SECCOMP_RET_ERRNO | ENOSYS,
	X32_BIT = 0x40000000,
};

struct filter {
	struct sock_filter code[FILTER_MAX];
	uint16_t size;
};

static void add(struct filter *filter, struct sock_filter instruction)
{
	if (filter->size < FILTER_MAX)
		filter->code[filter->size++] = instruction;
}

static void load(struct filter *filter, size_t offset)
{
	add(filter, (struct sock_filter)BPF_STMT(
			    BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static void give(struct filter *filter, uint32_t verdict)
{
	add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, verdict));
}

/* When what was loaded is value: verdict. */
static void when(struct filter *filter, uint32_t value, uint32_t verdict)
{
	add(filter, (struct sock_filter)BPF_JUMP(
			    BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
	give(filter, verdict);
}

static void when_all(struct filter *filter, const uint16_t *calls, size_t count,
	uint32_t verdict)
{
	size_t i;

	for (i = 0; i < count; i++)
		when(filter, calls[i], verdict);
}

/* The low half of a call's argument. */
static size_t argument(int index)
{
	size_t at = offsetof(struct seccomp_data, args) +
		    (size_t)index * sizeof(uint64_t);

	return __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? at : at + 4;
}

/* call is allowed when its argument is one of values, else it is refused; the
 * number of the call is loaded before and behind. */
static void when_argument(struct filter *filter, uint16_t call, int index,
	const uint32_t *values, size_t count)
{
	size_t i;

	add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
			    call, 0, (uint8_t)(2 * count + 2)));
	load(filter, argument(index));
	for (i = 0; i < count; i++)
		when(filter, values[i], ALLOW);
	give(filter, REFUSE);
}

/* Threads of its own, not processes; signals to itself only. */
static void add_own(struct filter *filter)
{
	const uint32_t self[] = {(uint32_t)getpid()};
	const uint32_t nobody[] = {0};
	const uint32_t asks[] = {TCGETS, FIONREAD, FIONBIO, FIOCLEX};

	when_argument(filter, SYS_kill, 0, self, 1);
	when_argument(filter, SYS_tgkill, 0, self, 1);
	when_argument(filter, SYS_prlimit64, 0, nobody, 1);
	when_argument(filter, SYS_ioctl, 1, asks, sizeof asks / sizeof asks[0]);
	add(filter, (struct sock_filter)BPF_JUMP(
			    BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4));
	load(filter, argument(0));
	add(filter, (struct sock_filter)BPF_JUMP(
			    BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1));
	give(filter, ALLOW);
	give(filter, REFUSE);
}

#define COUNT(list) (sizeof(list) / sizeof(list)[0])

static void make_filter(struct filter *filter, const struct guard *guard)
{
	load(filter, offsetof(struct seccomp_data, arch));
	add(filter, (struct sock_filter)BPF_JUMP(
			    BPF_JMP | BPF_JEQ | BPF_K, GUARD_ARCH, 1, 0));
	give(filter, SECCOMP_RET_KILL_PROCESS);
	load(filter, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
	add(filter, (struct sock_filter)BPF_JUMP(
			    BPF_JMP | BPF_JGE | BPF_K, X32_BIT, 0, 1));
	give(filter, SECCOMP_RET_KILL_PROCESS);
#endif
	when_all(filter, deadly, COUNT(deadly), SECCOMP_RET_KILL_PROCESS);
	when_all(filter, of_net, COUNT(of_net), guard->net ? ALLOW : REFUSE);
	if (guard->exec) { /* its programs need what programs need */
		give(filter, ALLOW);
		return;
	}
	when_all(filter, of_exec, COUNT(of_exec), SECCOMP_RET_KILL_PROCESS);
	when_all(filter, allowed, COUNT(allowed), ALLOW);
	add_own(filter);
	give(filter, UNKNOWN);
}

static void close_calls(const struct guard *guard)
{
	struct filter filter = {.size = 0};
	struct sock_fprog program = {.filter = filter.code};

	make_filter(&filter, guard);
	program.len = filter.size;
	/* Without it the limits, Landlock and the API's own refusal stay. */
	(void)prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#else

static void close_calls(const struct guard *guard)
{
	(void)guard;
}

#endif

void guard_close(const struct guard *guard)
{
#ifdef ZILA_SANITIZE
	(void)guard;
	(void)close_files;
	(void)close_calls;
#else
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return;
	close_files(guard);
	close_calls(guard);
#endif
}
