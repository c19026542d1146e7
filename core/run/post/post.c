/* post.c - one try to hand over a message. */
#include "run/post/post.h"

#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

#include "ground/limits.h"
#include "zila.h"

enum { CONNECT_S = 20, SAID_BYTES = 200 };

/* ---- URLs ---- */

static bool has_part(CURLU *url, CURLUPart which)
{
	char *text = NULL;
	bool has = curl_url_get(url, which, &text, 0) == CURLUE_OK;

	curl_free(text);
	return has;
}

static bool has_scheme(CURLU *url, const char *schemes)
{
	char *text = NULL;
	const char *at;
	size_t size;
	bool has = false;

	if (curl_url_get(url, CURLUPART_SCHEME, &text, 0) != CURLUE_OK)
		return false;
	size = strlen(text);
	for (at = schemes; *at && !has; at += strspn(at, " ")) {
		has = strcspn(at, " ") == size && !strncmp(at, text, size);
		at += strcspn(at, " ");
	}
	curl_free(text);
	return has;
}

static const char *check(const char *text, const char *schemes)
{
	bool mail = !strncmp(schemes, "smtp", 4);
	CURLU *url = curl_url();
	const char *at, *problem = NULL;
	char *path = NULL;

	if (!url)
		return "not enough memory";
	for (at = text; (unsigned char)*at > ' ' && *at != 0x7f;)
		at++;
	if (*at)
		problem = "a blank or a control character is in it";
	else if (curl_url_set(url, CURLUPART_URL, text,
			 CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK ||
		 !has_scheme(url, schemes) || !has_part(url, CURLUPART_HOST))
		problem = mail ? "it is written as smtp://HOST, smtp://"
				 "HOST:PORT or smtps://HOST"
			       : "it is written as https://HOST/PATH";
	else if (has_part(url, CURLUPART_USER) ||
		 has_part(url, CURLUPART_PASSWORD))
		problem = mail ? "it holds a name or a password: these go to "
				 "--user and --password-file"
			       : "it holds a name or a password: these go "
				 "into a header, of --header-file";
	else if (has_part(url, CURLUPART_FRAGMENT))
		problem = "what stands behind # is not sent: leave it out";
	else if (mail && (has_part(url, CURLUPART_QUERY) ||
				 (curl_url_get(url, CURLUPART_PATH, &path, 0) ==
						 CURLUE_OK &&
					 strcmp(path, "/") != 0)))
		problem = "nothing stands behind the host of a mail server";
	curl_free(path);
	curl_url_cleanup(url);
	return problem;
}

/* ---- one try ---- */

struct post {
	CURL *easy;
	struct curl_slist *headers, *to;
	const struct post_order *order;
	size_t done, answered;
	char said[SAID_BYTES]; /* the newest no of the server */
	char problem[CURL_ERROR_SIZE];
};

static size_t give(char *out, size_t one, size_t room, void *user)
{
	struct post *post = user;
	size_t size = post->order->body_size - post->done;

	room *= one;
	if (size > room)
		size = room;
	memcpy(out, post->order->body + post->done, size);
	post->done += size;
	return size;
}

/* Nobody reads what a webhook answers. */
static size_t take(char *data, size_t one, size_t size, void *user)
{
	struct post *post = user;

	(void)data;
	post->answered += size * one;
	return post->answered > LIMIT_POST_ANSWER_BYTES ? 0 : size * one;
}

/* The newest no of a mail server, which says why; a QUIT comes after it. */
static size_t take_line(char *data, size_t one, size_t size, void *user)
{
	struct post *post = user;
	size_t i, kept = 0;

	size *= one;
	post->answered += size;
	if (size && (*data == '4' || *data == '5'))
		for (i = 0; i < size && kept + 1 < sizeof post->said; i++)
			if (data[i] != '\r' && data[i] != '\n')
				post->said[kept++] =
					data[i] >= ' ' && data[i] < 0x7f
						? data[i]
						: '?';
	if (kept)
		post->said[kept] = '\0';
	return post->answered > LIMIT_POST_ANSWER_BYTES ? 0 : size;
}

/* The first that libcurl does not know is a no. */
static bool set_common(struct post *post)
{
	const struct post_order *order = post->order;
	CURL *easy = post->easy;

	return !(curl_easy_setopt(easy, CURLOPT_URL, order->url) ||
		 curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR,
			 order->to ? "smtp,smtps" : "http,https") ||
		 curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L) ||
		 curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) ||
		 curl_easy_setopt(easy, CURLOPT_PROXY, "") ||
		 curl_easy_setopt(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L) ||
		 curl_easy_setopt(
			 easy, CURLOPT_TIMEOUT, (long)order->timeout_s) ||
		 curl_easy_setopt(
			 easy, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_S) ||
		 curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L) ||
		 curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L) ||
		 curl_easy_setopt(
			 easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2) ||
		 (order->ca_file && curl_easy_setopt(easy, CURLOPT_CAINFO,
					    order->ca_file)) ||
		 curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, post->problem) ||
		 curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take) ||
		 curl_easy_setopt(easy, CURLOPT_WRITEDATA, post) ||
		 curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_line) ||
		 curl_easy_setopt(easy, CURLOPT_HEADERDATA, post));
}

static bool set_mail(struct post *post)
{
	static const long levels[] = {
		CURLUSESSL_ALL, CURLUSESSL_TRY, CURLUSESSL_NONE};
	const struct post_order *order = post->order;
	CURL *easy = post->easy;

	post->to = curl_slist_append(NULL, order->to);
	return post->to &&
	       !(curl_easy_setopt(easy, CURLOPT_USE_SSL, levels[order->tls]) ||
		       curl_easy_setopt(easy, CURLOPT_MAIL_FROM, order->from) ||
		       curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, post->to) ||
		       (order->user &&
			       (curl_easy_setopt(
					easy, CURLOPT_USERNAME, order->user) ||
				       curl_easy_setopt(easy, CURLOPT_PASSWORD,
					       order->password))) ||
		       curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L) ||
		       curl_easy_setopt(easy, CURLOPT_READFUNCTION, give) ||
		       curl_easy_setopt(easy, CURLOPT_READDATA, post) ||
		       curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE,
			       (curl_off_t)order->body_size));
}

static bool add_header(struct post *post, const char *text)
{
	struct curl_slist *more = curl_slist_append(post->headers, text);

	if (more)
		post->headers = more;
	return more != NULL;
}

static bool set_webhook(struct post *post)
{
	const struct post_order *order = post->order;
	CURL *easy = post->easy;
	bool added = add_header(post, "Expect:") &&
		     add_header(post, "Content-Type: application/json");
	int i;

	for (i = 0; added && order->headers && order->headers[i]; i++)
		added = add_header(post, order->headers[i]);
	return added &&
	       !(curl_easy_setopt(easy, CURLOPT_HTTPHEADER, post->headers) ||
		       curl_easy_setopt(
			       easy, CURLOPT_USERAGENT, "zila/" ZILA_VERSION) ||
		       curl_easy_setopt(easy, CURLOPT_POST, 1L) ||
		       curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
			       (curl_off_t)order->body_size) ||
		       curl_easy_setopt(easy, CURLOPT_POSTFIELDS, order->body));
}

/* What a status means; 408 and 429 ask to come again. */
static void judge_webhook(long status, struct post_result *result)
{
	result->sent = status >= 200 && status < 300;
	if (result->sent)
		return;
	result->for_good = status >= 300 && status < 500 && status != 408 &&
			   status != 425 && status != 429;
	snprintf(result->problem, sizeof result->problem,
		status >= 300 && status < 400
			? "it answers %ld, a redirect, which is not followed: "
			  "give the channel the address that it leads to"
			: "it answers %ld",
		status);
}

/* Retry-After, as seconds or as a date. */
static int64_t again_in(CURL *easy)
{
	curl_off_t wait_s = 0;

	if (curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &wait_s) != CURLE_OK)
		return 0;
	return wait_s > 0 ? (int64_t)wait_s : 0;
}

static void judge(struct post *post, CURLcode code, struct post_result *result)
{
	bool mail = post->order->to != NULL;
	long status = 0;

	curl_easy_getinfo(post->easy, CURLINFO_RESPONSE_CODE, &status);
	/* An answer too long to be read is an answer. */
	if (!mail && status >= 200 &&
		(code == CURLE_OK || code == CURLE_WRITE_ERROR)) {
		judge_webhook(status, result);
		if (status == 429 || status == 503)
			result->again_s = again_in(post->easy);
		return;
	}
	result->sent = code == CURLE_OK;
	if (result->sent)
		return;
	/* 5yz is a no for good (RFC 5321, 4.2.1), but not of the login, which
	 * a person mends. */
	result->for_good = mail && status >= 500 && status < 600 &&
			   status != 530 && status != 535 &&
			   code != CURLE_LOGIN_DENIED &&
			   code != CURLE_USE_SSL_FAILED;
	snprintf(result->problem, sizeof result->problem, "%s%s%s%s",
		*post->problem ? post->problem : curl_easy_strerror(code),
		mail && status >= 400 ? " (it says: " : "",
		mail && status >= 400 ? post->said : "",
		mail && status >= 400 ? ")" : "");
}

static void send_order(
	const struct post_order *order, struct post_result *result)
{
	struct post post = {.order = order};

	*result = (struct post_result){.sent = false};
	if (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
		post.easy = curl_easy_init();
	if (post.easy && set_common(&post) &&
		(order->to ? set_mail(&post) : set_webhook(&post)))
		judge(&post, curl_easy_perform(post.easy), result);
	else
		snprintf(result->problem, sizeof result->problem,
			"libcurl %s can't be used so", LIBCURL_VERSION);
	curl_easy_cleanup(post.easy);
	curl_slist_free_all(post.headers);
	curl_slist_free_all(post.to);
}

__attribute__((visibility("default")))
const struct post_module post_module = {check, send_order};
