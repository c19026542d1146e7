/* channel.h - the descriptors that a worker finds open. */
#ifndef ZILA_WIRE_CHANNEL_H
#define ZILA_WIRE_CHANNEL_H

enum {
	CHANNEL_LINK = 3,  /* both ways, blocking in the worker */
	CHANNEL_PAGE = 4,  /* the shared page */
	CHANNEL_INPUT = 5, /* the file to import, when there is one */
};

#endif
