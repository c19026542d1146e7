/* ground_sound_test.c - spellings of one name have one sound. */
#include "check.h"

#include <stdio.h>
#include <string.h>

#include "ground/sound.h"

static void sound(char *out, size_t room, const char *text)
{
	struct buf key = {0}, buf = {0};

	text_key(&key, text, strlen(text));
	sound_key(&buf, (struct text){buf_text(&key), key.size});
	snprintf(out, room, "%s", buf_text(&buf));
	buf_free(&key);
	buf_free(&buf);
}

static void check_same(const char *a, const char *b, bool same, int line)
{
	char x[200], y[200];

	sound(x, sizeof x, a);
	sound(y, sizeof y, b);
	if (same)
		check_text(x, y, a, __FILE__, line);
	else
		check_true(strcmp(x, y) != 0, a, __FILE__, line);
}

#define CHECK_SAME(a, b) check_same((a), (b), true, __LINE__)
#define CHECK_OTHER(a, b) check_same((a), (b), false, __LINE__)

TEST(habits_of_romanisation_are_not_heard)
{
	CHECK_SAME("Kheeri", "Khiri");
	CHECK_SAME("Sitamarhi", "Seetamarhi");
	CHECK_SAME("Shravasti", "Srawasthi");
	CHECK_SAME("Chittorgarh", "Chitaurgarh");
	CHECK_SAME("Muzaffarnagar", "Mujaphar Nagar");
	CHECK_SAME("Maldah", "Malda");
	CHECK_SAME("Rae Bareli", "Raibareli");
	CHECK_SAME("Hoogly", "Hughly");
	CHECK_SAME("Cuttack", "Kuttak");
	CHECK_SAME("Champa", "Chanpa");
	CHECK_SAME("Gariyaband", "Gariaband");
}

TEST(letters_that_make_another_name_are_heard)
{
	CHECK_OTHER("Raigarh", "Raigad");
	CHECK_OTHER("Korba", "Korea");
	CHECK_OTHER("Etah", "Etawah");
	CHECK_OTHER("Balod", "Balad");
	CHECK_OTHER("Ajmer", "Jmer");
}

TEST(indian_spellings_of_one_sound_meet)
{
	CHECK_SAME("हमीरपुर", "हमिरपूर");
	CHECK_SAME("लख़नऊ", "लखनऊ");
	CHECK_SAME("उत्तराखण्ड", "उत्तराखंड");
	CHECK_SAME("चाँपा", "चाम्पा");
	CHECK_OTHER("पटना", "पाटन");
	CHECK_OTHER("अन्ना", "अंना");
}

static void check_latin(const char *text, const char *want, int line)
{
	struct buf key = {0}, buf = {0};
	bool is_indian;

	text_key(&key, text, strlen(text));
	is_indian = sound_latin(&buf, (struct text){buf_text(&key), key.size});
	check_text(is_indian ? buf_text(&buf) : "none", want, text, __FILE__,
		line);
	buf_free(&key);
	buf_free(&buf);
}

#define CHECK_LATIN(text, want) check_latin((text), (want), __LINE__)

TEST(nine_scripts_are_read_by_one_table)
{
	CHECK_LATIN("हमीरपुर", "hamirapur");
	CHECK_LATIN("चम्पा", "champa");
	CHECK_LATIN("छिंदवाड़ा", "chhindavara");
	CHECK_LATIN("কলকাতা", "kalakata");
	CHECK_LATIN("ਲੁਧਿਆਣਾ", "ludhiaana");
	CHECK_LATIN("અમદાવાદ", "amadavad");
	CHECK_LATIN("ଗଞ୍ଜାମ", "ganjam");
	CHECK_LATIN("மதுரை", "maturai");
	CHECK_LATIN("నల్గొండ", "nalgond");
	CHECK_LATIN("ಮೈಸೂರು", "maisuru");
	CHECK_LATIN("കൊല്ലം", "kollan");
	CHECK_LATIN("Agra ज़िला", "agra zila");
	CHECK_LATIN("Agra", "none");
	CHECK_LATIN("লুंधि Ω", "none");
	CHECK_LATIN("", "none");
}

TEST(bytes_that_are_cut_off_are_read_as_they_are)
{
	struct buf buf = {0};

	CHECK(!sound_latin(&buf, (struct text){"\xe0\xa4", 2}));
	sound_key(&buf, (struct text){"a\xe0\xa4", 3});
	CHECK_INTEGER(buf.size, 3);
	buf_free(&buf);
}
