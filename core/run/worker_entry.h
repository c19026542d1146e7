/* worker_entry.h - the other half of the program: what `zila worker` runs.
 *
 * The core never calls into the worker's floor; it starts this program
 * again.  Only the command line, which is both programs, needs the name.
 */
#ifndef ZILA_RUN_WORKER_ENTRY_H
#define ZILA_RUN_WORKER_ENTRY_H

int worker_main(int argc, char **argv);

#endif
