/* kernel.h - what the kernel has to shut a process in with. */
#ifndef ZILA_GROUND_KERNEL_H
#define ZILA_GROUND_KERNEL_H

#include <stdbool.h>

/* The version of Landlock; 0 for a kernel without it. */
int kernel_landlock(void);

/* Filters of system calls. */
bool kernel_seccomp(void);

#endif
