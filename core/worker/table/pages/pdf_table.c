/* pdf_table.c - finds the columns of a table by the gaps between its words. */
#include "worker/table/pages/pdf_table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/err.h"
#include "ground/mem.h"

enum {
	BINS = 8192, /* of half a point */
	WORDS_MAX = 200000,
	LINES_MAX = 50000,
	ROUNDS_MAX = 40,
	SPLITS_MAX = 20,
};

struct mark {
	float x1, x2;
	int32_t number; /* that it is, or -1 */
	uint8_t flags;
};

struct line {
	float y, height;
	int page, first, count;
	bool table; /* it has several parts, as rows have */
};

/* From line to line: what is between them. */
struct step {
	float gap;
	bool apart; /* they can't be of one row */
};

struct pdf_survey {
	int first_page;
	struct mark words[WORDS_MAX];
	int word_count;
	struct line lines[LINES_MAX];
	int line_count;
	int measured; /* lines, when whole was found */
	int bins[BINS];
	int before[BINS]; /* of all lines but the last page's */
	struct step steps[LINES_MAX];
	struct pdf_table whole, own;
};

/* How well an edge is founded. */
struct ground {
	float sum;
	int count;               /* of lines with words in both columns */
	int serial;              /* of those that are numbered on left of it */
	int32_t number;          /* left of it, in the last line */
	struct mark left, right; /* beside it, in the last line */
	int flush, ragged;       /* of lines: as in count_flush() */
	bool lefts, rights;      /* they are of several widths */
};

enum zila_code pdf_survey_make(struct pdf_survey **out, struct zila_err *err)
{
	*out = mem_alloc(sizeof **out);
	return *out ? ZILA_OK : err_memory(err);
}

void pdf_survey_free(struct pdf_survey *survey)
{
	mem_free(survey);
}

void pdf_tables_free(struct pdf_tables *tables)
{
	mem_free(tables->tables);
	tables->tables = NULL;
	tables->count = tables->room = 0;
}

int pdf_column_at(const struct pdf_table *table, float x)
{
	int low = 0, high = table->count - 1;

	while (low < high) {
		int middle = (low + high) / 2;

		if (x < table->edges[middle])
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static float middle_of(const struct mark *word)
{
	return (word->x1 + word->x2) / 2;
}

/* ---- where no word stands ---- */

static int bin_of(float x)
{
	return x < 0 ? 0 : x * 2 >= BINS ? BINS - 1 : (int)(x * 2);
}

static float place_of(int bin)
{
	return (float)bin / 2;
}

/* Adds the words over each bin, of lines [from, to). */
static void add_bins(
	const struct pdf_survey *survey, int from, int to, int *bins)
{
	int i, w, b;

	for (i = from; i < to; i++) {
		const struct line *line = &survey->lines[i];

		if (!line->table)
			continue;
		for (w = line->first; w < line->first + line->count; w++) {
			const struct mark *word = &survey->words[w];

			/* A letter's box is wider than its ink. */
			for (b = bin_of(word->x1 + 0.25f);
				b <= bin_of(word->x2 - 0.25f); b++)
				bins[b]++;
		}
	}
}

static void fill_bins(struct pdf_survey *survey, int from, int to)
{
	memset(survey->bins, 0, sizeof survey->bins);
	add_bins(survey, from, to, survey->bins);
}

/* Makes two columns of one, with the gap from bin to bin between. */
static void add_edge(struct pdf_table *table, int column, int from, int to)
{
	size_t size = (size_t)(table->count - 1 - column) * sizeof(float);

	memmove(table->edges + column + 1, table->edges + column, size);
	memmove(table->from + column + 1, table->from + column, size);
	memmove(table->to + column + 1, table->to + column, size);
	table->from[column] = place_of(from);
	table->to[column] = place_of(to);
	table->edges[column] = (place_of(from) + place_of(to)) / 2;
	table->count++;
}

static void remove_edge(struct pdf_table *table, int edge)
{
	size_t size = (size_t)(table->count - 2 - edge) * sizeof(float);

	memmove(table->edges + edge, table->edges + edge + 1, size);
	memmove(table->from + edge, table->from + edge + 1, size);
	memmove(table->to + edge, table->to + edge + 1, size);
	table->count--;
}

static void find_gaps(const struct pdf_survey *survey, struct pdf_table *table)
{
	int first = 0, last = BINS - 1, b;

	table->count = 1;
	while (first < last && !survey->bins[first])
		first++;
	while (last > first && !survey->bins[last])
		last--;
	for (b = first; b < last; b++) {
		int begin = b;

		while (b < last && !survey->bins[b])
			b++;
		if (b > begin && table->count < PDF_COLUMNS_MAX)
			add_edge(table, table->count - 1, begin, b);
	}
}

/* ---- which gaps are edges ---- */

/* A gap as wide as a space says nothing, one of most of a letter's height
 * a lot. */
static float weigh(float gap)
{
	float weight = (gap - 0.35f) / 0.45f;

	return weight < 0 ? 0 : weight > 1 ? 1 : weight;
}

/* Counts a line whose cell left of an edge, one word, is the number behind
 * that of the last line: right-aligned numbers may stand nearer to the text
 * beside them than its own words do. */
static void count_serial(struct ground *ground, const struct mark *word,
	bool lone, const struct mark *next)
{
	int32_t number =
		lone && !(next->flags & PDF_NUMBER) ? word->number : -1;

	ground->serial += number > 0 && number == ground->number + 1;
	ground->number = number;
}

static bool is_near(float a, float b)
{
	return fabsf(a - b) < 0.5f;
}

/* Counts a line whose words beside an edge end and begin where those of the
 * last one do: so stand a column that is flush right and one that is flush
 * left, however near. */
static void count_flush(struct ground *ground, const struct mark *left,
	const struct mark *right)
{
	bool flush = is_near(left->x2, ground->left.x2) &&
		     is_near(right->x1, ground->right.x1);

	ground->flush += flush;
	ground->ragged += !flush;
	ground->lefts |= flush && !is_near(left->x1, ground->left.x1);
	ground->rights |= flush && !is_near(right->x2, ground->right.x2);
	ground->left = *left;
	ground->right = *right;
}

static void weigh_edges(const struct pdf_survey *survey, int from,
	const struct pdf_table *table, struct ground *grounds)
{
	int i, w;

	memset(grounds, 0, PDF_COLUMNS_MAX * sizeof *grounds);
	for (i = from; i < survey->line_count; i++) {
		const struct line *line = &survey->lines[i];
		int before = -2, words = 0;

		for (w = line->first;
			line->table && w < line->first + line->count; w++) {
			const struct mark *word = &survey->words[w];
			int column = pdf_column_at(table, middle_of(word));

			if (column == before + 1) {
				struct ground *ground = &grounds[before];

				ground->sum += weigh((word->x1 - word[-1].x2) /
						     line->height);
				ground->count++;
				count_serial(
					ground, &word[-1], words == 1, word);
				count_flush(ground, &word[-1], word);
			}
			words = column == before ? words + 1 : 1;
			before = column;
		}
	}
}

static float strength(const struct ground *ground)
{
	if (ground->count == 0 ||
		(ground->serial > 1 && ground->serial * 2 >= ground->count) ||
		(ground->lefts && ground->rights && ground->flush > 2 &&
			ground->flush >= 2 * ground->ragged))
		return 1;
	return ground->sum < 1 ? 0 : ground->sum / (float)ground->count;
}

/* Spaces of a text may stand in one place in all of its lines by chance.
 * Such edges go, the weakest of neighbours first: what is left then has
 * words in more lines, and is weighed again. */
static void prune(
	const struct pdf_survey *survey, int from, struct pdf_table *table)
{
	struct ground grounds[PDF_COLUMNS_MAX];
	float strengths[PDF_COLUMNS_MAX + 1];
	int round, i;
	bool pruned = true;

	for (round = 0; pruned && round < ROUNDS_MAX; round++) {
		int edges = table->count - 1;

		pruned = false;
		weigh_edges(survey, from, table, grounds);
		for (i = 0; i < edges; i++)
			strengths[i] = strength(&grounds[i]);
		for (i = edges - 1; i >= 0; i--) {
			bool weakest =
				(i == 0 || strengths[i] <= strengths[i - 1]) &&
				(i == edges - 1 ||
					strengths[i] <= strengths[i + 1]);

			if (strengths[i] >= 0.25f || !weakest)
				continue;
			remove_edge(table, i);
			pruned = true;
			strengths[i] = 1;
		}
	}
}

/* ---- headings beside their cells ---- */

/* How the texts of a column stand, line by line. */
struct flush {
	float begin, end; /* of the last one */
	int lines;
	int begins, ends; /* of those that stood below one alike */
};

/* How the words of the two columns at an edge stand to each other. */
struct stand {
	bool mixed[2]; /* the left ones are not all above, the right ones */
	bool seen[2];  /* on the page at hand */
	bool ever[2];
};

static void look_at_line(
	struct stand *stand, bool left, bool right, bool new_page)
{
	const bool has[2] = {left, right};
	int i;

	if (new_page)
		stand->seen[0] = stand->seen[1] = false;
	for (i = 0; i < 2; i++)
		stand->mixed[i] |= has[i] && (has[!i] || stand->seen[!i]);
	for (i = 0; i < 2; i++) {
		stand->seen[i] |= has[i];
		stand->ever[i] |= has[i];
	}
}

static void find_stands(const struct pdf_survey *survey, int from,
	const struct pdf_table *table, struct stand *stands)
{
	int page = -1, i, w;

	memset(stands, 0, PDF_COLUMNS_MAX * sizeof *stands);
	for (i = from; i < survey->line_count; i++) {
		const struct line *line = &survey->lines[i];
		bool has[PDF_COLUMNS_MAX] = {false};

		if (!line->table)
			continue;
		for (w = line->first; w < line->first + line->count; w++)
			has[pdf_column_at(
				table, middle_of(&survey->words[w]))] = true;
		for (w = 0; w < table->count - 1; w++)
			look_at_line(&stands[w], has[w], has[w + 1],
				line->page != page);
		page = line->page;
	}
}

static void count_side(struct flush *flush, float begin, float end)
{
	static const float bracket = 4; /* a number may end before its place */

	flush->begins += flush->lines && fabsf(begin - flush->begin) < bracket;
	flush->ends += flush->lines && fabsf(end - flush->end) < bracket;
	flush->lines++;
	flush->begin = begin;
	flush->end = end;
}

static void find_flush(const struct pdf_survey *survey, int from,
	const struct pdf_table *table, struct flush *flush)
{
	const struct mark *words = survey->words;
	int i, w, first;

	memset(flush, 0, PDF_COLUMNS_MAX * sizeof *flush);
	for (i = from; i < survey->line_count; i++) {
		const struct line *line = &survey->lines[i];
		int end = line->first + line->count;

		for (w = line->first; line->table && w < end; w++) {
			int at = pdf_column_at(table, middle_of(&words[w]));

			for (first = w;
				w + 1 < end &&
				pdf_column_at(
					table, middle_of(&words[w + 1])) == at;)
				w++;
			count_side(&flush[at], words[first].x1, words[w].x2);
		}
	}
}

/* A heading left of its texts stands so where they are flush right, one right
 * of them where they are flush left: 0; where they are flush on the other side
 * only, it is none of theirs: 2; else 1. */
static int rank_heading(const struct flush *texts, bool left)
{
	bool begin = texts->begins * 5 >= (texts->lines - 1) * 4;
	bool end = texts->ends * 5 >= (texts->lines - 1) * 4;

	return begin == end ? 1 : left == end ? 0 : 2;
}

/* Joins columns whose words share no line, where those of one stand above all
 * of the other's on each page: a heading over short texts at a side of its
 * cell.  Those first that can't be of other texts, then the narrowest gap. */
static void join_headings(
	const struct pdf_survey *survey, int from, struct pdf_table *table)
{
	struct stand stands[PDF_COLUMNS_MAX];
	struct flush flush[PDF_COLUMNS_MAX];

	for (;;) {
		float least = 1e6f;
		int edge = -1, best = 1, i;

		find_stands(survey, from, table, stands);
		find_flush(survey, from, table, flush);
		for (i = 0; i < table->count - 1; i++) {
			const struct stand *stand = &stands[i];
			float gap = table->to[i] - table->from[i];
			bool left = !stand->mixed[0];
			int rank;

			if (!stand->ever[0] || !stand->ever[1] ||
				(stand->mixed[0] && stand->mixed[1]))
				continue;
			rank = rank_heading(&flush[left ? i + 1 : i], left);
			if (rank > best || (rank == best && gap >= least))
				continue;
			best = rank;
			least = gap;
			edge = i;
		}
		if (edge < 0)
			return;
		remove_edge(table, edge);
	}
}

/* ---- edges that a few words cross ---- */

/* Splits a column at a gap if far more lines have a wide gap there than cross
 * it: those are headings over several columns, or texts too long for
 * their cell. */
static bool try_split(struct pdf_survey *survey, int from,
	struct pdf_table *table, const int gap[2])
{
	struct ground grounds[PDF_COLUMNS_MAX];
	float x = (place_of(gap[0]) + place_of(gap[1])) / 2;
	int column = pdf_column_at(table, x);
	int crossing = 0;
	int i, w;

	for (i = from; i < survey->line_count; i++) {
		const struct line *line = &survey->lines[i];

		for (w = line->first;
			line->table && w < line->first + line->count; w++)
			crossing += survey->words[w].x1 < x - 0.5f &&
				    survey->words[w].x2 > x + 0.5f;
	}
	add_edge(table, column, gap[0], gap[1]);
	weigh_edges(survey, from, table, grounds);
	if (grounds[column].sum >= 3 &&
		grounds[column].sum >= 4 * (float)crossing &&
		strength(&grounds[column]) >= 0.5f)
		return true;
	remove_edge(table, column);
	return false;
}

/* The gap from left to right that the fewest words cross; those at the rim
 * are only where texts end. */
static bool find_thin(const struct pdf_survey *survey, int left, int right,
	int limit, int gap[2])
{
	int least = limit + 1, b;

	gap[0] = gap[1] = 0;
	for (b = left; b < right; b++) {
		int run = b;

		if (survey->bins[b] >= least)
			continue;
		while (run < right && survey->bins[run] <= survey->bins[b])
			run++;
		if (run == right)
			break;
		least = survey->bins[b];
		gap[0] = b;
		gap[1] = run;
	}
	return gap[1] > gap[0];
}

static void split_crossed(
	struct pdf_survey *survey, int from, struct pdf_table *table)
{
	int lines = 0, splits, i;

	for (i = from; i < survey->line_count; i++)
		lines += survey->lines[i].table;
	for (i = 0; i < table->count && lines >= 4; i++) {
		for (splits = 0;
			splits < SPLITS_MAX && table->count < PDF_COLUMNS_MAX;
			splits++) {
			int left = i ? bin_of(table->edges[i - 1]) : 0;
			int right = i < table->count - 1
					    ? bin_of(table->edges[i])
					    : BINS - 1;
			int gap[2];

			while (left < right && !survey->bins[left])
				left++;
			while (right > left && !survey->bins[right])
				right--;
			if (!find_thin(
				    survey, left, right, 1 + lines / 15, gap) ||
				!try_split(survey, from, table, gap))
				break;
		}
	}
}

static void find_columns(
	struct pdf_survey *survey, int from, struct pdf_table *table)
{
	fill_bins(survey, from, survey->line_count);
	find_gaps(survey, table);
	prune(survey, from, table);
	join_headings(survey, from, table);
	split_crossed(survey, from, table);
}

/* ---- what the columns hold ---- */

bool pdf_wraps(const struct pdf_column *column, float x1, float x2, float width)
{
	return x2 - x1 + width > 0.97f * (column->right - column->left);
}

bool pdf_has_room(const struct pdf_table *table, int column, float x1, float x2,
	float width)
{
	const struct pdf_column *columns = &table->columns[column];
	enum { PADDING = 12 };

	return column + 1 < table->count &&
	       x2 - x1 + width < columns[1].left - columns[0].left - PADDING;
}

static void measure_columns(struct pdf_survey *survey, struct pdf_table *table)
{
	int filled[PDF_COLUMNS_MAX] = {0}, numbers[PDF_COLUMNS_MAX] = {0};
	int lines = 0;
	int i, w;

	for (i = 0; i < table->count; i++)
		table->columns[i] =
			(struct pdf_column){.left = 1e6f, .right = -1e6f};
	for (i = 0; i < survey->line_count; i++) {
		const struct line *line = &survey->lines[i];
		int before = -1;

		lines += line->table;
		for (w = line->first;
			line->table && w < line->first + line->count; w++) {
			const struct mark *word = &survey->words[w];
			int at = pdf_column_at(table, middle_of(word));
			struct pdf_column *column = &table->columns[at];

			column->left = fminf(column->left, word->x1);
			column->right = fmaxf(column->right, word->x2);
			filled[at] += at != before;
			numbers[at] +=
				at != before && (word->flags & PDF_NUMBER);
			before = at;
		}
	}
	table->has_number = false;
	table->key = -1;
	for (i = 0; i < table->count; i++) {
		table->columns[i].number =
			numbers[i] > 1 && numbers[i] * 10 >= filled[i] * 6;
		table->has_number |= table->columns[i].number;
		table->columns[i].usual = filled[i] * 2 >= lines;
		if (table->key < 0 && table->columns[i].usual)
			table->key = i;
	}
	table->key = table->key < 0 ? 0 : table->key;
}

/* The first and last word of a line in a column, or false. */
static bool find_cell(const struct pdf_survey *survey, const struct line *line,
	const struct pdf_table *table, int column, int *first, int *last)
{
	int w;

	*first = -1;
	for (w = line->first; w < line->first + line->count; w++) {
		int at = pdf_column_at(table, middle_of(&survey->words[w]));

		if (at != column)
			continue;
		*first = *first < 0 ? w : *first;
		*last = w;
	}
	return *first >= 0;
}

static int count_filled(const struct pdf_survey *survey,
	const struct pdf_table *table, const struct line *line)
{
	int count = 0, before = -1, w;

	for (w = line->first; w < line->first + line->count; w++) {
		int at = pdf_column_at(table, middle_of(&survey->words[w]));

		count += at != before;
		before = at;
	}
	return count;
}

/* Whether a line's text in the key column is the next line of that above.
 * A line that has all that the one above has is rarely so. */
static bool is_next_line(const struct pdf_survey *survey,
	const struct pdf_table *table, const struct line *one,
	const struct line *two, const int key[3])
{
	const struct mark *words = survey->words;
	float x1 = words[key[0]].x1, x2 = words[key[1]].x2;
	float width = words[key[2]].x2 - words[key[2]].x1;

	return pdf_wraps(&table->columns[table->key], x1, x2, width) &&
	       (count_filled(survey, table, two) <
			       count_filled(survey, table, one) ||
		       !pdf_has_room(table, table->key, x1, x2, width));
}

/* Two lines that both have a number in a column of numbers, or, where there
 * is none, an entry in the key column that is no next line, are two rows. */
static bool are_apart(const struct pdf_survey *survey,
	const struct pdf_table *table, const struct line *one,
	const struct line *two)
{
	int first, last, next, end, i;

	for (i = 0; i < table->count; i++) {
		const struct mark *words = survey->words;

		if (table->has_number ? !table->columns[i].number
				      : i != table->key)
			continue;
		if (!find_cell(survey, one, table, i, &first, &last) ||
			!find_cell(survey, two, table, i, &next, &end))
			continue;
		if (table->has_number
				? words[first].flags & words[next].flags &
					  PDF_NUMBER
				: !is_next_line(survey, table, one, two,
					  (const int[]){first, last, next}))
			return true;
	}
	return false;
}

static int by_gap(const void *a, const void *b)
{
	const struct step *one = a, *two = b;

	return one->gap < two->gap ? -1 : one->gap > two->gap;
}

static int collect_steps(
	struct pdf_survey *survey, const struct pdf_table *table)
{
	int count = 0, i;

	for (i = 1; i < survey->line_count; i++) {
		const struct line *one = &survey->lines[i - 1];
		const struct line *two = &survey->lines[i];

		if (one->page != two->page || (!one->table && !two->table))
			continue;
		survey->steps[count++] = (struct step){
			(two->y - one->y) / fmaxf(one->height, two->height),
			are_apart(survey, table, one, two)};
	}
	qsort(survey->steps, (size_t)count, sizeof *survey->steps, by_gap);
	return count;
}

/* Looks for a gap between lines that only lines of one row have: below it
 * hardly any two lines may be apart, and not just a few of those that are not:
 * where a page cuts cells, their texts stand nearer than anywhere else.  Where
 * rows are as near as the lines of a cell there is none. */
static void find_row_gap(struct pdf_survey *survey, struct pdf_table *table)
{
	int count = collect_steps(survey, table);
	const struct step *steps = survey->steps;
	float best = 1.15f;
	int apart = 0, within = 0, i;

	table->row_gap = 0;
	for (i = 0; i < count; i++)
		within += !steps[i].apart;
	for (i = 0; i + 1 < count; i++) {
		float jump = steps[i + 1].gap / fmaxf(steps[i].gap, 0.1f);

		apart += steps[i].apart;
		if (apart * 20 > i + 1)
			break;
		if (steps[i].gap > 0.4f && steps[i + 1].gap < 4 &&
			(i + 1 - apart) * 5 >= within && jump > best) {
			best = jump;
			table->row_gap = (steps[i].gap + steps[i + 1].gap) / 2;
		}
	}
}

/* ---- pages ---- */

/* The number that a word of digits is, perhaps with a full stop; or -1. */
static int32_t number_of(
	const struct pdf_page *page, const struct pdf_word *word)
{
	const char *at = page->text.data + word->at;
	int32_t number = 0;
	size_t i;

	if (!(word->flags & PDF_WHOLE) || word->size > 6)
		return -1;
	for (i = 0; i < word->size && at[i] >= '0' && at[i] <= '9'; i++)
		number = number * 10 + at[i] - '0';
	return i + 1 < word->size || i == 0 ? -1 : number;
}

static bool add_page(
	struct pdf_survey *survey, const struct pdf_page *page, int index)
{
	int i, w;

	for (i = 0; i < page->line_count; i++) {
		const struct pdf_line *line = &page->lines[i];

		if (survey->line_count == LINES_MAX ||
			survey->word_count + line->count > WORDS_MAX)
			return i > 0;
		survey->lines[survey->line_count++] = (struct line){line->y,
			line->height, index, survey->word_count, line->count,
			line->parts > 1};
		for (w = line->first; w < line->first + line->count; w++)
			survey->words[survey->word_count++] = (struct mark){
				page->words[w].x1, page->words[w].x2,
				number_of(page, &page->words[w]),
				page->words[w].flags};
	}
	return true;
}

/* True when each of table's gaps has room for an edge between the words of
 * lines [from, to), which are those over bins; some may be headings. */
static bool fits(const struct pdf_survey *survey, const int *bins, int from,
	int to, const struct pdf_table *table)
{
	int lines = 0, i, b;

	for (i = from; i < to; i++)
		lines += survey->lines[i].table;
	for (i = 0; i < table->count - 1; i++) {
		int least = lines;

		for (b = bin_of(table->from[i]); b <= bin_of(table->to[i]); b++)
			if (bins[b] < least)
				least = bins[b];
		if (least * 8 > lines)
			return false;
	}
	return true;
}

static enum zila_code add_table(struct pdf_survey *survey,
	struct pdf_tables *tables, struct zila_err *err)
{
	if (tables->count == tables->room) {
		int room = tables->room ? tables->room * 2 : 4;
		struct pdf_table *more =
			mem_resize(tables->tables, (size_t)room * sizeof *more);

		if (!more)
			return err_memory(err);
		tables->tables = more;
		tables->room = room;
	}
	find_columns(survey, 0, &survey->whole);
	measure_columns(survey, &survey->whole);
	find_row_gap(survey, &survey->whole);
	survey->whole.first_page = survey->first_page;
	tables->tables[tables->count++] = survey->whole;
	return ZILA_OK;
}

/* With the lines from `from` on.  Once more each time it has grown by a fifth;
 * add_table() is the last time. */
static void find_whole(struct pdf_survey *survey, int from)
{
	add_bins(survey, from, survey->line_count, survey->before);
	if (survey->line_count * 5 < survey->measured * 6)
		return;
	find_columns(survey, 0, &survey->whole);
	survey->measured = survey->line_count;
}

enum zila_code pdf_survey_page(struct pdf_survey *survey,
	const struct pdf_page *page, int index, struct pdf_tables *tables,
	struct zila_err *err)
{
	int words = survey->word_count, lines = survey->line_count;
	enum zila_code code;

	/* A table of so many words has shown its columns. */
	if (!add_page(survey, page, index) && lines > 0)
		return ZILA_OK;
	if (lines > 0) {
		find_columns(survey, lines, &survey->own);
		fill_bins(survey, lines, survey->line_count);
		if (fits(survey, survey->bins, lines, survey->line_count,
			    &survey->whole) &&
			fits(survey, survey->before, 0, lines, &survey->own)) {
			find_whole(survey, lines);
			return ZILA_OK;
		}
		survey->word_count = words;
		survey->line_count = lines;
		if ((code = add_table(survey, tables, err)))
			return code;
		survey->word_count = survey->line_count = survey->measured = 0;
		memset(survey->before, 0, sizeof survey->before);
		survey->first_page = index;
		if (!add_page(survey, page, index))
			return ZILA_OK;
	}
	find_whole(survey, 0);
	return ZILA_OK;
}

enum zila_code pdf_survey_end(struct pdf_survey *survey,
	struct pdf_tables *tables, struct zila_err *err)
{
	return add_table(survey, tables, err);
}
