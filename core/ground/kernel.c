/* kernel.c - asks the kernel what it has. */
#include "ground/kernel.h"

#include <errno.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	LANDLOCK_CREATE = 444, /* of all architectures */
	LANDLOCK_VERSION = 1,
	FILTER_MODE = 2,
};

int kernel_landlock(void)
{
	long version =
		syscall(LANDLOCK_CREATE, NULL, (size_t)0, LANDLOCK_VERSION);

	return version > 0 ? (int)version : 0;
}

/* It faults on the missing filter only where it knows the mode. */
bool kernel_seccomp(void)
{
	return prctl(PR_SET_SECCOMP, FILTER_MODE, NULL, 0, 0) != 0 &&
	       errno == EFAULT;
}
