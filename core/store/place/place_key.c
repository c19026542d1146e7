/* place_key.c - the keys under which the names of places meet. */
#include "store/place/place_parts.h"

#include <string.h>

#include "ground/sound.h"

enum {
	CODE_DIGITS_MAX = 6,
	SPELLING_BYTES_MAX = 256, /* what is longer is near nothing */
	INITIAL_CHARACTERS = 2,   /* words as short as that tell: Kamrup M */
};

/* ---- words ---- */

/* Words at the ends of a name that do not tell places apart, as keys (so
 * with the nukta as a letter of its own). */
static const char *const idle_words[] = {"district", "distt", "dist", "zila",
	"zilla", "jila", "jilla", "ut", "जिला", "ज\u093cिला", "जनपद"};

/* Words that only tell namesakes apart, as keys: `Kamrup (Metro)` is not
 * Kamrup, even if nothing is known of `Metro`. */
static const struct {
	const char *word;
	const char *means; /* in English; NULL: is that already */
	bool weak;         /* tells in brackets, but is misspelt elsewhere */
} telling_words[] = {
	{"east"},
	{"west"},
	{"north"},
	{"south"},
	{"central"},
	{"middle"},
	{"upper"},
	{"lower"},
	{"outer"},
	{"inner"},
	{"rural"},
	{"urban"},
	{"suburban"},
	{"metro"},
	{"new"},
	{"old"},
	{"greater"},
	{"city"},
	{"eastern", "east"},
	{"western", "west"},
	{"northern", "north"},
	{"southern", "south"},
	{"purba", "east"},
	{"purbi", "east"},
	{"purva", "east"},
	{"purvi", "east"},
	{"poorva", "east"},
	{"poorvi", "east"},
	{"purab", "east"},
	{"paschim", "west"},
	{"pashchim", "west"},
	{"paschimi", "west"},
	{"pashchimi", "west"},
	{"paschima", "west"},
	{"uttar", "north"},
	{"uttara", "north"},
	{"uttari", "north"},
	{"dakshin", "south"},
	{"dakshina", "south"},
	{"dakshini", "south"},
	{"madhya", "middle"},
	{"gramin", "rural"},
	{"grameen", "rural"},
	{"dehat", "rural"},
	{"suburb", "suburban"},
	{"metropolitan", "metro"},
	{"nagar", NULL, true},
	{"town", NULL, true},
	{"पूर्व", "east"},
	{"पूर्वी", "east"},
	{"पश्चिम", "west"},
	{"पश्चिमी", "west"},
	{"उत्तर", "north"},
	{"उत्तरी", "north"},
	{"दक्षिण", "south"},
	{"दक्षिणी", "south"},
	{"मध्य", "middle"},
	{"ग्रामीण", "rural"},
	{"देहात", "rural"},
	{"शहर", "city"},
	{"शहरी", "urban"},
	{"नगर", NULL, true},
};

static bool is_word(struct text text, const char *word)
{
	return text.size && word[0] == text.data[0] && text_is(text, word);
}

bool key_is_idle(struct text key)
{
	size_t i;

	for (i = 0; i < sizeof idle_words / sizeof *idle_words; i++)
		if (is_word(key, idle_words[i]))
			return true;
	return false;
}

/* The index of word among the telling words, or -1. */
static int telling_at(struct text word)
{
	int count = sizeof telling_words / sizeof *telling_words;
	int i;

	for (i = 0; i < count; i++)
		if (is_word(word, telling_words[i].word))
			return i;
	return -1;
}

static size_t characters(struct text text)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < text.size; i++)
		count += ((unsigned char)text.data[i] & 0xc0) != 0x80;
	return count;
}

bool key_is_telling(struct text key)
{
	bool telling = characters(key) <= INITIAL_CHARACTERS;

	while (!telling && key.size)
		telling = telling_at(key_take_word(&key)) >= 0;
	return telling;
}

struct text key_strip(struct text key)
{
	const char *space;
	bool cut = true;

	while (cut) {
		cut = false;
		space = memchr(key.data, ' ', key.size);
		if (!space)
			break;
		if (key_is_idle((struct text){
			    key.data, (size_t)(space - key.data)})) {
			key.size -= (size_t)(space + 1 - key.data);
			key.data = space + 1;
			cut = true;
			continue;
		}
		space = memrchr(key.data, ' ', key.size);
		if (key_is_idle((struct text){space + 1,
			    (size_t)(key.data + key.size - space - 1)})) {
			key.size = (size_t)(space - key.data);
			cut = true;
		}
	}
	return key;
}

struct text key_make(struct buf *out, struct text text)
{
	buf_cut(out, 0);
	text_key(out, text.data, text.size);
	return (struct text){buf_text(out), out->size};
}

struct text key_squeeze(struct buf *out, struct text key)
{
	size_t i;

	buf_cut(out, 0);
	for (i = 0; i < key.size; i++)
		if (key.data[i] != ' ')
			buf_add_char(out, key.data[i]);
	return (struct text){buf_text(out), out->size};
}

uint32_t key_hash(int seed, struct text key)
{
	uint32_t value = 2166136261u ^ (uint32_t)seed;
	size_t i;

	value *= 16777619u;
	for (i = 0; i < key.size; i++) {
		value ^= (unsigned char)key.data[i];
		value *= 16777619u;
	}
	return value ^ value >> 15;
}

struct text key_take_word(struct text *text)
{
	const char *space = memchr(text->data, ' ', text->size);
	size_t size = space ? (size_t)(space - text->data) : text->size;
	struct text word = {text->data, size};

	text->data += space ? size + 1 : size;
	text->size -= space ? size + 1 : size;
	return word;
}

static bool has_word(struct text text, struct text word)
{
	while (text.size)
		if (text_same(key_take_word(&text), word))
			return true;
	return false;
}

bool key_has_words(struct text b, struct text a)
{
	while (a.size)
		if (!has_word(b, key_take_word(&a)))
			return false;
	return true;
}

bool key_read_code(struct text text, int *code)
{
	size_t i;

	*code = 0;
	if (text.size == 0)
		return false;
	for (i = 0; i < text.size; i++)
		if (text.data[i] < '0' || text.data[i] > '9')
			return false;
	if (text.size <= CODE_DIGITS_MAX)
		for (i = 0; i < text.size; i++)
			*code = *code * 10 + (text.data[i] - '0');
	return true;
}

/* ---- spellings ---- */

static bool is_number(struct text word)
{
	size_t i;

	for (i = 0; i < word.size; i++)
		if (word.data[i] < '0' || word.data[i] > '9')
			return false;
	return true;
}

/* Words that are there or not in one and the same name. */
static bool is_filler(struct text word)
{
	return is_word(word, "and") || is_word(word, "the");
}

static void add_word(
	struct spelling *spelling, struct buf *buf, struct text word, bool one)
{
	int at = telling_at(word);
	bool tells = at >= 0 && !telling_words[at].weak;
	struct text as = word;
	uint32_t hash;

	if (tells && telling_words[at].means)
		as = (struct text){telling_words[at].means,
			strlen(telling_words[at].means)};
	if (!one)
		tells |= characters(word) <= INITIAL_CHARACTERS;
	hash = key_hash(0, as);
	spelling->bag += hash;
	if (tells || is_number(word))
		spelling->tells += hash;
	if (buf->size)
		buf_add_char(buf, ' ');
	buf_add(buf, as.data, as.size);
}

static void add_words(
	struct spelling *spelling, struct buf *buf, struct text stripped)
{
	bool one = !memchr(stripped.data, ' ', stripped.size);

	while (stripped.size) {
		struct text word = key_take_word(&stripped);

		if (!is_filler(word))
			add_word(spelling, buf, word, one);
	}
}

static uint32_t letters_of(struct text plain)
{
	uint32_t letters = 0;
	size_t i;

	for (i = 0; i < plain.size; i++)
		if ((unsigned char)plain.data[i] < 0x80)
			letters |= UINT32_C(1) << (plain.data[i] & 31);
	return letters;
}

bool spelling_make(struct spelling *out, struct buf *buf, struct text stripped)
{
	size_t words, plain, i;

	*out = (struct spelling){.words = {"", 0}, {"", 0}, {"", 0}};
	buf_cut(buf, 0);
	if (stripped.size == 0 || stripped.size > SPELLING_BYTES_MAX)
		return true;
	/* As much as all three can take, so that nothing moves. */
	if (!buf_reserve(buf, 8 * SPELLING_BYTES_MAX))
		return false;
	add_words(out, buf, stripped);
	words = buf->size;
	for (i = 0; i < words; i++)
		if (buf->data[i] != ' ')
			buf_add_char(buf, buf->data[i]);
	plain = buf->size - words;
	out->words = (struct text){buf->data, words};
	out->plain = (struct text){buf->data + words, plain};
	sound_key(buf, out->plain);
	out->sound = (struct text){
		buf->data + words + plain, buf->size - words - plain};
	out->letters = letters_of(out->plain);
	out->characters = (int)characters(out->plain);
	return !buf->failed;
}

bool query_make(struct query *out, struct text text)
{
	*out = (struct query){.text = text, {"", 0}, {"", 0}, {"", 0}};
	if (text.size > LIMIT_NAME_BYTES)
		return true;
	out->key = key_make(&out->key_buf, text);
	out->stripped = key_strip(out->key);
	out->squeezed = key_squeeze(&out->squeezed_buf, out->stripped);
	if (!out->key_buf.failed && !out->squeezed_buf.failed)
		return true;
	out->key = out->stripped = out->squeezed = (struct text){"", 0};
	return false;
}

void query_free(struct query *query)
{
	buf_free(&query->key_buf);
	buf_free(&query->squeezed_buf);
}
