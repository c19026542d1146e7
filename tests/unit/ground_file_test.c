/* ground_file_test.c - files that are read, written whole, and listed. */
#include "check.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ground/file.h"
#include "ground/mem.h"

enum { PATH_BYTES = 600 };

/* The path of name in this test's folder, in one of four rotating places. */
static const char *in_folder(const char *name)
{
	static char paths[4][PATH_BYTES];
	static int next;
	char *path = paths[next++ % 4];

	snprintf(path, PATH_BYTES, "%s/%s", check_folder(), name);
	return path;
}

static bool put(const char *path, const char *text)
{
	struct file_write write = {0};
	struct zila_err err;

	return file_write_start(&write, path, &err) == ZILA_OK &&
	       file_write_add(&write, text, strlen(text), &err) == ZILA_OK &&
	       file_write_end(&write, &err) == ZILA_OK;
}

static const char *get(const char *path)
{
	static char text[256];
	struct buf buf = {0};
	struct zila_err err;

	if (file_read(path, 255, &buf, &err) != ZILA_OK)
		buf_add_text(&buf, "(unreadable)");
	snprintf(text, sizeof text, "%s", buf_text(&buf));
	buf_free(&buf);
	return text;
}

/* What file_open() says of path behind its name. */
static const char *refusal(const char *path)
{
	static struct zila_err err;
	int fd = -7;
	enum zila_code code = file_open(path, &fd, &err);

	if (code == ZILA_OK) {
		close(fd);
		return "opened";
	}
	CHECK_INTEGER(code, ZILA_EINPUT);
	CHECK_INTEGER(fd, -7);
	CHECK(strncmp(err.text, path, strlen(path)) == 0);
	return err.text + strlen(path);
}

/* How many entries, hidden ones too, the test's folder has. */
static int entry_count(void)
{
	char command[PATH_BYTES + 32];
	int count = -1;
	FILE *pipe;

	snprintf(command, sizeof command, "ls -A '%s' | wc -l", check_folder());
	pipe = popen(command, "r");
	if (!pipe || fscanf(pipe, "%d", &count) != 1)
		count = -1;
	if (pipe)
		pclose(pipe);
	return count;
}

TEST(what_is_written_is_read)
{
	const char *path = in_folder("a.csv");

	CHECK(put(path, "district\nKutch\n"));
	CHECK_TEXT(get(path), "district\nKutch\n");
	CHECK(put(path, ""));
	CHECK_TEXT(get(path), "");
	CHECK_INTEGER(entry_count(), 1);
}

TEST(each_kind_of_bad_file_is_refused_in_its_own_words)
{
	const char *fifo = in_folder("fifo");

	CHECK(mkfifo(fifo, 0600) == 0);
	CHECK_TEXT(refusal(in_folder("missing")),
		": there is no such file: check the name");
	CHECK_TEXT(refusal(check_folder()),
		": a folder, not a file: name a file in it");
	CHECK_TEXT(refusal(fifo),
		": not a regular file: copy its contents to one");
	CHECK_TEXT(refusal("/dev/null"),
		": not a regular file: copy its contents to one");
	CHECK_TEXT(refusal("/dev/null/x"),
		": Not a directory: check the name and its folders");
}

/* Root may read everything, so there it shows nothing. */
TEST(a_file_that_may_not_be_read_is_refused)
{
	const char *path = in_folder("secret");

	CHECK(put(path, "x"));
	CHECK(chmod(path, 0) == 0);
	if (geteuid() != 0)
		CHECK_TEXT(refusal(path), ": you may not read it: ask its "
					  "owner for permission");
}

TEST(an_opened_file_is_closed_on_exec_and_waits_like_any_other)
{
	const char *path = in_folder("a");
	struct zila_err err;
	int fd = -1;

	CHECK(put(path, "x"));
	CHECK_INTEGER(file_open(path, &fd, &err), ZILA_OK);
	CHECK(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	CHECK(!(fcntl(fd, F_GETFL) & O_NONBLOCK));
	close(fd);
}

TEST(a_file_larger_than_the_limit_is_refused)
{
	const char *path = in_folder("a");
	struct buf buf = {0};
	struct zila_err err;

	CHECK(put(path, "12345"));
	buf_add_text(&buf, "before");
	CHECK_INTEGER(file_read(path, 5, &buf, &err), ZILA_OK);
	CHECK_TEXT(buf_text(&buf), "12345");
	CHECK_INTEGER(file_read(path, 4, &buf, &err), ZILA_EINPUT);
	CHECK_TEXT(buf_text(&buf), "");
	CHECK(strstr(err.text, "larger than the 4 bytes") != NULL);
	buf_free(&buf);
}

TEST(a_large_file_is_read_whole)
{
	const char *path = in_folder("large");
	struct file_write write = {0};
	struct buf buf = {0};
	struct zila_err err;
	int i;

	CHECK_INTEGER(file_write_start(&write, path, &err), ZILA_OK);
	for (i = 0; i < 50000; i++)
		CHECK_INTEGER(
			file_write_add(&write, "1234567\n", 8, &err), ZILA_OK);
	CHECK_INTEGER(file_write_end(&write, &err), ZILA_OK);
	CHECK_INTEGER(file_read(path, 400000, &buf, &err), ZILA_OK);
	CHECK_INTEGER(buf.size, 400000);
	CHECK_INTEGER(strlen(buf_text(&buf)), 400000);
	buf_free(&buf);
}

TEST(reading_survives_every_failing_allocation)
{
	const char *path = in_folder("a");
	enum zila_code code = ZILA_ELIMIT;
	long n;

	CHECK(put(path, "text"));
	for (n = 0; code != ZILA_OK && n < 20; n++) {
		struct buf buf = {0};
		struct zila_err err;

		mem_fail_after(n);
		code = file_read(path, 100, &buf, &err);
		mem_fail_after(-1);
		CHECK(code == ZILA_OK || code == ZILA_ELIMIT);
		buf_free(&buf);
	}
	CHECK(code == ZILA_OK && n > 1);
}

TEST(a_digest_is_of_the_whole_file_and_leaves_it_at_its_start)
{
	const char *path = in_folder("abc");
	char hex[DIGEST_HEX_BYTES];
	struct zila_err err;
	int64_t bytes = -1;
	char c = 0;
	int fd = -1;

	CHECK(put(path, "abc"));
	CHECK_INTEGER(file_open(path, &fd, &err), ZILA_OK);
	CHECK_INTEGER(read(fd, &c, 1), 1);
	CHECK_INTEGER(file_digest(fd, path, hex, &bytes, &err), ZILA_OK);
	CHECK_TEXT(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410"
			"ff61f20015ad");
	CHECK_INTEGER(bytes, 3);
	CHECK_INTEGER(read(fd, &c, 1), 1);
	CHECK_INTEGER(c, 'a');
	close(fd);
	CHECK_INTEGER(file_digest(fd, path, hex, &bytes, &err), ZILA_EINPUT);
}

TEST(a_dropped_file_leaves_the_old_one)
{
	const char *path = in_folder("a");
	struct file_write write = {0};
	struct zila_err err;

	CHECK(put(path, "old"));
	CHECK_INTEGER(file_write_start(&write, path, &err), ZILA_OK);
	CHECK_INTEGER(file_write_add(&write, "new", 3, &err), ZILA_OK);
	CHECK_TEXT(get(path), "old");
	file_write_drop(&write);
	file_write_drop(&write);
	CHECK_TEXT(get(path), "old");
	CHECK_INTEGER(entry_count(), 1);
}

TEST(a_write_that_never_started_can_be_dropped)
{
	struct file_write write = {0};

	file_write_drop(&write);
	CHECK_INTEGER(write.fd, 0);
}

TEST(two_writers_of_one_file_do_not_meet)
{
	const char *path = in_folder("a");
	struct file_write one = {0};
	struct file_write two = {0};
	struct zila_err err;

	CHECK_INTEGER(file_write_start(&one, path, &err), ZILA_OK);
	CHECK_INTEGER(file_write_start(&two, path, &err), ZILA_OK);
	CHECK_INTEGER(file_write_add(&one, "one", 3, &err), ZILA_OK);
	CHECK_INTEGER(file_write_add(&two, "two", 3, &err), ZILA_OK);
	CHECK_INTEGER(file_write_end(&two, &err), ZILA_OK);
	CHECK_TEXT(get(path), "two");
	CHECK_INTEGER(file_write_end(&one, &err), ZILA_OK);
	CHECK_TEXT(get(path), "one");
	file_write_drop(&one);
	CHECK_TEXT(get(path), "one");
	CHECK_INTEGER(entry_count(), 1);
}

/* Adds a file that has but its name's first letter to the batch. */
static bool put_later(struct file_batch *batch, const char *path)
{
	struct file_write write = {0};
	struct zila_err err;

	return file_write_start(&write, path, &err) == ZILA_OK &&
	       file_write_add(&write, file_name(path), 1, &err) == ZILA_OK &&
	       file_batch_add(batch, &write, &err) == ZILA_OK;
}

TEST(files_of_a_batch_appear_together_at_its_end)
{
	struct file_batch batch = {{0}};
	struct zila_err err;
	char name[16];
	int i;

	for (i = 0; i < 150; i++) { /* more than tries of a name */
		snprintf(name, sizeof name, "f%d", i);
		CHECK(put_later(&batch, in_folder(name)));
	}
	CHECK(access(in_folder("f0"), F_OK) != 0);
	CHECK_INTEGER(file_batch_end(&batch, &err), ZILA_OK);
	CHECK(access(in_folder("f0"), F_OK) == 0);
	CHECK(access(in_folder("f149"), F_OK) == 0);
	CHECK_INTEGER(entry_count(), 150);
	file_batch_drop(&batch);
	CHECK_INTEGER(entry_count(), 150);
}

TEST(a_batch_that_is_dropped_leaves_nothing)
{
	struct file_batch batch = {{0}};

	CHECK(put_later(&batch, in_folder("a")));
	CHECK(put_later(&batch, in_folder("a"))); /* the same again */
	file_batch_drop(&batch);
	CHECK_INTEGER(entry_count(), 0);
}

TEST(a_replaced_file_keeps_its_permissions)
{
	const char *path = in_folder("a");
	struct stat status;

	CHECK(put(path, "old"));
	CHECK(chmod(path, 0600) == 0);
	CHECK(put(path, "new"));
	CHECK(stat(path, &status) == 0);
	CHECK_INTEGER(status.st_mode & 0777, 0600);
}

/* The code of writing to path; err says why. */
static enum zila_code start_code(const char *path, struct zila_err *err)
{
	struct file_write write = {0};
	enum zila_code code = file_write_start(&write, path, err);

	file_write_drop(&write);
	return code;
}

TEST(a_file_is_not_written_where_none_can_be)
{
	char path[2000];
	struct zila_err err;

	CHECK_INTEGER(start_code(check_folder(), &err), ZILA_ESTORE);
	CHECK(strstr(err.text, "a folder has this name") != NULL);
	CHECK_INTEGER(start_code("/dev/full", &err), ZILA_ESTORE);
	CHECK(strstr(err.text, "not a regular file") != NULL);
	CHECK_INTEGER(start_code(in_folder("no/such"), &err), ZILA_ESTORE);
	CHECK(strstr(err.text, "check the name and its folders") != NULL);
	CHECK_INTEGER(start_code(in_folder("x/"), &err), ZILA_ESTORE);
	CHECK_INTEGER(start_code("", &err), ZILA_ESTORE);
	memset(path, 'x', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	CHECK_INTEGER(start_code(path, &err), ZILA_ESTORE);
	CHECK(strstr(err.text, "use a shorter name") != NULL);
	CHECK_INTEGER(entry_count(), 0);
}

/* A limit on file sizes is the one full disk that needs no rights. */
TEST(a_disk_that_is_full_is_told_with_the_path)
{
	struct rlimit old, small;
	struct file_write write = {0};
	struct zila_err err = {0};
	char data[4096] = "";
	enum zila_code code = ZILA_OK;
	const char *path = in_folder("a");

	CHECK(getrlimit(RLIMIT_FSIZE, &old) == 0);
	small = (struct rlimit){1000, old.rlim_max};
	signal(SIGXFSZ, SIG_IGN);
	CHECK_INTEGER(file_write_start(&write, path, &err), ZILA_OK);
	CHECK(setrlimit(RLIMIT_FSIZE, &small) == 0);
	code = file_write_add(&write, data, sizeof data, &err);
	CHECK(setrlimit(RLIMIT_FSIZE, &old) == 0);
	signal(SIGXFSZ, SIG_DFL);
	CHECK_INTEGER(code, ZILA_ESTORE);
	CHECK(strncmp(err.text, path, strlen(path)) == 0);
	CHECK(strstr(err.text, "File too large: raise the limit") != NULL);
	file_write_drop(&write);
	CHECK_INTEGER(entry_count(), 0);
}

TEST(folders_are_made_with_their_parents)
{
	struct zila_err err;
	struct stat status;

	CHECK_INTEGER(file_make_dir(in_folder("a/b//c/"), &err), ZILA_OK);
	CHECK_INTEGER(file_make_dir(in_folder("a/b/c"), &err), ZILA_OK);
	CHECK(stat(in_folder("a/b/c"), &status) == 0 &&
		S_ISDIR(status.st_mode));
	CHECK_INTEGER(file_make_dir("/", &err), ZILA_OK);
	CHECK_INTEGER(file_make_dir(".", &err), ZILA_OK);
}

TEST(a_folder_is_not_made_over_a_file)
{
	struct zila_err err;

	CHECK(put(in_folder("a"), "x"));
	CHECK_INTEGER(file_make_dir(in_folder("a"), &err), ZILA_ESTORE);
	CHECK(strstr(err.text, "a file has this name") != NULL);
	CHECK_INTEGER(file_make_dir(in_folder("a/b"), &err), ZILA_ESTORE);
	CHECK_INTEGER(file_make_dir("", &err), ZILA_ESTORE);
}

/* The names in this test's folder, each followed by a space. */
static const char *list(const char *suffix, bool dirs)
{
	static char out[256];
	struct zila_err err;
	char **names;
	size_t i;

	out[0] = '\0';
	if (file_list(check_folder(), suffix, dirs, &names, &err) != ZILA_OK)
		return "(error)";
	for (i = 0; names[i]; i++) {
		strcat(out, names[i]);
		strcat(out, " ");
	}
	mem_free(names);
	return out;
}

TEST(files_and_folders_are_listed_apart_and_sorted)
{
	struct zila_err err;

	CHECK_TEXT(list("", false), "");
	CHECK(put(in_folder("b.lua"), "x"));
	CHECK(put(in_folder("a.lua"), "x"));
	CHECK(put(in_folder("Z.lua"), "x"));
	CHECK(put(in_folder("a.txt"), "x"));
	CHECK(put(in_folder(".hidden.lua"), "x"));
	CHECK_INTEGER(file_make_dir(in_folder("dir.lua"), &err), ZILA_OK);
	CHECK(symlink("a.lua", in_folder("link.lua")) == 0);
	CHECK(symlink("gone", in_folder("broken.lua")) == 0);
	CHECK_TEXT(list(".lua", false), "Z.lua a.lua b.lua link.lua ");
	CHECK_TEXT(list("", false), "Z.lua a.lua a.txt b.lua link.lua ");
	CHECK_TEXT(list("", true), "dir.lua ");
	CHECK_TEXT(list(".none", false), "");
}

TEST(a_missing_folder_lists_nothing_and_a_file_is_refused)
{
	struct zila_err err;
	char **names = NULL;

	CHECK_INTEGER(
		file_list(in_folder("no"), "", false, &names, &err), ZILA_OK);
	CHECK(names && !names[0]);
	mem_free(names);
	CHECK(put(in_folder("a"), "x"));
	CHECK_INTEGER(file_list(in_folder("a"), "", false, &names, &err),
		ZILA_EINPUT);
}

TEST(listing_survives_every_failing_allocation)
{
	enum zila_code code = ZILA_ELIMIT;
	struct zila_err err;
	char **names;
	long n;

	CHECK(put(in_folder("a"), "x"));
	for (n = 0; code != ZILA_OK && n < 20; n++) {
		mem_fail_after(n);
		code = file_list(check_folder(), "", false, &names, &err);
		mem_fail_after(-1);
		CHECK(code == ZILA_OK || code == ZILA_ELIMIT);
	}
	CHECK(code == ZILA_OK && n == 3);
	if (code == ZILA_OK)
		mem_free(names);
}

TEST(a_name_is_what_stands_behind_the_last_slash)
{
	CHECK_TEXT(file_name("/a/b.csv"), "b.csv");
	CHECK_TEXT(file_name("b.csv"), "b.csv");
	CHECK_TEXT(file_name("a/"), "");
	CHECK_TEXT(file_name(""), "");
}
