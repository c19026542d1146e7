/* api_class.c - what the tables of plugins hold, and the objects that their
 * functions are given: for zila.lua.
 */
#include <stddef.h>

#include "worker/lua/api/api.h"

#define SPANS "string|zila.Span|(string|zila.Span)[]"

const struct api_field api_fields[] = {
	{"zila.Manifest", NULL, "plugin.lua: pure data."},
	{"name", "string", "as its folder is called"},
	{"title", "string", "for people"},
	{"version", "string", "like \"1.0.0\""},
	{"api", "integer", "of zila; 1"},
	{"state", "integer?", "LGD code; none if national"},
	{"extends", "string?", "the plugin it builds on"},
	{"languages", "string[]?", "ISO 639 codes"},
	{"needs", "table<string, string[]>?", "asked for, granted by the user"},
	{"settings", "table<string, table>?",
		"each { type =, default =, help = }"},
	{"rules", "table<string, table<string, any>>?",
		"full names of rules, and what the state changes: a param, "
		"severity or threshold, with reason = \"...\""},
	{"limits", "{time_s?: integer, memory_mib?: integer}?",
		"of one run of its own"},
	{"without", "table<string, string>?",
		"full names of parts left out, and why"},
	{"registers", "{file: string, importer: string}[]?",
		"imported when a database is made"},

	{"zila.Importer", NULL, "importers/*.lua"},
	{"id", "string", "as the file is called"},
	{"title", "string", "for people"},
	{"dataset", "string", "what a row becomes"},
	{"accepts", "string[]?",
		"formats: \"csv\" (also JSON lines), \"xlsx\" (also ods, xls), "
		"\"html\", \"pdf\"; all without it"},
	{"full_list", "boolean?", "rows that vanish are withdrawn"},
	{"columns", "table<string, zila.ImporterColumn>",
		"name = { \"Header\", \"Other spelling\", ... }"},
	{"wide",
		"{period: string, INR: string?, USD: string?, value: string?, "
		"quantity: string?}?",
		"headers that are periods: which columns take the period and "
		"the values below it, by their currency; with quantity, for "
		"row alone, cells in tonnes and the like are read too"},
	{"titles", "string[]?",
		"one of them must be in a line above the header"},
	{"each_titled", "boolean?",
		"of several tables in a file, only those under such a title"},
	{"constants", "table<string, any>?", "columns with a fixed value"},
	{"row",
		"fun(row: zila.Row, emit: fun(dataset_or_record: string|table, "
		"record?: table))?",
		"what a column map can't say: emit { column = value, ... } "
		"makes a row of the dataset, emit(\"other\", { ... }) one of "
		"another; a line may make none, one or several"},

	{"zila.ImporterColumn", NULL,
		"Header spellings in an array, and what else is known."},
	{"[integer]", "string", "a header"},
	{"required", "boolean?", "the header must have it"},
	{"code", "string[]?",
		"headers of the LGD codes of the same places: a row's must "
		"agree, and one of the two is enough"},
	{"carry", "boolean?",
		"a blank cell takes the one above; so do states without it"},
	{"measure", "boolean?",
		"numbers that totals rows add up; so are numbers of the "
		"dataset without it"},
	{"into", "table<string, string>?",
		"{ INR = \"value_inr\", USD = \"value_usd\" }: by the unit of "
		"the header or title, in plain rupees or dollars"},

	{"zila.Row", NULL, "A line of a file, by the importer's names."},
	{"line", "integer", "physical line"},
	{"file", "string", "name of the file"},
	{"sheet", "string", "of a workbook; else \"\""},
	{"title", "string", "the lines above the header"},
	{"headings", "string?",
		"texts that stand alone further down, above this line: one a "
		"line, the newest last"},
	{"dated", "string?", "the day that the file is as on, if it says one"},
	{"[string]", "string?", "trimmed; nil when blank"},
	{"wide",
		"{period: string, value: string, step: number?, currency: "
		"string, quantity: string, group: string, provisional: "
		"boolean}[]?",
		"of a wide table: the cells that are not blank, from the left; "
		"value is in plain rupees or dollars where currency is \"INR\" "
		"or \"USD\", and in units of quantity, as \"t\", or as it "
		"stands where both are \"\"; group is the words above the "
		"period, or the period where its unit stands "
		"below; step is what 1 in the last printed digit of a value "
		"comes to"},
	{"skip", "fun(self: zila.Row, reason: string)",
		"the line holds no record"},
	{"reject", "fun(self: zila.Row, column: string, message: string)",
		"the line is quarantined"},
	{"notice",
		"fun(self: zila.Row, code: string, column: string?, message: "
		"string)",
		"the summary tells it, and in which lines"},
	{"has_unit", "fun(self: zila.Row, text: string): boolean?",
		"whether an amount of money in the row was read in that unit, "
		"as in `Rs lakh`; nil where the text is no unit"},

	{"zila.Dataset", NULL, "datasets/*.lua: a table of the plugin."},
	{"id", "string",
		"as the file is called; elsewhere PLUGIN_ID, as in `SELECT * "
		"FROM my_goa_silk`"},
	{"title", "string", "for people"},
	{"help", "string?", "where it comes from"},
	{"time", "\"event\"|\"snapshot\"|\"flow\"", "when a row is true"},
	{"date", "string?", "column that gives its day"},
	{"columns", "zila.Column[]",
		"in order; a newer version may add optional ones, and change "
		"no type, scale, unit, key, time or date, and lose none that "
		"is filled"},

	{"zila.Column", NULL, "A column of a dataset."},
	{"name", "string", "small letters"},
	{"type", "string",
		"text, integer, decimal, money, date, period, enum, state, "
		"district, hs, json"},
	{"key", "boolean?", "part of the natural key"},
	{"required", "boolean?", "never empty"},
	{"help", "string?", "for the data dictionary"},
	{"unit", "string?", "currency of money"},
	{"scale", "integer?", "decimals of a decimal"},
	{"values", "string[]?", "of an enum"},
	{"milestone", "boolean?", "hidden until the as-of day reaches it"},
	{"scope", "boolean?", "a full list replaces rows equal in it"},

	{"zila.Rule", NULL,
		"rules/*.lua: one of check, sql, row, value, rows, all."},
	{"id", "string", "as the file is called"},
	{"title", "string", "for people"},
	{"severity", "\"error\"|\"warning\"|\"info\"", "how bad a finding is"},
	{"why", "string", "what a finding points to"},
	{"dataset", "string?", "the rows it judges"},
	{"units", "string?",
		"of sql and all: the dataset whose rows are what is tested"},
	{"state", "integer?", "LGD code: only this state's rows"},
	{"params", "table<string, {default: number|string, help: string?}>?",
		"what a state may change: {name} in check and message, :name "
		"in sql, p.name in Lua"},
	{"missing",
		"(\"skip_if_any\"|\"skip_if_all\"|\"never_skip\"|{left: "
		"string?, right: string?})?",
		"which rows are not tested, by the columns that are missing; "
		"of compare, share_within and sum_equals also by side"},
	{"message", "string?",
		"filled from the row (money in paise and cents), params, "
		"{state_name}, {district_name}, {fix}"},
	{"fix", "string?", "the likely fix"},
	{"threshold", "{warn: (number|string)?, fail: (number|string)?}?",
		"above 10 findings, or above \"2 %\" of what was tested"},
	{"check", "zila.Check?", "what holds of each row"},
	{"sql", "string?",
		"its rows are the findings: message, or columns that fill the "
		"rule's"},
	{"row",
		"(fun(row: table<string, any>, p: table<string, any>): "
		"(string|table)?)?",
		"the message of a finding, values that fill the rule's, or "
		"nil"},
	{"distinct", "string[]?", "columns that value is given"},
	{"value", "(fun(...: any): (string|table)?)?",
		"like row, called once for each combination; p is last"},
	{"group", "string[]?", "columns that rows have in common"},
	{"rows",
		"(fun(group: table<string, any>, rows: table<string, any>[], "
		"p: table<string, any>): (string|table)?)?",
		"like row, for all rows of a group"},
	{"all",
		"fun(find: fun(finding: table<string, any>), p: table<string, "
		"any>)?",
		"calls find { state =, district =, import_id =, line =, "
		"message = or values }"},

	{"zila.Check", NULL,
		"Declarations; several of one kind: range = { { ... }, { ... } "
		"}. A number may be "
		"\"{param}\"."},
	{"required", "string[]?", "columns that are never missing"},
	{"range", "any[]?",
		"{ column, low, high }: numbers, or texts; nil is open"},
	{"one_of", "any[]?", "{ column, { values } }"},
	{"pattern", "string[]?", "{ column, Lua pattern }"},
	{"compare", "string[]?", "{ column, one of < <= = >= > <>, column }"},
	{"unique", "string[]?", "columns: no two rows are equal"},
	{"references", "string[]?",
		"{ column, dataset, column }: the value is there"},
	{"sum_equals", "table?",
		"{ column, total = { column = value or false }, by = { columns "
		"}, tolerance = 0 }: rows like total state the sum of the "
		"others"},
	{"share_within", "any[]?",
		"{ column, column, low, high }: the first in the second"},
	{"outlier", "table?",
		"{ column, by = { columns }, method = \"z\" or \"modified_z\", "
		"above = 3.5 }"},

	{"zila.Case", NULL,
		"tests/rules/*.lua, called as the rule: a list of these."},
	{"case", "string", "the fact that it shows"},
	{"as_of", "string?", "the day it is looked from; else 2026-10-01"},
	{"rows", "table<string, table[]>?",
		"by dataset: all rows it has, as emit takes them; also line, "
		"import"},
	{"imports",
		"table<string, {known_at?: string, importer?: string, "
		"synthetic?: boolean}>?",
		"the files that rows name in import"},
	{"finds",
		"integer|\"not_applicable\"|{state?: integer, district?: "
		"integer, severity?: string, message?: string, has?: string, "
		"line?: integer, import?: string}[]",
		"what the rule finds, all of it"},

	{"zila.Test", NULL,
		"The `t` of tests/*.lua. All but case is for use in a case, "
		"which begins with no rows but the registers of places."},
	{"case", "fun(name: string, fn: fun())",
		"a fact, and what tries it; one without an assertion of t, or "
		"assert() in the file itself, fails"},
	{"today", "fun(day: string)", "the day it is looked from"},
	{"import",
		"fun(importer: string, text: string, options?: {file?: string, "
		"state?: integer, as_on?: string}): {rows: table[], rejects: "
		"table[], skips: table[], books: table<string, integer>}",
		"reads a text as a file; rows are as SQL has them: money in "
		"paise"},
	{"report",
		"fun(name: string, options?: {format?: string, state?: "
		"integer, district?: integer, lang?: string}): string",
		"a report as Markdown, or in another format"},
	{"check", "fun(rule: string): table[]", "what a rule finds"},
	{"equal", "fun(got: any, expected: any)", "fails when they differ"},
	{"contains", "fun(text: string, part: string)",
		"fails when it is not in there"},
	{"raises", "fun(fn: fun(), pattern: string)",
		"fails unless fn raises such an error"},
	{"golden", "fun(name: string, text: string)",
		"fails when it differs from tests/golden/NAME, which `zila "
		"plugins test --update` writes"},

	{"zila.Report", NULL, "reports/*.lua, and what zila.report gives."},
	{"id", "string", "as the file is called"},
	{"title", "string", "for people"},
	{"scope", "\"nation\"|\"state\"|\"district\"|\"any\"",
		"what one report is about; any: the nation or, with --state, a "
		"state, whose rows alone it may show then"},
	{"settings", "table<string, table>?",
		"what --set can choose: { since = { type = \"date\", help = "
		"\"...\" } }; text, integer, import, date, period, boolean or "
		"enum"},
	{"refuses", "(fun(ctx: zila.Context): string?)?",
		"why what was --set does not go together, or nil"},
	{"sections", "zila.Section[]", "in order"},
	{"after", "fun(self: zila.Report, id: string, section: zila.Section)",
		"adds a section behind another"},
	{"before", "fun(self: zila.Report, id: string, section: zila.Section)",
		"adds a section before another"},
	{"replace", "fun(self: zila.Report, id: string, section: zila.Section)",
		"puts a section in the place of another"},
	{"move", "fun(self: zila.Report, id: string, before: string)",
		"puts a section before another"},
	{"remove", "fun(self: zila.Report, id: string, reason: string)",
		"leaves a section out"},

	{"zila.Page", NULL,
		"pages/*.lua: of the web face. A state's plugin changes one of "
		"its own state by zila.report \"india.state\"."},
	{"id", "string", "as the file is called"},
	{"path", "string",
		"\"/states/{state}\": {state} is letters of the ISO code, "
		"{district} an LGD code"},
	{"title", "string", "for people"},
	{"nav", "integer?", "its place in the navigation"},
	{"undated", "boolean?",
		"it tells what is held now, whatever the as-of day"},
	{"sections", "zila.Section[]", "in order"},

	{"zila.Section", NULL, "A section of a report."},
	{"id", "string", "its name in the report"},
	{"title", "(string|false)", "false: without a heading"},
	{"build", "fun(doc: zila.Doc, ctx: zila.Context)", "adds its blocks"},

	{"zila.Doc", NULL, "The report being written."},
	{"heading", "fun(self: zila.Doc, text: string, level?: integer)",
		"a heading inside the section"},
	{"paragraph", "fun(self: zila.Doc, text: string)", "a paragraph"},
	{"note",
		"fun(self: zila.Doc, text: string, tone?: "
		"\"warning\"|\"synthetic\")",
		"a note"},
	{"list", "fun(self: zila.Doc, items: string[])", "a list"},
	{"figures", "fun(self: zila.Doc, names: string[])",
		"shows figures of ctx:figure"},
	{"table", "fun(self: zila.Doc, table: zila.Table)", "a table"},
	{"chart", "fun(self: zila.Doc, chart: zila.Chart)",
		"a table that is also drawn"},
	{"page_break", "fun(self: zila.Doc)", "a new page"},

	{"zila.Document: zila.Doc", NULL, "A document of a script's own."},
	{"figure",
		"fun(self: zila.Document, name: string, figure: zila.Figure): "
		"integer?",
		"adds a figure, for figures() to show; its value"},
	{"print", "fun(self: zila.Document)", "writes it to standard output"},
	{"write", "fun(self: zila.Document, name: string)",
		"writes it to a file of --out DIR: .html, .pdf, .xlsx, .md, "
		".csv, .json or .txt"},

	{"zila.PageDoc: zila.Doc", NULL, "The page being written."},
	{"title", "fun(self: zila.PageDoc, text: string, subtitle?: string)",
		"of what the page is, where it is of one thing"},
	{"crumbs", "fun(self: zila.PageDoc, way: zila.Span[])",
		"the way to this page"},
	{"line", "fun(self: zila.PageDoc, item: " SPANS ")",
		"a paragraph with links or tags in it"},
	{"links", "fun(self: zila.PageDoc, name: string, items: (" SPANS ")[])",
		"places to go"},
	{"facts", "fun(self: zila.PageDoc, facts: table[])",
		"{ label, item }: what is known; nil is shown as n/a"},
	{"form", "fun(self: zila.PageDoc, form: zila.Form)",
		"a form; without fields to fill in, a button"},
	{"code", "fun(self: zila.PageDoc, text: string)", "text as it stands"},
	{"fold",
		"fun(self: zila.PageDoc, head: string, build: fun(), options?: "
		"{open?: boolean, id?: string})",
		"what build adds can be folded away"},
	{"live",
		"fun(self: zila.PageDoc, log: {run: integer, text: string, "
		"open: boolean})",
		"the log of a run, which grows while it is open"},
	{"report", "fun(self: zila.PageDoc, name: string)",
		"the report of that name, at the page's end"},

	{"zila.Span", NULL, "A piece of a line; a plain text is one, too."},
	{"text", "string", "what it says"},
	{"href", "string?", "an address of this site: begins with /, ? or #"},
	{"tone", "(\"plain\"|\"good\"|\"warning\"|\"bad\")?",
		"makes it a tag that says how something stands"},

	{"zila.Form", NULL, "What can be asked for or changed."},
	{"action", "string", "its address"},
	{"submit", "string", "the word on its button"},
	{"name", "string?",
		"of the button, for who hears it alone; begins with submit"},
	{"get", "boolean?", "asks only: nothing is changed"},
	{"upload", "boolean?", "carries a file"},
	{"grave", "boolean?", "undoes or ends something"},
	{"confirm", "string?", "asked before it is sent"},
	{"others", "table[]?", "more buttons: { address, word }"},
	{"fields", "table[]?",
		"{ kind =, name =, label =, value =, hint =, required =, "
		"marked =, choices = { \"a\", { \"value\", \"label\" } } }; "
		"kinds: text, area, date, select, file, hidden, password"},

	{"zila.Table", NULL, "A table of a report."},
	{"id", "string", "its name in the report"},
	{"caption", "string", "above it"},
	{"note", "string?", "under it"},
	{"columns",
		"{id: string, title: string, type?: string, unit?: string, "
		"scale?: integer, sql?: string, figure?: string, link?: "
		"string, tone?: string, forms?: string}[]",
		"types: text, integer, decimal, percent, money, date, code; "
		"scale is a decimal's digits behind the point; money is whole "
		"paise or cents, in full, of unit \"INR\" or \"USD\": for "
		"crores give decimals, unit = \"INR crore\"; "
		"sql gives the rows behind a cell, its :names are fields of "
		"the cell's row; figure is the field that names the figure "
		"which a cell repeats; on a page link, tone and forms are the "
		"fields with a cell's address, tone and buttons"},
	{"rows", "table<string, any>[]?",
		"cells by column id; import_id, line, group, total"},
	{"sql", "string?", "instead of rows"},
	{"params", "table?", "of sql"},

	{"zila.Chart: zila.Table", NULL,
		"A table that is also drawn. Its first column has the labels "
		"(of tiles: LGD codes of States), each column of numbers is a "
		"series: at most 6, of one unit. Totals and groups are not "
		"drawn."},
	{"kind", "\"bar\"|\"stacked\"|\"line\"|\"dot\"|\"tiles\"",
		"line: over periods, in the rows' order; tiles: one value for "
		"each State"},
	{"message", "string",
		"what the chart says, in one sentence: for who can't see it"},

	{"zila.Context", NULL, "What a report is about."},
	{"state",
		"{code: integer, name: string, name_local: string?, iso: "
		"string?, kind: string}?",
		"nil for the nation"},
	{"district", "{code: integer, name: string}?",
		"of a district's report"},
	{"as_of", "string", "position as on"},
	{"known_at", "string", "as known on"},
	{"list_date", "string", "date of the LGD list in force"},
	{"list_count", "integer", "how many districts that list has"},
	{"lang", "string", "\"en\", \"hi\""},
	{"settings", "table<string, any>",
		"the plugin's settings, and the report's"},
	{"t", "fun(english: string, values?: table<string, any>): string",
		"translates, and fills in {names}"},
	{"finding", "fun(row: table): string",
		"the message of a row of the view `finding` in the report's "
		"language, English where the rule has no words in it; asks for "
		"rule, message, template, values, fix and params, and "
		"place_name, the state's name in that language"},
	{"figure",
		"fun(self: zila.Context, name: string, figure: zila.Figure): "
		"integer?",
		"adds a figure; its value"},

	{"zila.PageContext: zila.Context", NULL, "What a page is about."},
	{"path", "string", "its address"},
	{"params", "table<string, string>", "{names} of the page's path"},
	{"query", "table<string, string>",
		"what stands behind the address's ?"},
	{"session", "boolean", "who asks may change things"},
	{"log", "string", "the end of the log of the run that the page is of"},
	{"log_grows", "boolean", "whether that run was open when it was read"},
	{"url", "fun(path: string, ...): string",
		"path with names and values behind it; nil and \"\" are left "
		"out"},
	{"encode", "fun(text: string): string", "text as it stands in a path"},
	{"missing", "fun(text: string)",
		"there is no such page: ends it, and says why"},
	{"rejects", "fun(import: integer, skip: integer, most: integer): table",
		"lines in quarantine, cell by cell"},
	{"reasons", "fun(json: string): table[]",
		"why a line is in quarantine"},
	{"causes", "fun(): table[], integer",
		"why lines wait, the most money first; how many causes"},
	{"source_line", "fun(import: integer, line: integer): string?, string?",
		"a line of a kept file; or why there is none"},
	{"plugins", "fun(): table[]",
		"the plugins, and how many parts each has"},
	{"plugin", "fun(name: string): table?",
		"a plugin with its parts and settings"},
	{"parts", "fun(kind: string): table[]",
		"importers, rules, reports, datasets or pages of all plugins"},
	{"dataset", "fun(name: string): table?", "its title and columns"},

	{"zila.Figure", NULL, "A figure of a report: sql, or value and from."},
	{"label", "string", "what is counted"},
	{"unit", "string", "\"districts\""},
	{"sql", "string?", "rows of key, import_id, line; distinct keys count"},
	{"params", "table?", "of sql"},
	{"value", "integer?", "instead of sql"},
	{"from", "integer[][]?", "{import_id, line} of each row behind value"},
	{"decimals", "integer?", "of a value that is not whole"},
	{"terms", "string[]?", "names of the figures that it is made of"},
	{"denominator",
		"{value: integer, label: string, date: string?, sql: string?, "
		"params: table?, figure: string?}?",
		"what it is a share of; its rows, or the figure that it is"},
	{"published", "{value: integer, as_on: string, source: string}?",
		"the figure as it was published"},
	{"note", "string?", "what to know about it"},

	{"zila.Job", NULL, "jobs.lua: a list of these."},
	{"id", "string", "small letters, digits and _"},
	{"title", "string", "for people"},
	{"schedule", "string?",
		"minute, hour, day, month, weekday: \"30 6 * * fri\"; without "
		"it `zila jobs run` alone runs it"},
	{"zone", "string?", "IANA; else Asia/Kolkata"},
	{"steps", "table[]?",
		"each a command: {\"check\"}, {\"import\", inbox = \"lgd\"}, "
		"{\"report\", \"progress\", formats = {\"html\"}, out = "
		"\"reports/{day}\"}, {\"script\", \"FILE.lua\"}, {\"backup\", "
		"\"FILE\"}, {\"verify\"}"},
	{"run", "(fun(ctx: zila.JobContext): string?)?",
		"instead of steps; what it returns is the run's summary"},
	{"enabled", "boolean?", "false: `zila jobs enable` is to say so first"},
	{"extends", "string?",
		"a job of a base plugin, of which it changes fields"},
	{"each_state", "boolean?",
		"one of every state's plugin that extends this one"},
	{"overlap", "string?",
		"when the last run is not over: \"skip\", \"queue\" or "
		"\"replace\""},
	{"missed", "string?",
		"due times while nothing ran: \"once\", \"skip\" or \"all\""},
	{"missed_max", "integer?", "of them, at most so many"},
	{"window_s", "integer?", "due times longer ago are let go"},
	{"retries", "integer?", "when a run fails"},
	{"backoff_s", "integer?",
		"wait before the first retry; then twice as long each"},
	{"backoff_max_s", "integer?", "but no longer"},
	{"timeout_s", "integer?", "of a run"},

	{"zila.JobContext", NULL, "What the function of a job is given."},
	{"job", "string", "its full name"},
	{"due", "string", "the moment it was due, UTC"},
	{"day", "string", "that day in its zone"},
	{"zone", "string", "IANA"},
	{"attempt", "integer", "1, and more for retries"},
	{"state", "integer?", "LGD code of its plugin's"},
	{"log", "fun(text: string)", "a line for the run's log"},

	{"zila.Task", NULL, "Something that runs beside the rest."},
	{"wait", "fun(self: zila.Task): any",
		"waits for it; what its function returned, or its error "
		"raised"},
	{"cancel", "fun(self: zila.Task)",
		"ends it where it waits; nothing more of it runs"},
	{"state", "\"alive\"|\"done\"|\"failed\"|\"cancelled\"",
		"without waiting"},
	{"result", "any", "the first result, once it is done"},
	{"error", "any", "what it failed with"},

	{"zila.HttpAnswer", NULL, "What a server answered."},
	{"status", "integer", "200, 404, ..."},
	{"headers", "table<string, string>", "names in small letters"},
	{"body", "string", "its bytes"},
	{"url", "string", "where the redirects led"},
	{"json", "fun(self: zila.HttpAnswer): any",
		"what the body says, by zila.json.parse"},
	{NULL},
};
