/* spawn.c - fork, descriptors, exec. */
#include "daemon/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static const char failed[] =
	"zila: a child can't be started: its program can't be begun\n";

/* Behind the fork, where other threads may have held any lock: system calls
 * alone. */
static void give_up(void)
{
	ssize_t ignored = write(STDERR_FILENO, failed, sizeof failed - 1);

	(void)ignored;
	_exit(SPAWN_NOT_BEGUN);
}

/* All are moved out of the way first: one's place may be another's number. */
static void place_fds(const struct spawn_order *order)
{
	int moved[SPAWN_FDS_MAX], i;

	for (i = 0; i < order->fd_count; i++) {
		int fd = order->fds[i];

		if (fd < 0)
			fd = open("/dev/null", O_RDWR | O_CLOEXEC);
		moved[i] = fcntl(fd, F_DUPFD_CLOEXEC, SPAWN_FDS_MAX);
		if (moved[i] < 0)
			give_up();
	}
	for (i = 0; i < order->fd_count; i++)
		if (dup2(moved[i], i) < 0)
			give_up();
}

/* The loop's handlers write to the loop's pipe: none may run here. */
static void drop_handlers(const sigset_t *before)
{
	int number;

	for (number = 1; number < NSIG; number++)
		signal(number, SIG_DFL);
	sigprocmask(SIG_SETMASK, before, NULL);
}

int spawn_begin(const struct spawn_order *order, pid_t *pid)
{
	sigset_t all, before;
	int error = 0;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	*pid = fork();
	if (*pid == 0) {
		/* A terminal's Ctrl-C is for the parent, who passes it on. */
		(void)setpgid(0, 0);
		place_fds(order);
		drop_handlers(&before);
		execve(order->program, order->words, order->variables);
		give_up();
	}
	if (*pid < 0)
		error = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return error;
}

bool spawn_ended(pid_t pid, int *exit_code, int *signal)
{
	int status;

	if (waitpid(pid, &status, WNOHANG) != pid)
		return false;
	*exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
	*signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
	return true;
}
