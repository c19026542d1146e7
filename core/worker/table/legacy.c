/* legacy.c - the families of legacy fonts, by how their names begin.
 *
 * Families and not faces: each has dozens, told apart by numbers and
 * endings.  Their Unicode successors (DVOT-, Unicode in the name) are none. */
#include "worker/table/legacy.h"

#include <string.h>
#include <strings.h>

/* How a name begins.  A space stands for any number of spaces, hyphens and
 * underscores, also none; a `!` at the end says that no letter follows. */
static const char *const families[] = {
	/* Devanagari: Hindi, Marathi, Nepali, Sanskrit */
	"kruti dev",
	"kruti pad",
	"dev lys",
	"chanakya",
	"walkman",
	"shusha",
	"susha",
	"shivaji",
	"aps !",
	"dv tt",
	"dvb tt",
	"dvw tt",
	"dv me",
	"dv divyae",
	"dvbw tt",
	"dvbr tt",
	"sd tt",
	"4c gandhi",
	"krishna !",
	"kundli",
	"agra !",
	"ajay !",
	"amar !",
	"ankit !",
	"aarti !",
	"richa !",
	"narad",
	"naidunia",
	"jagran",
	"amar ujala",
	"subak",
	"webdunia",
	"xdvng",
	"yogeshweb",
	"sanskrit 98",
	"sanskrit 99",
	"akruti",
	"shree lipi",
	"brh devanagari",
	"himalb",
	"himali !",
	"preeti !",
	"kantipur",
	"sagarmatha",
	"kanchan !",
	"pcs nepali",
	"kiran !",
	"kf kiran",
	"millennium varun",
	"millenium",
	"marathi lekhani",
	"marathi kanak",
	"marathi saras",
	"marathi tirkas",
	"marathi vakra",
	"hindi saral",
	"shree dev !",
	"shree dv !",
	/* other scripts */
	"bn tt",
	"bnb tt",
	"gj tt",
	"gjb tt",
	"pn tt",
	"pnb tt",
	"or tt",
	"orb tt",
	"tm tt",
	"tmb tt",
	"tl tt",
	"tlb tt",
	"tlw tt",
	"kn tt",
	"knb tt",
	"knw tt",
	"ml tt",
	"mlb tt",
	"mlw tt",
	"as tt",
	"asb tt",
	"shree tam",
	"shree tel",
	"shree kan",
	"shree guj",
	"shree ben",
	"shree ori",
	"shree mal",
	"shree pun",
	"shree asm",
	"brh kannada",
	"brh tel",
	"brh mal",
	"brh tam",
	"brh gujarati",
	"bamini",
	"baamini",
	"vanavil avvaiyar",
	"tscu",
	"senthamil",
	"lmg arun",
	"lmg !",
	"terafont",
	"gopika",
	"anmol lipi",
	"asees",
	"dr chatrik web",
	"satluj",
	"gurbani lipi",
	"gurmukhi lys",
	"sutonny",
	"geetanjali",
	"ramdhenu",
	"hemalatha !",
	"thunchan",
	"revathi !",
	"nudi 0",
	"nudi 1",
};

static bool is_gap(char c)
{
	return c == ' ' || c == '-' || c == '_' || c == '.' || c == '+';
}

static char small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool is_letter(char c)
{
	return (small(c) >= 'a' && small(c) <= 'z') || (unsigned char)c >= 0x80;
}

static bool begins(const char *name, const char *end, const char *family)
{
	for (; *family; family++) {
		if (*family == '!')
			return name == end || !is_letter(*name) ||
			       is_gap(name[-1]);
		if (*family == ' ') {
			while (name < end && is_gap(*name))
				name++;
			continue;
		}
		if (name == end || small(*name) != *family)
			return false;
		name++;
	}
	return true;
}

/* ABCDEF+Name: a part of a font, as PDF writes it. */
static bool is_subset(const char *name, size_t size)
{
	size_t i;

	if (size < 8 || name[6] != '+')
		return false;
	for (i = 0; i < 6; i++)
		if (name[i] < 'A' || name[i] > 'Z')
			return false;
	return true;
}

static bool is_unicode(const char *name, size_t size)
{
	size_t i;

	for (i = 0; i + 7 <= size; i++)
		if (strncasecmp(name + i, "unicode", 7) == 0)
			return true;
	return size > 3 && strncasecmp(name + size - 3, "uni", 3) == 0;
}

bool legacy_font(const char *name, size_t size)
{
	const char *end;
	size_t i;

	while (size > 0 && (*name == ' ' || *name == '\'' || *name == '"')) {
		name++;
		size--;
	}
	if (is_subset(name, size)) {
		name += 7;
		size -= 7;
	}
	end = name + size;
	if (size == 0 || is_unicode(name, size))
		return false;
	for (i = 0; i < sizeof families / sizeof *families; i++)
		if (begins(name, end, families[i]))
			return true;
	return false;
}
