/* address.c - which addresses are not of the public internet. */
#include "worker/await/http/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { V4_IN_V6 = 12 }; /* where the last four bytes begin */

static bool is_private_v4(uint32_t address)
{
	static const struct {
		uint32_t net;
		int bits;
	} nets[] = {
		{0x00000000, 8},  /* this host */
		{0x0a000000, 8},  /* 10/8 */
		{0x64400000, 10}, /* of providers */
		{0x7f000000, 8},  /* loopback */
		{0xa9fe0000, 16}, /* link-local, clouds' metadata */
		{0xac100000, 12}, /* 172.16/12 */
		{0xc0000000, 24}, /* protocols' */
		{0xc0a80000, 16}, /* 192.168/16 */
		{0xc6120000, 15}, /* benchmarks */
		{0xe0000000, 3},  /* multicast, reserved, broadcast */
	};
	size_t i;

	for (i = 0; i < sizeof nets / sizeof nets[0]; i++)
		if ((address ^ nets[i].net) >> (32 - nets[i].bits) == 0)
			return true;
	return false;
}

static uint32_t four(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	       (uint32_t)bytes[2] << 8 | bytes[3];
}

/* Those that hold one of IPv4 are judged by it; else only 2000::/3 is
 * public. */
static bool is_private_v6(const unsigned char *bytes)
{
	static const unsigned char mapped[V4_IN_V6] = {
		0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
	static const unsigned char translated[V4_IN_V6] = {0, 0x64, 0xff, 0x9b};

	if (!memcmp(bytes, mapped, sizeof mapped) ||
		!memcmp(bytes, translated, sizeof translated))
		return is_private_v4(four(bytes + V4_IN_V6));
	if (bytes[0] == 0x20 && bytes[1] == 0x02) /* 6to4 */
		return is_private_v4(four(bytes + 2));
	return bytes[0] >> 5 != 1;
}

bool address_is_private(const struct sockaddr *address)
{
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;

	if (address->sa_family == AF_INET) {
		memcpy(&v4, address, sizeof v4);
		return is_private_v4(ntohl(v4.sin_addr.s_addr));
	}
	if (address->sa_family != AF_INET6)
		return true;
	memcpy(&v6, address, sizeof v6);
	return is_private_v6(v6.sin6_addr.s6_addr);
}

void address_text(const struct sockaddr *address, char *out, size_t room)
{
	char text[INET6_ADDRSTRLEN] = "?";
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;

	if (address->sa_family == AF_INET) {
		memcpy(&v4, address, sizeof v4);
		(void)inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
		(void)snprintf(out, room, "%s", text);
		return;
	}
	memcpy(&v6, address, sizeof v6);
	(void)inet_ntop(AF_INET6, &v6.sin6_addr, text, sizeof text);
	(void)snprintf(out, room, "[%s]", text);
}
