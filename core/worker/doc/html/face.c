/* face.c - which texts are addresses. */
#include "worker/doc/html/face.h"

/* Controls, blanks and backslashes are read by some browsers as something
 * else than they look like, as are two slashes at the beginning. */
bool face_address(const char *text)
{
	const char *at;

	if (text == NULL ||
		(text[0] != '/' && text[0] != '?' && text[0] != '#'))
		return false;
	if (text[0] == '/' && text[1] == '/')
		return false;
	for (at = text; *at != '\0'; at++)
		if ((unsigned char)*at <= ' ' || *at == '\\' || *at == 0x7F)
			return false;
	return true;
}
