/* map_test.c - which row of a file is found to be its header. */
#include "check.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ground/buf.h"
#include "ground/limits.h"
#include "worker/table/layout.h"
#include "worker/table/map.h"

static const char *const state_spellings[] = {
	"State", "State/UT", "राज्य", NULL};
static const char *const district_spellings[] = {
	"District", "District Name", "ज़िला", NULL};
static const char *const product_spellings[] = {
	"Product", "ODOP product", NULL};

/* What a list of products is looked for in. */
static const struct map_column columns[] = {
	{.name = "state", .spellings = state_spellings},
	{.name = "district", .spellings = district_spellings, .required = true},
	{.name = "product", .spellings = product_spellings, .required = true},
};

static const struct map_want want = {columns, 3};

/* A file whose header was looked for. */
struct found {
	int fd;
	struct reader *reader;
	struct preview preview;
	struct arena arena;
	struct map_fit fit;
	struct buf titles;
};

/* The same columns with their keys, as importers are read. */
static struct map_want keyed(struct arena *arena, const struct map_want *wanted)
{
	struct map_column *copies =
		arena_alloc(arena, (size_t)wanted->count * sizeof *copies);
	struct map_want out = {copies, wanted->count, wanted->wide};
	struct buf key = {0};
	int i, s;

	for (i = 0; i < wanted->count; i++) {
		struct text *keys = arena_alloc(arena, 20 * sizeof *keys);

		copies[i] = wanted->columns[i];
		for (s = 0; copies[i].spellings[s]; s++) {
			const char *spelling = copies[i].spellings[s];

			buf_cut(&key, 0);
			text_key(&key, spelling, strlen(spelling));
			keys[s].data =
				arena_copy(arena, buf_text(&key), key.size);
			keys[s].size = key.size;
		}
		copies[i].keys = keys;
	}
	buf_free(&key);
	return out;
}

static void find(
	struct found *found, const struct map_want *wanted, const char *data)
{
	const struct map_units none = {.money = {.text = ""}};
	struct verdict verdict;
	struct map_want want_keyed;
	struct zila_err err;
	char path[600];

	memset(found, 0, sizeof *found);
	want_keyed = keyed(&found->arena, wanted);
	snprintf(path, sizeof path, "%s/june.csv", check_folder());
	found->fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
	CHECK_INTEGER(
		write(found->fd, data, strlen(data)), (int64_t)strlen(data));
	if (!CHECK_INTEGER(reader_open(found->fd, "june.csv", NULL,
				   &found->reader, &verdict, &err),
		    ZILA_OK))
		return;
	CHECK_INTEGER(
		preview_read(found->reader, 0, &found->preview, &err), ZILA_OK);
	CHECK_INTEGER(reader_rewind(found->reader, &err), ZILA_OK);
	CHECK_INTEGER(map_find(&want_keyed, &found->preview, &none, &found->fit,
			      &err),
		ZILA_OK);
	if (found->fit.header_line)
		preview_titles(&found->preview, found->fit.header_line,
			&found->titles);
}

static void end(struct found *found)
{
	map_end(&found->fit);
	preview_free(&found->preview);
	reader_close(found->reader);
	arena_free(&found->arena);
	close(found->fd);
	buf_free(&found->titles);
}

/* The row of this number, from 1, of a file already open. */
static const struct row *row_at(struct found *found, int number)
{
	const struct row *row = NULL;
	struct zila_err err;

	CHECK_INTEGER(reader_rewind(found->reader, &err), ZILA_OK);
	while (number-- > 0)
		if (reader_next(found->reader, &row, &err) != ZILA_OK)
			return NULL;
	return row;
}

TEST(a_cell_longer_than_a_heading_names_no_column)
{
	struct buf text = {0};
	struct found found;
	int i;

	buf_add_text(&text, "District,Product,District Name");
	for (i = 0; i < LIMIT_HEADING_BYTES; i++)
		buf_add_char(&text, '-');
	buf_add_text(&text, "\nKodagu,Coffee,Mysuru\n");
	find(&found, &want, buf_text(&text));
	CHECK_INTEGER(found.fit.header_line, 1);
	CHECK_INTEGER(found.fit.cell_of[1], 0);
	CHECK_TEXT(found.fit.remark, "");
	end(&found);
	buf_free(&text);
}

TEST(a_header_in_the_first_line_is_found)
{
	struct found found;

	find(&found, &want, "State,District,Product\nBihar,Gaya,Stone\n");
	CHECK_INTEGER(found.fit.header_line, 1);
	CHECK_INTEGER(found.fit.score, 3);
	CHECK_INTEGER(found.fit.missing, 0);
	CHECK_INTEGER(found.fit.cell_of[0], 0);
	CHECK_INTEGER(found.fit.cell_of[1], 1);
	CHECK_INTEGER(found.fit.cell_of[2], 2);
	CHECK_TEXT(found.fit.problem, "");
	CHECK_TEXT(found.fit.remark, "");
	CHECK_TEXT(buf_text(&found.titles), "");
	end(&found);
}

TEST(titles_above_a_header_are_kept_apart)
{
	struct found found;

	find(&found, &want,
		"List of  products,,\n(synthetic),as on 1 May,\n,,\n"
		"S.No.,ODOP Product,district name\n1,Stone,Gaya\n");
	CHECK_INTEGER(found.fit.header_line, 4);
	CHECK_INTEGER(found.fit.cell_of[0], MAP_NONE);
	CHECK_INTEGER(found.fit.cell_of[1], 2);
	CHECK_INTEGER(found.fit.cell_of[2], 1);
	CHECK_TEXT(buf_text(&found.titles),
		"List of products\n(synthetic) as on 1 May\n");
	end(&found);
}

TEST(a_title_merged_over_a_merged_header_is_no_part_of_it)
{
	struct map_want wide = {columns, 3, true};
	struct found found;

	find(&found, &wide,
		"Value / quantity,Value / quantity,Value / quantity,"
		"Value / quantity\n"
		"District,Product,Apr-Jun 2024,Apr-Jun 2024\n"
		"District,Product,Value (Rs lakh),Quantity (t)\n"
		"Agra,Shoes,12,3\n");
	CHECK_INTEGER(found.fit.header_line, 2);
	CHECK_INTEGER(found.fit.header_last, 3);
	CHECK_INTEGER(found.fit.wide_count, 1);
	end(&found);
}

TEST(months_in_headings_are_of_the_year_that_the_title_names)
{
	static const char *const periods[] = {
		"2023-M04", "2023-24/M07-M09", "2024-M01"};
	struct map_want wide = {columns, 3, true};
	struct found found;
	int i;

	find(&found, &wide,
		"Exports during FY24 (P)\n"
		"District,Product,April (Rs lakh),Q2,जनवरी,Apr-May 2025\n"
		"Gaya,Stone,1,2,3,4\n");
	CHECK_INTEGER(found.fit.header_line, 2);
	CHECK_INTEGER(found.fit.wide_count, 4);
	for (i = 0; i < 3; i++) {
		CHECK_TEXT(found.fit.wide[i].period, periods[i]);
		CHECK(found.fit.wide[i].provisional);
	}
	CHECK_TEXT(found.fit.wide[3].period, "2025-26/M04-M05");
	CHECK(!found.fit.wide[3].provisional);
	end(&found);
}

TEST(months_in_headings_of_no_year_are_no_header)
{
	static const char *const titles[] = {"Exports", "Exports 2023",
		"Exports 2022-23 and 2023-24", "Exports as on March 2024"};
	struct map_want wide = {columns, 3, true};
	struct found found;
	char text[200];
	size_t i;

	for (i = 0; i < sizeof titles / sizeof *titles; i++) {
		snprintf(text, sizeof text,
			"%s\nDistrict,Product,April,May\nGaya,Stone,1,2\n",
			titles[i]);
		find(&found, &wide, text);
		CHECK_INTEGER(found.fit.header_line, MAP_NOWHERE);
		CHECK(found.fit.yearless);
		CHECK(strstr(found.fit.problem,
			"no title or sheet's name tells the year of its "
			"months"));
		end(&found);
	}
}

TEST(months_that_begin_anew_below_a_calendar_year_are_left_out)
{
	struct map_want wide = {columns, 3, true};
	struct found found;

	find(&found, &wide,
		"Exports (Rs lakh)\n,,2023,,,\n"
		"District,Product,Nov,Dec,Jan,Feb\nGaya,Stone,1,2,3,4\n");
	CHECK_INTEGER(found.fit.wide_count, 2);
	CHECK_TEXT(found.fit.wide[1].period, "2023-M12");
	end(&found);
	find(&found, &wide,
		"Exports (Rs lakh)\n,,2023,,2024,\n"
		"District,Product,Nov,Dec,Jan,Feb\nGaya,Stone,1,2,3,4\n");
	CHECK_INTEGER(found.fit.wide_count, 4);
	CHECK_TEXT(found.fit.wide[2].period, "2024-M01");
	end(&found);
}

TEST(a_part_over_years_is_that_part_of_each)
{
	static const char *const headers[] = {
		"District,Product,April-October,\n,,2022-23,2023-24\n",
		"District,Product,April-October,April-October\n"
		"District,Product,2022-23,2023-24\n",
		",,April-October,\nDistrict,Product,2022-23,2023-24\n",
		"District,Product,Upto,\n,,Oct 2022,Oct 2023\n"};
	struct map_want wide = {columns, 3, true};
	struct found found;
	char text[200];
	size_t i;

	for (i = 0; i < sizeof headers / sizeof *headers; i++) {
		snprintf(text, sizeof text,
			"Exports (Rs lakh)\n%sGaya,Stone,1,2\n", headers[i]);
		find(&found, &wide, text);
		CHECK_INTEGER(found.fit.header_line, 2);
		CHECK_INTEGER(found.fit.wide_count, 2);
		CHECK_TEXT(found.fit.wide[0].period, "2022-23/M04-M10");
		CHECK_TEXT(found.fit.wide[1].period, "2023-24/M04-M10");
		end(&found);
	}
}

TEST(whole_years_below_a_title_of_a_part_are_no_header)
{
	static const char *const titles[] = {"Exports during April-October",
		"Exports, April-October 2023", "Exports upto October, 2023",
		"Exports (quarter ending June)", "Exports as on 31.10.2023",
		"-Exports as on 31.03.2024", "-April to March",
		"-Exports; titles from April 2019",
		"-Exports, April 2021 to March 2024",
		"-Exports 2022-23 and 2023-24 (April-March)",
		"-Exports as on March 2024"};
	struct map_want wide = {columns, 3, true};
	struct found found;
	char text[200];
	size_t i;

	for (i = 0; i < sizeof titles / sizeof *titles; i++) {
		bool whole = *titles[i] == '-';

		snprintf(text, sizeof text,
			"\"%s\"\nDistrict,Product,2022-23,2023-24\n"
			"Gaya,Stone,1,2\n",
			titles[i] + whole);
		find(&found, &wide, text);
		CHECK(whole == (found.fit.header_line == 2));
		CHECK(whole == !found.fit.of_part);
		end(&found);
	}
	find(&found, &wide,
		"Exports upto October 2023\n"
		"District,Product,2022-23,2023-24 (Apr-Oct)\nGaya,Stone,1,2\n");
	CHECK_INTEGER(found.fit.wide_count, 2);
	end(&found);
}

TEST(months_below_a_title_of_cumulative_numbers_are_no_header)
{
	struct map_want wide = {columns, 3, true};
	struct found found;

	find(&found, &wide,
		"Progressive exports\n"
		"District,Product,Oct 2023,Nov 2023\nGaya,Stone,1,2\n");
	CHECK(found.fit.of_part);
	end(&found);
	find(&found, &wide,
		"Exports in the month and cumulative\n"
		"District,Product,Nov 2023,Apr-Nov 2023\nGaya,Stone,1,2\n");
	CHECK_INTEGER(found.fit.wide_count, 2);
	end(&found);
}

TEST(a_title_names_one_period_or_none)
{
	static const char *const texts[][2] = {{"Exports FY24", "2023-24"},
		{"Exports_FY24", "2023-24"},
		{"Exports in 1st Quarter 2023-24 (Rs lakh)", "2023-24/M04-M06"},
		{"Exports upto 31st December, 2023 (P)", "2023-24/M04-M12"},
		{"Exports, April 2023 to December 2023", "2023-24/M04-M12"},
		{"Exports of 2023-24 (as on 15 April 2024)", "2023-24"},
		{"Exports for the year ended March 2024", "2023-24"},
		{"Exports of UP 2023-24, up to 50 products", "2023-24"},
		{"अप्रैल-जून 2023 में निर्यात", "2023-24/M04-M06"},
		{"Exports 2023", "-"}, {"Exports for the year 2023", "-"},
		{"Exports as on 31 March 2024", "-"},
		{"Exports as on March 2024", "-"},
		{"Second half: exports 2023-24", "-"},
		{"Exports 2023-24 (up to 3rd week of December)", "-"},
		{"Exports 2022-23 and 2023-24", "-"},
		{"Exports 2023-24 (till date)", "-"},
		{"Exports 2023-24 (as on 31.12.2023)", "-"},
		{"Exports from April 2023", "-"},
		{"Exports from April 2023 to June 2023", "2023-24/M04-M06"},
		{"Exports w.e.f. April 2023", "-"},
		{"Exports from Apr-Jun 2023", "2023-24/M04-M06"},
		{"Exports 2023-24 onwards", "-"},
		{"Exports (Apr-Dec) of districts 2023-24", "-"},
		{"Exports 2023-24 (April onwards)", "-"},
		{"Exports 2023-24, updated till June 2024", "2023-24"},
		{"Exports 2023-24, figures may differ", "2023-24"},
		{"वर्ष 2023-24 में दिसंबर तक का निर्यात", "-"}};
	struct layout_period said;
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct text text = {texts[i][0], strlen(texts[i][0])};
		bool told = layout_period(text, "Sheet1", &said);

		if (!CHECK_TEXT(told ? said.period.text : "-", texts[i][1]))
			printf("\tof: %s\n", texts[i][0]);
	}
}

TEST(of_titles_that_are_too_long_no_period_is_read)
{
	char text[10000] = "Exports 2023-24";
	struct layout_period said;

	CHECK(layout_period((struct text){text, strlen(text)}, "", &said));
	memset(text + 15, ' ', sizeof text - 16);
	CHECK(!layout_period((struct text){text, sizeof text - 1}, "", &said));
}

TEST(a_sheet_name_says_more_of_a_title_but_nothing_against_it)
{
	static const char *const texts[][3] = {
		{"Exports", "2023-24", "2023-24"}, {"Exports", "2023", "2023"},
		{"Exports 2023", "2023-24", "2023-24"},
		{"Exports 2023-24 (HS 2022)", "Sheet1", "2023-24"},
		{"Exports 2023-24", "April", "2023-M04"},
		{"Exports 2023-24", "Jan", "2024-M01"},
		{"Exports 2023-24", "Apr 2023", "2023-M04"},
		{"Exports 2023-24", "Apr-Mar", "2023-24"},
		{"Exports 2023-24", "2023", "2023-24"},
		{"Exports in April 2023", "2023-24", "2023-M04"},
		{"Exports (till date)", "2023-24", "-"},
		{"Exports 2022-23", "2023-24", "-"},
		{"Exports 2023-24", "Upto", "2023-24"},
		{"Exports 2023-24", "May 2024", "-"},
		{"Exports", "April", "-"}};
	struct layout_period said;
	size_t i;

	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct text title = {texts[i][0], strlen(texts[i][0])};
		bool told = layout_period(title, texts[i][1], &said);

		if (!CHECK_TEXT(told ? said.period.text : "-", texts[i][2]))
			printf("\tof: %s, %s\n", texts[i][0], texts[i][1]);
		CHECK(told || said.why);
	}
}

TEST(case_space_and_script_of_a_header_do_not_matter)
{
	struct found found;

	find(&found, &want, " राज्य ;ज़िला;PRODUCT.\nx;y;z\n");
	CHECK_INTEGER(found.fit.header_line, 1);
	CHECK_INTEGER(found.fit.score, 3);
	end(&found);
}

TEST(the_row_with_most_columns_is_the_header)
{
	struct found found;

	find(&found, &want,
		"District,Product,\nDistrict,Product,State\nGaya,Stone,"
		"Bihar\n");
	CHECK_INTEGER(found.fit.header_line, 2);
	end(&found);
}

TEST(of_two_equal_headers_the_left_is_read_and_that_is_said)
{
	struct found found;

	find(&found, &want, "District,Product,Product \nGaya,Stone,Silk\n");
	CHECK_INTEGER(found.fit.header_line, 1);
	CHECK_INTEGER(found.fit.cell_of[2], 1);
	CHECK_TEXT(found.fit.problem, "");
	CHECK_TEXT(found.fit.remark,
		"the header \"Product\" of column 3 says the same as that of "
		"column 2, which is read instead");
	end(&found);
}

TEST(of_two_columns_with_one_spelling_each_gets_a_cell)
{
	static const char *const english[] = {"State Name", NULL};
	static const struct map_column names[] = {
		{.name = "name", .spellings = english, .required = true},
		{.name = "name_local", .spellings = english}};
	static const struct map_want both = {names, 2};
	struct found found;

	find(&found, &both, "State Name,State Name\nBihar,बिहार\n");
	CHECK_INTEGER(found.fit.cell_of[0], 0);
	CHECK_INTEGER(found.fit.cell_of[1], 1);
	CHECK_TEXT(found.fit.remark, "");
	end(&found);
}

TEST(a_missing_header_is_told_with_the_nearest_one)
{
	struct found found;

	find(&found, &want,
		"A list\nState,Distict,Product\nBihar,Gaya,Stone\n");
	CHECK_INTEGER(found.fit.header_line, MAP_NOWHERE);
	CHECK_INTEGER(found.fit.missing, 1);
	CHECK_TEXT(found.fit.problem,
		"no header in the first 3 rows: no column \"District\"; is "
		"\"Distict\" meant to be \"District\"?; line 2 has \"State\", "
		"\"Distict\", \"Product\"");
	CHECK_TEXT(buf_text(&found.titles), "");
	end(&found);
}

TEST(one_known_column_is_no_header_where_more_are_wanted)
{
	static const struct map_column loose[] = {
		{.name = "state", .spellings = state_spellings},
		{.name = "district", .spellings = district_spellings},
	};
	static const struct map_want two = {loose, 2}, one = {loose, 1};
	struct found found;

	find(&found, &two, "State,Value\nBihar,1\n");
	CHECK_INTEGER(found.fit.header_line, MAP_NOWHERE);
	CHECK(strstr(found.fit.problem, "no column \"District\"") != NULL);
	end(&found);
	find(&found, &one, "State,Value\nBihar,1\n");
	CHECK_INTEGER(found.fit.header_line, 1);
	end(&found);
}

TEST(a_header_below_the_limit_is_not_found)
{
	struct buf data = {0};
	struct found found;
	int i;

	for (i = 0; i < LIMIT_HEADER_ROWS; i++)
		buf_add_text(&data, "x,y\n");
	buf_add_text(&data, "District,Product\n");
	find(&found, &want, buf_text(&data));
	CHECK_INTEGER(found.fit.header_line, MAP_NOWHERE);
	CHECK_INTEGER(found.fit.missing, 2);
	end(&found);
	find(&found, &want, buf_text(&data) + 4);
	CHECK_INTEGER(found.fit.header_line, LIMIT_HEADER_ROWS);
	end(&found);
	buf_free(&data);
}

TEST(a_broken_row_is_no_header)
{
	struct found found;

	find(&found, &want,
		"District,Product,\x81\nDistrict,Product,x\nGaya,Stone,x\n");
	CHECK_INTEGER(found.fit.header_line, 2);
	end(&found);
}

TEST(the_reader_is_rewound_behind_the_search)
{
	const struct row *row;
	struct found found;
	struct zila_err err;

	find(&found, &want, "District,Product\nGaya,Stone\n");
	CHECK_INTEGER(reader_next(found.reader, &row, &err), ZILA_OK);
	CHECK_INTEGER(row->line, 1);
	end(&found);
}

TEST(a_header_that_is_repeated_is_known_again)
{
	struct found found;

	find(&found, &want,
		"District,Product,n\nGaya,Stone,1\ndistrict,PRODUCT ,7\n"
		"Distillery,Product,2\nDistrict\n");
	CHECK(map_repeats(&found.fit, row_at(&found, 1)));
	CHECK(!map_repeats(&found.fit, row_at(&found, 2)));
	CHECK(map_repeats(&found.fit, row_at(&found, 3)));
	CHECK(!map_repeats(&found.fit, row_at(&found, 4)));
	CHECK(!map_repeats(&found.fit, row_at(&found, 5)));
	end(&found);
}
