/* address.h - which addresses are not of the public internet. */
#ifndef ZILA_WORKER_ADDRESS_H
#define ZILA_WORKER_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

/* Loopback, private, link-local, multicast and reserved ones (IANA's special
 * registries, RFC 6890), also behind IPv6. */
bool address_is_private(const struct sockaddr *address);

/* "10.1.2.3", "[::1]": as a URL has it. */
void address_text(const struct sockaddr *address, char *out, size_t room);

#endif
