/* limits.h - how much of the outside world zila takes in at once.
 *
 * Every loop over outside data has its limit here, so that they can be
 * read, and questioned, in one place.
 */
#ifndef ZILA_GROUND_LIMITS_H
#define ZILA_GROUND_LIMITS_H

enum {
	/* a run, unless --limit or the manifest says otherwise */
	LIMIT_RUN_TIME_S = 600,
	LIMIT_RUN_MEMORY_MIB = 256,
	LIMIT_OPEN_FILES = 64,
	LIMIT_SCRIPT_ARGS = 1000, /* words behind a script's name */
	LIMIT_MEMO_TEXTS = 8000,  /* that a zila.memo keeps results of */
	LIMIT_MEMO_BYTES = 200,   /* of one of them */
	/* from a Lua error at the limit to SIGKILL: what ends so has ended, and
	 * its memory is given back, within a second of the limit */
	LIMIT_RUN_GRACE_MS = 800,
	LIMIT_RUN_TIME_MOST_S = 3600, /* that a manifest may raise it to */
	LIMIT_RUN_MEMORY_MOST_MIB = 2048,

	/* folders */
	LIMIT_LISTED_FILES = 100000,

	/* a typed command's, for its turn at the database */
	LIMIT_LEASE_WAIT_S = 3600,

	/* zones of clocks */
	LIMIT_ZONE_BYTES = 1 << 20,
	LIMIT_ZONE_CHANGES = 20000,
	LIMIT_ZONES = 2000,

	/* jobs */
	LIMIT_DUE_TIMES = 20000, /* looked at, of one job, after a long sleep */
	LIMIT_JOBS = 100000,
	LIMIT_PLUGIN_JOBS = 1000,     /* of one plugin */
	LIMIT_JOBS_TIME_S = 5,        /* of reading its jobs.lua */
	LIMIT_SPEC_BYTES = 256 << 10, /* of one job */
	LIMIT_INBOX_FILES = 10000,    /* of one sweep */
	LIMIT_INBOX_NAMES = 10000,    /* tried, for one that is free */

	/* messages */
	LIMIT_DIGEST_ITEMS = 100,  /* told one by one; the others are counted */
	LIMIT_DIGEST_BYTES = 1000, /* of one text in it */
	LIMIT_SECRET_BYTES = 8192, /* of a file with a password or headers */
	LIMIT_SECRET_LINES = 20,
	LIMIT_POST_TIME_S = 60,
	LIMIT_POST_ANSWER_BYTES = 64 << 10,

	/* tables */
	LIMIT_CELL_BYTES = 1 << 20,
	LIMIT_LINE_BYTES = 8 << 20,
	LIMIT_COLUMNS = 2000,
	LIMIT_HEADER_ROWS = 40,       /* how far down a header is looked for */
	LIMIT_HEADING_BYTES = 1000,   /* a longer cell names no column */
	LIMIT_LOADED_LINES = 1 << 27, /* further down they are only compared */
	LIMIT_LOOKED_ROWS = 2000,     /* to see how a column writes its days */
	LIMIT_FILTER_BITS = 1 << 28,  /* of keys: 32 MiB */
	LIMIT_REJECT_REASONS = 20,
	LIMIT_REJECTED_RUN = 1000000, /* lines without a sound one between */
	LIMIT_SUGGESTIONS = 5,
	LIMIT_NOTICES = 100,       /* kinds: a code in a column */
	LIMIT_NOTICE_LINES = 20,   /* that are told of each */
	LIMIT_RETRY_ROWS = 100000, /* more is no work for a person */
	LIMIT_RETRY_DEPTH = 20,    /* retries of what a retry refused */

	/* sums of flows: held before they are written, a third of a KiB each */
	LIMIT_HELD_SUMS = 50000,

	/* places */
	LIMIT_NAME_BYTES = 1000, /* a longer text is no name of a place */

	/* workbooks: what they may unpack to, and hold in memory */
	LIMIT_ZIP_PARTS = 20000,
	LIMIT_ZIP_DIRECTORY_BYTES = 8 << 20,
	LIMIT_ZIP_PART_MIB = 2048,
	LIMIT_ZIP_FREE_BYTES = 64 << 20, /* a part up to this, at any ratio */
	LIMIT_ZIP_RATIO = 200,           /* a larger one, to its packed size */
	LIMIT_ROWS_FREE_BYTES = 256 << 20, /* of a sheet, at any ratio */
	LIMIT_XML_DEPTH = 100,
	LIMIT_XML_ATTRIBUTES = 200,
	LIMIT_XML_NAMESPACES = 200, /* declared at one place */
	LIMIT_XML_TOKEN_BYTES = 1 << 20,
	LIMIT_XML_NAME_BYTES = 1000,
	LIMIT_NAMES_BYTES = 16 << 20,  /* of sheets, styles, parts: in all */
	LIMIT_SHEETS = 1000,           /* of a web page, those taken in */
	LIMIT_SHEET_ROWS = 1 << 20,    /* as Excel and LibreOffice */
	LIMIT_SHEET_COLUMNS = 1 << 14, /* as Excel and LibreOffice */
	LIMIT_MERGES = 100000,         /* of one sheet */
	LIMIT_STYLES = 100000,
	LIMIT_FONT_FACES = 1000,
	LIMIT_SHARED_STRINGS = 4 << 20,
	LIMIT_SHARED_BYTES = 64 << 20,

	/* pages: HTML, PDF, old workbooks */
	LIMIT_TABLES = 20000, /* of a web page */
	LIMIT_NESTED_TABLES = 32,
	LIMIT_SPANNED_ROWS = 65534,
	LIMIT_PDF_PAGES = 20000,
	LIMIT_PAGE_CHARACTERS = 2000000,
	LIMIT_XLS_BYTES = 512 << 20,
	LIMIT_XLS_SHEETS = 1000,
	LIMIT_XLS_RECORDS = 50000000,

	/* the web: what a request may be, and how much of it all at once */
	LIMIT_HTTP_TARGET_BYTES = 4096,
	LIMIT_HTTP_HEAD_BYTES = 16 << 10, /* of header fields */
	LIMIT_HTTP_FIELDS = 64,
	LIMIT_HTTP_FORM_BYTES = 1 << 20,
	LIMIT_HTTP_PAIRS = 4096, /* of a form: a line of LIMIT_COLUMNS cells */
	LIMIT_HTTP_UPLOAD_BYTES = 512 << 20,
	LIMIT_HTTP_PARTS = 32, /* of an upload */
	LIMIT_HTTP_PART_HEAD_BYTES = 4096,
	LIMIT_HTTP_PART_BYTES = 8192, /* of one that is no file */
	LIMIT_HTTP_CONNECTIONS = 256,
	LIMIT_HTTP_CLIENTS = 1024,    /* whose rate is watched */
	LIMIT_HTTP_PENDING = 65536,   /* bytes of requests behind one */
	LIMIT_HTTP_HEAD_S = 10,       /* until a head is whole; idle */
	LIMIT_HTTP_RATE_BYTES = 8192, /* a second, of a body either way */
	LIMIT_WEB_CACHE_BYTES = 64 << 20,
	LIMIT_WEB_CACHE_PAGES = 1024,
	LIMIT_WEB_PAGE_BYTES = 16 << 20,
	LIMIT_WEB_FILE_BYTES = 128 << 20, /* of a report */
	LIMIT_WEB_WORDS = 256,            /* of a command */
	LIMIT_WEB_WORD_BYTES = 100 << 10, /* Linux takes 128 KiB */
	LIMIT_WEB_TYPED_BYTES = 16 << 10, /* kept of a refused form, a field */
	LIMIT_PAGE_TYPED = 200,           /* fields of it */
	LIMIT_WEB_NOTICE_BYTES = 4000,
	LIMIT_WEB_SESSIONS = 64,
	LIMIT_WEB_SESSION_S = 12 * 3600, /* unused; in all, a week */
	LIMIT_WEB_CHILD_S = 60,          /* of one that reads */

	/* the wire */
	LIMIT_FRAME_BYTES = 16 << 20,
	LIMIT_BATCH_BYTES = 64 << 10,

	/* plugins */
	LIMIT_PLUGINS = 500,
	LIMIT_PLUGIN_FILE_BYTES = 1 << 20,
	LIMIT_PLUGIN_FILES = 500,
	LIMIT_BUNDLE_FILE_BYTES = 16 << 20, /* of a plugin in a zip file */
	LIMIT_BUNDLE_BYTES = 64 << 20,      /* all of them */
	LIMIT_SNAPSHOT_FILES = 50000,       /* of all plugins of a path */
	LIMIT_SNAPSHOT_BYTES = 256 << 20,   /* the same */
	LIMIT_TEST_CASES = 1000,            /* of one file */
	LIMIT_TEST_ROWS = 10000,            /* of one case */
	LIMIT_MUTANTS = 2000,               /* of one rule */
	LIMIT_MANIFEST_STEPS = 100000,
	LIMIT_GRANTS = 200, /* of a run; of a plugin 40 */
	LIMIT_PLUGIN_GRANTS = 40,
	LIMIT_GRANT_BYTES = 1000,

	/* waiting */
	LIMIT_TASKS = 1000, /* of a run, at a time */
	LIMIT_SLEEP_S = 86400,
	LIMIT_HTTP_AT_ONCE = 16,
	LIMIT_HTTP_TIME_S = 300,
	LIMIT_HTTP_BYTES = 128 << 20,
	LIMIT_HTTP_HEADER_BYTES = 256 << 10,
	LIMIT_HTTP_REDIRECTS = 5,
	LIMIT_EXEC_TIME_S = 300,
	LIMIT_EXEC_ARGS = 1000,
	LIMIT_EXEC_BYTES = 64 << 20,
	LIMIT_READ_FILE_BYTES = 64 << 20,

	/* pages of the web face */
	LIMIT_PAGE_ADDRESS_BYTES = 8192,
	LIMIT_PAGE_QUERY = 100, /* parameters */
	LIMIT_PAGE_ROWS = 1000, /* of a file, read again at once */
	LIMIT_PAGE_LOG_BYTES = 32 << 10,
	LIMIT_PAGE_MIB = 8, /* whole */

	/* results */
	LIMIT_FINDINGS_PER_RULE = 100000,
	LIMIT_FINDING_BYTES = 4000, /* of its message; of its values */
	LIMIT_PAGE_FINDINGS = 1000, /* of a rule, that a page shows */
	LIMIT_WAIVER_BYTES = 2000,  /* of its reason, and of its owner */
	LIMIT_RULE_TIME_S = 60,     /* of one rule; no more than a quarter of
	                           the run's */
	LIMIT_RULE_GROUPS = 1 << 20,
	LIMIT_RULE_VALUES = 1 << 24, /* whose median is taken */
	LIMIT_GROUP_ROWS = 100000,   /* given to a script at once */
	LIMIT_CODES = 1 << 18,       /* texts of a column that are numbered */
	LIMIT_CODES_BYTES = 8 << 20,
	LIMIT_LINE_SPANS = 1 << 16, /* of a table; see store/read/lines.h */
	LIMIT_RUNS_ABREAST = 4,     /* workers of one command */
	LIMIT_LISTED_FAULTS = 1000, /* of an import that is verified */
	LIMIT_LOG_LINES = 10000,
	LIMIT_LOG_BYTES = 2000, /* of one line */
	LIMIT_LOG_KINDS = 64,   /* different ones, held to be counted */
	LIMIT_OUTPUT_BYTES = 256 << 20,
	LIMIT_OUT_FILES = 1000,   /* of one script */
	LIMIT_REPORTS_MIB = 2048, /* files of a report, of one worker */
	LIMIT_FILE_LEAST_BYTES = 16 << 10, /* a file counts for, in that */
	LIMIT_TRACED_QUERIES = 2000,       /* told one by one */
	LIMIT_WATCHED_QUERIES = 500,       /* different ones, of a run */
	LIMIT_PROFILE_STACKS = 20000,      /* different ones */

	/* a session */
	LIMIT_ENTRY_BYTES = 1 << 20,
	LIMIT_SHOWN_ROWS = 40, /* of a result; the others are counted */
	LIMIT_SHOWN_ITEMS = 40,
	LIMIT_CHOICES = 400, /* to complete a word */
	LIMIT_HISTORY = 2000,
	LIMIT_RELOADS = 100,
};

#endif
