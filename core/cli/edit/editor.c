/* editor.c - libedit: its keys, its history, Tab. */
#include "cli/edit/editor.h"

#include <ctype.h>
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "ground/mem.h"

enum { LIST_COLUMNS = 78, CHOICES_MAX = 400, CHOICES_SHOWN = 120 };

struct editor {
	struct editor_options options;
	EditLine *el;
	History *history;
	const char *prompt;
	bool dropped;
	struct buf line;
};

static struct editor *editor_of(EditLine *el)
{
	struct editor *editor = NULL;

	(void)el_get(el, EL_CLIENTDATA, &editor);
	return editor;
}

static char *prompt_of(EditLine *el)
{
	return (char *)(uintptr_t)editor_of(el)->prompt;
}

/* Ctrl-C: the line ends, and counts for nothing. */
static unsigned char drop(EditLine *el, int key)
{
	(void)key;
	editor_of(el)->dropped = true;
	(void)fputs("^C\n", stdout);
	return CC_NEWLINE;
}

static bool is_of_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* The choices, a pointer each into what holds them; their count. */
static int split(char *text, const char *out[CHOICES_MAX])
{
	int count = 0;
	char *line, *rest = NULL;

	for (line = strtok_r(text, "\n", &rest); line && count < CHOICES_MAX;
		line = strtok_r(NULL, "\n", &rest))
		out[count++] = line;
	return count;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Without those that are there twice. */
static int sort(const char *choices[CHOICES_MAX], int count)
{
	int kept = 0, i;

	qsort(choices, (size_t)count, sizeof *choices, by_name);
	for (i = 0; i < count; i++)
		if (!kept || strcmp(choices[kept - 1], choices[i]) != 0)
			choices[kept++] = choices[i];
	return kept;
}

/* How many bytes all choices begin with. */
static size_t common(const char *const *choices, int count)
{
	size_t size = strlen(choices[0]);
	int i;

	for (i = 1; i < count; i++)
		while (strncmp(choices[0], choices[i], size) != 0)
			size--;
	return size;
}

static void list(const char *const *choices, int count)
{
	int wide = 0, column = 0, i;

	for (i = 0; i < count && i < CHOICES_SHOWN; i++)
		if ((int)strlen(choices[i]) + 2 > wide)
			wide = (int)strlen(choices[i]) + 2;
	(void)putchar('\n');
	for (i = 0; i < count && i < CHOICES_SHOWN; i++) {
		if (column + wide > LIST_COLUMNS && column) {
			(void)putchar('\n');
			column = 0;
		}
		(void)printf("%-*s", wide, choices[i]);
		column += wide;
	}
	if (count > CHOICES_SHOWN)
		(void)printf("\n... %d more", count - CHOICES_SHOWN);
	(void)putchar('\n');
}

/* Puts what is certain of the choices in place of the word. */
static unsigned char put(
	EditLine *el, const char *const *choices, int count, size_t word)
{
	size_t size = common(choices, count);
	char *text = mem_alloc(size + 1);

	if (!text)
		return CC_ERROR;
	memcpy(text, choices[0], size);
	if (word)
		el_deletestr(el, (int)word);
	(void)el_insertstr(el, text);
	mem_free(text);
	return CC_REFRESH;
}

/* Tab. */
static unsigned char complete(EditLine *el, int key)
{
	struct editor *editor = editor_of(el);
	const LineInfo *info = el_line(el);
	const char *choices[CHOICES_MAX], *at;
	struct buf before = {0}, told = {0};
	unsigned char done = CC_ERROR;
	int count = 0;
	size_t word;

	(void)key;
	for (at = info->cursor; at > info->buffer && is_of_word(at[-1]); at--)
		;
	word = (size_t)(info->cursor - at);
	buf_add(&before, info->buffer, (size_t)(info->cursor - info->buffer));
	editor->options.complete(
		editor->options.user, buf_text(&before), &told);
	if (told.size && !told.failed)
		count = sort(choices, split(told.data, choices));
	if (count && (count == 1 || common(choices, count) > word)) {
		done = put(el, choices, count, word);
	} else if (count) {
		list(choices, count);
		done = CC_REDISPLAY;
	}
	buf_free(&before);
	buf_free(&told);
	return done;
}

static void set_keys(struct editor *editor)
{
	EditLine *el = editor->el;

	(void)el_set(el, EL_CLIENTDATA, editor);
	(void)el_set(el, EL_PROMPT, prompt_of);
	(void)el_set(el, EL_EDITOR, "emacs");
	(void)el_set(el, EL_SIGNAL, 0);
	(void)el_set(el, EL_SETTY, "-d", "-isig", NULL);
	(void)el_set(el, EL_ADDFN, "zila-drop", "drops the line", drop);
	(void)el_set(el, EL_ADDFN, "zila-complete", "completes", complete);
	(void)el_set(el, EL_BIND, "^C", "zila-drop", NULL);
	(void)el_set(el, EL_BIND, "\t", "zila-complete", NULL);
	(void)el_set(el, EL_BIND, "^R", "em-inc-search-prev", NULL);
}

static struct editor *editor_open(const struct editor_options *options)
{
	struct editor *editor = mem_alloc(sizeof *editor);
	HistEvent event;

	if (!editor)
		return NULL;
	editor->options = *options;
	editor->prompt = "";
	/* Letters of more than one byte, when the terminal has them. */
	if (!setlocale(LC_CTYPE, ""))
		(void)setlocale(LC_CTYPE, "C.UTF-8");
	editor->el = el_init("zila", stdin, stdout, stderr);
	if (!editor->el) {
		mem_free(editor);
		return NULL;
	}
	set_keys(editor);
	editor->history = history_init();
	if (editor->history) {
		(void)history(editor->history, &event, H_SETSIZE,
			options->history_lines);
		(void)history(editor->history, &event, H_SETUNIQUE, 1);
		if (options->history)
			(void)history(editor->history, &event, H_LOAD,
				options->history);
		(void)el_set(editor->el, EL_HIST, history, editor->history);
	}
	return editor;
}

/* Keys as keys, from before the prompt on: libedit makes them so only behind
 * it, and a Ctrl-C or Ctrl-D typed between the two would be nobody's. */
static bool take_keys(struct termios *before)
{
	struct termios keys;

	if (tcgetattr(STDIN_FILENO, before) != 0)
		return false;
	keys = *before;
	keys.c_lflag &= ~(tcflag_t)(ISIG | ICANON | ECHO);
	keys.c_cc[VMIN] = 1;
	keys.c_cc[VTIME] = 0;
	return tcsetattr(STDIN_FILENO, TCSANOW, &keys) == 0;
}

static const char *editor_line(
	struct editor *editor, const char *prompt, bool *dropped)
{
	struct termios before;
	HistEvent event;
	const char *text;
	int count = 0;
	size_t size;
	bool taken;

	editor->prompt = prompt;
	editor->dropped = false;
	taken = take_keys(&before);
	text = el_gets(editor->el, &count);
	if (taken)
		(void)tcsetattr(STDIN_FILENO, TCSANOW, &before);
	*dropped = editor->dropped;
	buf_cut(&editor->line, 0);
	if (*dropped)
		return "";
	if (!text || count <= 0) {
		(void)fputs("\n", stdout);
		(void)fflush(stdout);
		return NULL;
	}
	size = strcspn(text, "\n");
	if (size && editor->history)
		(void)history(editor->history, &event, H_ENTER, text);
	buf_add(&editor->line, text, size);
	return buf_text(&editor->line);
}

static void editor_close(struct editor *editor)
{
	HistEvent event;

	if (!editor)
		return;
	if (editor->history) {
		if (editor->options.history)
			(void)history(editor->history, &event, H_SAVE,
				editor->options.history);
		history_end(editor->history);
	}
	el_end(editor->el);
	buf_free(&editor->line);
	mem_free(editor);
}

const struct editor_functions zila_editor = {
	editor_open, editor_line, editor_close};
