/* notify.h - what systemd and its daemons say to each other.
 *
 * Messages for $NOTIFY_SOCKET (sd_notify(3)), the watchdog's interval
 * ($WATCHDOG_USEC), and sockets that were made before us ($LISTEN_FDS).
 * Without systemd all of it is nothing.
 */
#ifndef ZILA_DAEMON_NOTIFY_H
#define ZILA_DAEMON_NOTIFY_H

#include <stdint.h>

/* "READY=1", "STOPPING=1\nSTATUS=...", "WATCHDOG=1". */
void notify_send(const char *state);

/* How often WATCHDOG=1 is to be sent at least, in ms; 0: it is not. */
int64_t notify_watchdog_ms(void);

/* The socket to listen on, or -1.  To be asked once, before anything is
 * opened. */
int notify_socket(void);

#endif
