/* import_state.c - looks for a state's name in running text. */
#include "worker/import/import_state.h"

#include <stdio.h>
#include <string.h>

enum {
	WORDS_MAX = 200,
	NAME_WORDS_MAX = 8, /* Dadra and Nagar Haveli and Daman and Diu */
	NAME_BYTES_MIN = 3,
	SHORT_FORM_BYTES = 5,
	SECTION_BYTES_MAX = 200
};

/* An exact name: what is only like one is no ground to stand on. */
static int state_called(
	const struct importing *importing, const char *name, size_t size)
{
	struct place place;

	if (size < NAME_BYTES_MIN ||
		!place_state(importing->job->places, (struct text){name, size},
			&place, NULL) ||
		(place.how != PLACE_NAME && place.how != PLACE_ALIAS))
		return 0;
	return place.state;
}

/* `2023-24 up to December` */
static bool is_up_to(const char *name, size_t size)
{
	return !memcmp(name + size - 2, "up", 2) &&
	       !strncmp(name + size, " to ", 4);
}

/* In running text a short form may be another word: Panchayati Raj. */
static int state_in_words(
	const struct importing *importing, const char *name, size_t size)
{
	int state = state_called(importing, name, size);
	const struct place *place =
		size < SHORT_FORM_BYTES && !memchr(name, ' ', size)
			? place_state_of(importing->job->places, state)
			: NULL;

	return (place && strlen(place->name) != size) ||
			       (state && is_up_to(name, size))
		       ? 0
		       : state;
}

/* Finds names of states in words; the longest at each place.  Returns the
 * one state, 0 for none, -1 for several. */
static int state_among(const struct importing *importing, const char *key,
	const size_t *starts, int count)
{
	int found = 0, at = 0, words, state;

	while (at < count) {
		words = count - at < NAME_WORDS_MAX ? count - at
						    : NAME_WORDS_MAX;
		for (state = 0; words > 0 && !state; words--)
			state = state_in_words(importing, key + starts[at],
				starts[at + words] - starts[at] - 1);
		if (state && found && state != found)
			return -1;
		if (state)
			found = state;
		at += state ? words + 1 : 1;
	}
	return found;
}

static int state_in(const struct importing *importing, const char *text)
{
	size_t starts[WORDS_MAX + 1], i;
	struct buf key = {0};
	int count = 0, state;

	text_key(&key, text, strlen(text));
	for (i = 0; i < key.size && count < WORDS_MAX; i++)
		if (i == 0 || key.data[i - 1] == ' ')
			starts[count++] = i;
	while (i < key.size && key.data[i] != ' ')
		i++;
	starts[count] = i + 1;
	state = count ? state_among(importing, buf_text(&key), starts, count)
		      : 0;
	buf_free(&key);
	return state;
}

bool import_needs_state(const struct importing *importing)
{
	const struct importer *importer = importing->importer;
	int i, at = dataset_column(importer->dataset, "state");

	if (at < 0 || importer->dataset->columns[at].type != COLUMN_STATE)
		return false;
	for (i = 0; i < importer->want.count; i++)
		if (importing->columns[i].at == at &&
			importing->table.fit.cell_of[i] != MAP_NONE)
			return false;
	return true;
}

/* What a person or the importer says goes before what is found, but not in
 * silence. */
static void compare_said(struct importing *importing, const char *format,
	const struct place *there)
{
	const struct place *here =
		place_state_of(importing->job->places, importing->state);
	char message[200];
	struct phrase words = {message, sizeof message, 0};

	if (!here || there->state == here->state)
		return;
	phrase_add(&words, format, there->name);
	phrase_add(
		&words, ", but its rows are taken for those of %s", here->name);
	record_notice(
		&importing->records, "names_other_state", "state", message);
}

/* The file's name without its ending, which would be a word of it. */
static void name_stem(const char *file, char *out, size_t room)
{
	const char *dot = strrchr(file, '.');
	size_t size = dot ? (size_t)(dot - file) : strlen(file);

	snprintf(out, room, "%.*s", (int)size, file);
}

void import_state_find(struct importing *importing)
{
	char stem[256];
	const struct {
		const char *format, *text;
	} places[] = {
		{"the sheet's name names %s",
			importing->reader->sheets[importing->table.sheet].name},
		{"the title names %s", buf_text(&importing->table.titles)},
		{"the file's name names %s", stem},
	};
	size_t i;

	name_stem(importing->file, stem, sizeof stem);
	for (i = 0; i < 3 && import_needs_state(importing); i++) {
		const struct place *found =
			place_state_of(importing->job->places,
				state_in(importing, places[i].text));

		if (found && importing->state) {
			compare_said(importing, places[i].format, found);
		} else if (found) {
			importing->state = found->state;
			import_reason(importing, places[i].format, found->name);
			return;
		}
	}
}

/* `Himachal Pradesh (02)`, `Uttar Pradesh (75 districts)` */
static int state_before_bracket(
	const struct importing *importing, struct text text)
{
	const char *bracket = memchr(text.data, '(', text.size);

	if (!bracket)
		return 0;
	text = text_trim(text.data, (size_t)(bracket - text.data));
	return state_called(importing, text.data, text.size);
}

bool import_state_section(struct importing *importing, struct text text)
{
	const struct dataset *dataset = importing->importer->dataset;
	char name[SECTION_BYTES_MAX];
	const char *colon;
	int state;

	if (!text.size || text.size >= sizeof name ||
		dataset_column(dataset, "state") < 0)
		return false;
	/* `State: Bihar`, `Name of State - Bihar` */
	colon = memchr(text.data, ':', text.size);
	if (colon) {
		text.size -= (size_t)(colon + 1 - text.data);
		text.data = colon + 1;
		text = text_trim(text.data, text.size);
	}
	memcpy(name, text.data, text.size);
	name[text.size] = '\0';
	state = state_called(importing, text.data, text.size);
	if (!state)
		state = state_before_bracket(importing, text);
	if (!state && text.size > NAME_BYTES_MIN &&
		strspn(name, "0123456789.) ") > 0)
		state = state_in(importing, name);
	if (!state)
		return false;
	importing->records.state = state;
	return true;
}

int import_state_of_row(struct importing *importing)
{
	const struct importer *importer = importing->importer;
	int at = dataset_column(importer->dataset, "state"), i;
	struct place place;
	struct value value;

	for (i = 0; at >= 0 && i < importer->want.count; i++) {
		if (importing->columns[i].at != at || importing->row->fault)
			continue;
		value = import_cell(importing, i);
		if (value.type == VALUE_TEXT &&
			place_state(importing->job->places,
				(struct text){value.text, value.size}, &place,
				NULL))
			return place.state;
	}
	return importing->records.state;
}
