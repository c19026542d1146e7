/* err.c - errors of fixed size, told and wrapped without allocating. */
#include "ground/err.h"

#include <stdio.h>
#include <string.h>

/* How many bytes a UTF-8 character has that starts with lead. */
static size_t sequence_size(unsigned char lead)
{
	if (lead < 0xc0)
		return 1;
	if (lead < 0xe0)
		return 2;
	return lead < 0xf0 ? 3 : 4;
}

/* Takes away the part of a character that a cut may have left at the end. */
static void drop_partial(char *text)
{
	size_t size = strlen(text);
	size_t tail = 0;

	while (tail < 3 && tail < size &&
		((unsigned char)text[size - 1 - tail] & 0xc0) == 0x80)
		tail++;
	if (tail == size)
		return;
	if (sequence_size((unsigned char)text[size - 1 - tail]) > tail + 1)
		text[size - 1 - tail] = '\0';
}

static void print(char out[ZILA_ERR_BYTES_MAX], const char *format,
	va_list args) ZILA_PRINTF(2, 0);

static void print(
	char out[ZILA_ERR_BYTES_MAX], const char *format, va_list args)
{
	int size = vsnprintf(out, ZILA_ERR_BYTES_MAX, format, args);

	if (size < 0)
		out[0] = '\0';
	if (size >= ZILA_ERR_BYTES_MAX)
		drop_partial(out);
}

/* Puts first, between and second into out, which may not be one of them. */
static void join(char out[ZILA_ERR_BYTES_MAX], const char *first,
	const char *between, const char *second)
{
	const char *const parts[] = {first, between, second};
	size_t used = 0;
	size_t i;

	for (i = 0; i < 3; i++) {
		size_t room = ZILA_ERR_BYTES_MAX - 1 - used;
		size_t size = strlen(parts[i]);
		size_t taken = size < room ? size : room;

		memcpy(out + used, parts[i], taken);
		used += taken;
		out[used] = '\0';
		if (taken < size)
			break;
	}
	if (i < 3)
		drop_partial(out);
}

/* The arguments may point into err->text, so the text is made elsewhere. */
enum zila_code err_set(
	struct zila_err *err, enum zila_code code, const char *format, ...)
{
	char text[ZILA_ERR_BYTES_MAX];
	va_list args;

	va_start(args, format);
	print(text, format, args);
	va_end(args);
	memcpy(err->text, text, strlen(text) + 1);
	err->code = code;
	return code;
}

enum zila_code err_wrap(struct zila_err *err, const char *format, ...)
{
	char text[ZILA_ERR_BYTES_MAX];
	char whole[ZILA_ERR_BYTES_MAX];
	va_list args;

	va_start(args, format);
	print(text, format, args);
	va_end(args);
	join(whole, text, ": ", err->text);
	memcpy(err->text, whole, strlen(whole) + 1);
	return err->code;
}

enum zila_code err_hint(struct zila_err *err, const char *format, ...)
{
	char text[ZILA_ERR_BYTES_MAX];
	char whole[ZILA_ERR_BYTES_MAX];
	va_list args;

	va_start(args, format);
	print(text, format, args);
	va_end(args);
	join(whole, err->text, "\n", text);
	memcpy(err->text, whole, strlen(whole) + 1);
	return err->code;
}

enum zila_code err_memory(struct zila_err *err)
{
	return err_set(err, ZILA_ELIMIT,
		"out of memory: allow more with --limit memory=MIB, or do "
		"less in one run");
}
