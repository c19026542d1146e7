---@meta
-- What plugins and scripts of zila see, for LuaLS.  Written by zila itself
-- from the descriptors in core/worker/lua/api: change them there.

---plugin.lua: pure data.
---@class zila.Manifest
---@field name string as its folder is called
---@field title string for people
---@field version string like "1.0.0"
---@field api integer of zila; 1
---@field state integer? LGD code; none if national
---@field extends string? the plugin it builds on
---@field languages string[]? ISO 639 codes
---@field needs table<string, string[]>? asked for, granted by the user
---@field settings table<string, table>? each { type =, default =, help = }
---@field rules table<string, table<string, any>>? full names of rules, and what the state changes: a param, severity or threshold, with reason = "..."
---@field limits {time_s?: integer, memory_mib?: integer}? of one run of its own
---@field without table<string, string>? full names of parts left out, and why
---@field registers {file: string, importer: string}[]? imported when a database is made

---importers/*.lua
---@class zila.Importer
---@field id string as the file is called
---@field title string for people
---@field dataset string what a row becomes
---@field accepts string[]? formats: "csv" (also JSON lines), "xlsx" (also ods, xls), "html", "pdf"; all without it
---@field full_list boolean? rows that vanish are withdrawn
---@field columns table<string, zila.ImporterColumn> name = { "Header", "Other spelling", ... }
---@field wide {period: string, INR: string?, USD: string?, value: string?, quantity: string?}? headers that are periods: which columns take the period and the values below it, by their currency; with quantity, for row alone, cells in tonnes and the like are read too
---@field titles string[]? one of them must be in a line above the header
---@field each_titled boolean? of several tables in a file, only those under such a title
---@field constants table<string, any>? columns with a fixed value
---@field row fun(row: zila.Row, emit: fun(dataset_or_record: string|table, record?: table))? what a column map can't say: emit { column = value, ... } makes a row of the dataset, emit("other", { ... }) one of another; a line may make none, one or several

---Header spellings in an array, and what else is known.
---@class zila.ImporterColumn
---@field [integer] string a header
---@field required boolean? the header must have it
---@field code string[]? headers of the LGD codes of the same places: a row's must agree, and one of the two is enough
---@field carry boolean? a blank cell takes the one above; so do states without it
---@field measure boolean? numbers that totals rows add up; so are numbers of the dataset without it
---@field into table<string, string>? { INR = "value_inr", USD = "value_usd" }: by the unit of the header or title, in plain rupees or dollars

---A line of a file, by the importer's names.
---@class zila.Row
---@field line integer physical line
---@field file string name of the file
---@field sheet string of a workbook; else ""
---@field title string the lines above the header
---@field headings string? texts that stand alone further down, above this line: one a line, the newest last
---@field dated string? the day that the file is as on, if it says one
---@field [string] string? trimmed; nil when blank
---@field wide {period: string, value: string, step: number?, currency: string, quantity: string, group: string, provisional: boolean}[]? of a wide table: the cells that are not blank, from the left; value is in plain rupees or dollars where currency is "INR" or "USD", and in units of quantity, as "t", or as it stands where both are ""; group is the words above the period, or the period where its unit stands below; step is what 1 in the last printed digit of a value comes to
---@field skip fun(self: zila.Row, reason: string) the line holds no record
---@field reject fun(self: zila.Row, column: string, message: string) the line is quarantined
---@field notice fun(self: zila.Row, code: string, column: string?, message: string) the summary tells it, and in which lines
---@field has_unit fun(self: zila.Row, text: string): boolean? whether an amount of money in the row was read in that unit, as in `Rs lakh`; nil where the text is no unit

---datasets/*.lua: a table of the plugin.
---@class zila.Dataset
---@field id string as the file is called; elsewhere PLUGIN_ID, as in `SELECT * FROM my_goa_silk`
---@field title string for people
---@field help string? where it comes from
---@field time "event"|"snapshot"|"flow" when a row is true
---@field date string? column that gives its day
---@field columns zila.Column[] in order; a newer version may add optional ones, and change no type, scale, unit, key, time or date, and lose none that is filled

---A column of a dataset.
---@class zila.Column
---@field name string small letters
---@field type string text, integer, decimal, money, date, period, enum, state, district, hs, json
---@field key boolean? part of the natural key
---@field required boolean? never empty
---@field help string? for the data dictionary
---@field unit string? currency of money
---@field scale integer? decimals of a decimal
---@field values string[]? of an enum
---@field milestone boolean? hidden until the as-of day reaches it
---@field scope boolean? a full list replaces rows equal in it

---rules/*.lua: one of check, sql, row, value, rows, all.
---@class zila.Rule
---@field id string as the file is called
---@field title string for people
---@field severity "error"|"warning"|"info" how bad a finding is
---@field why string what a finding points to
---@field dataset string? the rows it judges
---@field units string? of sql and all: the dataset whose rows are what is tested
---@field state integer? LGD code: only this state's rows
---@field params table<string, {default: number|string, help: string?}>? what a state may change: {name} in check and message, :name in sql, p.name in Lua
---@field missing ("skip_if_any"|"skip_if_all"|"never_skip"|{left: string?, right: string?})? which rows are not tested, by the columns that are missing; of compare, share_within and sum_equals also by side
---@field message string? filled from the row (money in paise and cents), params, {state_name}, {district_name}, {fix}
---@field fix string? the likely fix
---@field threshold {warn: (number|string)?, fail: (number|string)?}? above 10 findings, or above "2 %" of what was tested
---@field check zila.Check? what holds of each row
---@field sql string? its rows are the findings: message, or columns that fill the rule's
---@field row (fun(row: table<string, any>, p: table<string, any>): (string|table)?)? the message of a finding, values that fill the rule's, or nil
---@field distinct string[]? columns that value is given
---@field value (fun(...: any): (string|table)?)? like row, called once for each combination; p is last
---@field group string[]? columns that rows have in common
---@field rows (fun(group: table<string, any>, rows: table<string, any>[], p: table<string, any>): (string|table)?)? like row, for all rows of a group
---@field all fun(find: fun(finding: table<string, any>), p: table<string, any>)? calls find { state =, district =, import_id =, line =, message = or values }

---Declarations; several of one kind: range = { { ... }, { ... } }. A number
---may be "{param}".
---@class zila.Check
---@field required string[]? columns that are never missing
---@field range any[]? { column, low, high }: numbers, or texts; nil is open
---@field one_of any[]? { column, { values } }
---@field pattern string[]? { column, Lua pattern }
---@field compare string[]? { column, one of < <= = >= > <>, column }
---@field unique string[]? columns: no two rows are equal
---@field references string[]? { column, dataset, column }: the value is there
---@field sum_equals table? { column, total = { column = value or false }, by = { columns }, tolerance = 0 }: rows like total state the sum of the others
---@field share_within any[]? { column, column, low, high }: the first in the second
---@field outlier table? { column, by = { columns }, method = "z" or "modified_z", above = 3.5 }

---tests/rules/*.lua, called as the rule: a list of these.
---@class zila.Case
---@field case string the fact that it shows
---@field as_of string? the day it is looked from; else 2026-10-01
---@field rows table<string, table[]>? by dataset: all rows it has, as emit takes them; also line, import
---@field imports table<string, {known_at?: string, importer?: string, synthetic?: boolean}>? the files that rows name in import
---@field finds integer|"not_applicable"|{state?: integer, district?: integer, severity?: string, message?: string, has?: string, line?: integer, import?: string}[] what the rule finds, all of it

---The `t` of tests/*.lua. All but case is for use in a case, which begins
---with no rows but the registers of places.
---@class zila.Test
---@field case fun(name: string, fn: fun()) a fact, and what tries it; one without an assertion of t, or assert() in the file itself, fails
---@field today fun(day: string) the day it is looked from
---@field import fun(importer: string, text: string, options?: {file?: string, state?: integer, as_on?: string}): {rows: table[], rejects: table[], skips: table[], books: table<string, integer>} reads a text as a file; rows are as SQL has them: money in paise
---@field report fun(name: string, options?: {format?: string, state?: integer, district?: integer, lang?: string}): string a report as Markdown, or in another format
---@field check fun(rule: string): table[] what a rule finds
---@field equal fun(got: any, expected: any) fails when they differ
---@field contains fun(text: string, part: string) fails when it is not in there
---@field raises fun(fn: fun(), pattern: string) fails unless fn raises such an error
---@field golden fun(name: string, text: string) fails when it differs from tests/golden/NAME, which `zila plugins test --update` writes

---reports/*.lua, and what zila.report gives.
---@class zila.Report
---@field id string as the file is called
---@field title string for people
---@field scope "nation"|"state"|"district"|"any" what one report is about; any: the nation or, with --state, a state, whose rows alone it may show then
---@field settings table<string, table>? what --set can choose: { since = { type = "date", help = "..." } }; text, integer, import, date, period, boolean or enum
---@field refuses (fun(ctx: zila.Context): string?)? why what was --set does not go together, or nil
---@field sections zila.Section[] in order
---@field after fun(self: zila.Report, id: string, section: zila.Section) adds a section behind another
---@field before fun(self: zila.Report, id: string, section: zila.Section) adds a section before another
---@field replace fun(self: zila.Report, id: string, section: zila.Section) puts a section in the place of another
---@field move fun(self: zila.Report, id: string, before: string) puts a section before another
---@field remove fun(self: zila.Report, id: string, reason: string) leaves a section out

---pages/*.lua: of the web face. A state's plugin changes one of its own state
---by zila.report "india.state".
---@class zila.Page
---@field id string as the file is called
---@field path string "/states/{state}": {state} is letters of the ISO code, {district} an LGD code
---@field title string for people
---@field nav integer? its place in the navigation
---@field undated boolean? it tells what is held now, whatever the as-of day
---@field sections zila.Section[] in order

---A section of a report.
---@class zila.Section
---@field id string its name in the report
---@field title (string|false) false: without a heading
---@field build fun(doc: zila.Doc, ctx: zila.Context) adds its blocks

---The report being written.
---@class zila.Doc
---@field heading fun(self: zila.Doc, text: string, level?: integer) a heading inside the section
---@field paragraph fun(self: zila.Doc, text: string) a paragraph
---@field note fun(self: zila.Doc, text: string, tone?: "warning"|"synthetic") a note
---@field list fun(self: zila.Doc, items: string[]) a list
---@field figures fun(self: zila.Doc, names: string[]) shows figures of ctx:figure
---@field table fun(self: zila.Doc, table: zila.Table) a table
---@field chart fun(self: zila.Doc, chart: zila.Chart) a table that is also drawn
---@field page_break fun(self: zila.Doc) a new page

---A document of a script's own.
---@class zila.Document: zila.Doc
---@field figure fun(self: zila.Document, name: string, figure: zila.Figure): integer? adds a figure, for figures() to show; its value
---@field print fun(self: zila.Document) writes it to standard output
---@field write fun(self: zila.Document, name: string) writes it to a file of --out DIR: .html, .pdf, .xlsx, .md, .csv, .json or .txt

---The page being written.
---@class zila.PageDoc: zila.Doc
---@field title fun(self: zila.PageDoc, text: string, subtitle?: string) of what the page is, where it is of one thing
---@field crumbs fun(self: zila.PageDoc, way: zila.Span[]) the way to this page
---@field line fun(self: zila.PageDoc, item: string|zila.Span|(string|zila.Span)[]) a paragraph with links or tags in it
---@field links fun(self: zila.PageDoc, name: string, items: (string|zila.Span|(string|zila.Span)[])[]) places to go
---@field facts fun(self: zila.PageDoc, facts: table[]) { label, item }: what is known; nil is shown as n/a
---@field form fun(self: zila.PageDoc, form: zila.Form) a form; without fields to fill in, a button
---@field code fun(self: zila.PageDoc, text: string) text as it stands
---@field fold fun(self: zila.PageDoc, head: string, build: fun(), options?: {open?: boolean, id?: string}) what build adds can be folded away
---@field live fun(self: zila.PageDoc, log: {run: integer, text: string, open: boolean}) the log of a run, which grows while it is open
---@field report fun(self: zila.PageDoc, name: string) the report of that name, at the page's end

---A piece of a line; a plain text is one, too.
---@class zila.Span
---@field text string what it says
---@field href string? an address of this site: begins with /, ? or #
---@field tone ("plain"|"good"|"warning"|"bad")? makes it a tag that says how something stands

---What can be asked for or changed.
---@class zila.Form
---@field action string its address
---@field submit string the word on its button
---@field name string? of the button, for who hears it alone; begins with submit
---@field get boolean? asks only: nothing is changed
---@field upload boolean? carries a file
---@field grave boolean? undoes or ends something
---@field confirm string? asked before it is sent
---@field others table[]? more buttons: { address, word }
---@field fields table[]? { kind =, name =, label =, value =, hint =, required =, marked =, choices = { "a", { "value", "label" } } }; kinds: text, area, date, select, file, hidden, password

---A table of a report.
---@class zila.Table
---@field id string its name in the report
---@field caption string above it
---@field note string? under it
---@field columns {id: string, title: string, type?: string, unit?: string, scale?: integer, sql?: string, figure?: string, link?: string, tone?: string, forms?: string}[] types: text, integer, decimal, percent, money, date, code; scale is a decimal's digits behind the point; money is whole paise or cents, in full, of unit "INR" or "USD": for crores give decimals, unit = "INR crore"; sql gives the rows behind a cell, its :names are fields of the cell's row; figure is the field that names the figure which a cell repeats; on a page link, tone and forms are the fields with a cell's address, tone and buttons
---@field rows table<string, any>[]? cells by column id; import_id, line, group, total
---@field sql string? instead of rows
---@field params table? of sql

---A table that is also drawn. Its first column has the labels (of tiles: LGD
---codes of States), each column of numbers is a series: at most 6, of one
---unit. Totals and groups are not drawn.
---@class zila.Chart: zila.Table
---@field kind "bar"|"stacked"|"line"|"dot"|"tiles" line: over periods, in the rows' order; tiles: one value for each State
---@field message string what the chart says, in one sentence: for who can't see it

---What a report is about.
---@class zila.Context
---@field state {code: integer, name: string, name_local: string?, iso: string?, kind: string}? nil for the nation
---@field district {code: integer, name: string}? of a district's report
---@field as_of string position as on
---@field known_at string as known on
---@field list_date string date of the LGD list in force
---@field list_count integer how many districts that list has
---@field lang string "en", "hi"
---@field settings table<string, any> the plugin's settings, and the report's
---@field t fun(english: string, values?: table<string, any>): string translates, and fills in {names}
---@field finding fun(row: table): string the message of a row of the view `finding` in the report's language, English where the rule has no words in it; asks for rule, message, template, values, fix and params, and place_name, the state's name in that language
---@field figure fun(self: zila.Context, name: string, figure: zila.Figure): integer? adds a figure; its value

---What a page is about.
---@class zila.PageContext: zila.Context
---@field path string its address
---@field params table<string, string> {names} of the page's path
---@field query table<string, string> what stands behind the address's ?
---@field session boolean who asks may change things
---@field log string the end of the log of the run that the page is of
---@field log_grows boolean whether that run was open when it was read
---@field url fun(path: string, ...): string path with names and values behind it; nil and "" are left out
---@field encode fun(text: string): string text as it stands in a path
---@field missing fun(text: string) there is no such page: ends it, and says why
---@field rejects fun(import: integer, skip: integer, most: integer): table lines in quarantine, cell by cell
---@field reasons fun(json: string): table[] why a line is in quarantine
---@field causes fun(): table[], integer why lines wait, the most money first; how many causes
---@field source_line fun(import: integer, line: integer): string?, string? a line of a kept file; or why there is none
---@field plugins fun(): table[] the plugins, and how many parts each has
---@field plugin fun(name: string): table? a plugin with its parts and settings
---@field parts fun(kind: string): table[] importers, rules, reports, datasets or pages of all plugins
---@field dataset fun(name: string): table? its title and columns

---A figure of a report: sql, or value and from.
---@class zila.Figure
---@field label string what is counted
---@field unit string "districts"
---@field sql string? rows of key, import_id, line; distinct keys count
---@field params table? of sql
---@field value integer? instead of sql
---@field from integer[][]? {import_id, line} of each row behind value
---@field decimals integer? of a value that is not whole
---@field terms string[]? names of the figures that it is made of
---@field denominator {value: integer, label: string, date: string?, sql: string?, params: table?, figure: string?}? what it is a share of; its rows, or the figure that it is
---@field published {value: integer, as_on: string, source: string}? the figure as it was published
---@field note string? what to know about it

---jobs.lua: a list of these.
---@class zila.Job
---@field id string small letters, digits and _
---@field title string for people
---@field schedule string? minute, hour, day, month, weekday: "30 6 * * fri"; without it `zila jobs run` alone runs it
---@field zone string? IANA; else Asia/Kolkata
---@field steps table[]? each a command: {"check"}, {"import", inbox = "lgd"}, {"report", "progress", formats = {"html"}, out = "reports/{day}"}, {"script", "FILE.lua"}, {"backup", "FILE"}, {"verify"}
---@field run (fun(ctx: zila.JobContext): string?)? instead of steps; what it returns is the run's summary
---@field enabled boolean? false: `zila jobs enable` is to say so first
---@field extends string? a job of a base plugin, of which it changes fields
---@field each_state boolean? one of every state's plugin that extends this one
---@field overlap string? when the last run is not over: "skip", "queue" or "replace"
---@field missed string? due times while nothing ran: "once", "skip" or "all"
---@field missed_max integer? of them, at most so many
---@field window_s integer? due times longer ago are let go
---@field retries integer? when a run fails
---@field backoff_s integer? wait before the first retry; then twice as long each
---@field backoff_max_s integer? but no longer
---@field timeout_s integer? of a run

---What the function of a job is given.
---@class zila.JobContext
---@field job string its full name
---@field due string the moment it was due, UTC
---@field day string that day in its zone
---@field zone string IANA
---@field attempt integer 1, and more for retries
---@field state integer? LGD code of its plugin's
---@field log fun(text: string) a line for the run's log

---Something that runs beside the rest.
---@class zila.Task
---@field wait fun(self: zila.Task): any waits for it; what its function returned, or its error raised
---@field cancel fun(self: zila.Task) ends it where it waits; nothing more of it runs
---@field state "alive"|"done"|"failed"|"cancelled" without waiting
---@field result any the first result, once it is done
---@field error any what it failed with

---What a server answered.
---@class zila.HttpAnswer
---@field status integer 200, 404, ...
---@field headers table<string, string> names in small letters
---@field body string its bytes
---@field url string where the redirects led
---@field json fun(self: zila.HttpAnswer): any what the body says, by zila.json.parse

---The same as zila.help.
---@param what any
function help(what) end

---@class zila
---@field args string[] what stood behind the script's name
---@field null userdata stands for NULL where nil can't: in JSON, in parameters of queries
zila = {}

---Writes a line to the run's log: zila.log("text"), or zila.log("warning",
---"text").  Levels: debug, info, warning, error.
---@param level_or_text string|number
---@param text? string|number
function zila.log(level_or_text, text) end

---Tells how far the run is; cheap enough for every row.
---@param done number
---@param total number
function zila.progress(done, total) end

---Writes text to standard output, without a newline.  Raises outside `zila
---run`.
---@param text string|number
function zila.write(text) end

---Finds the place that a text names: a state, or with options.state a
---district of that state.  Codes are LGD's.  `how` is code, name, alias,
---outside or inside (brackets), or near: a misspelling that can mean nothing
---else.  Nothing is guessed: nil and the reason, with the nearest names, for
---all else.
---@param text string|integer
---@param options? {state?: integer|string}
---@return {state: integer, district?: integer, name: string, how: string}?, string? reason
function zila.place(text, options) end

---A function of a text that asks decide, a function of a text too, once for
---each text and keeps its answer: for what costs much and is asked of cells
---that repeat down a column.  The answer must depend on the text alone.  Up
---to 8000 answers are kept, then anew; none of nil.
---@param decide function
---@return function
function zila.memo(decide) end

---The rows of a query, one table each, keyed by column; NULL is nil, money in
---paise or cents:  for row in zila.rows("SELECT ... WHERE kind = :kind", {
---kind = "DEPC" }) do ... end.  params are by name, or { 1, 2 } for ?.  The
---host binds :state, :district, :as_of, :known_at and :list_date where they
---are not given.  Closes itself, also on break.  Raises on a bad query.
---@param sql string
---@param params? table
---@return fun(): table<string, any>?
function zila.rows(sql, params) end

---All rows of a query as an array, to sort, group or join with zila.table;
---zila.rows holds one at a time, and is for many.
---@param sql string
---@param params? table
---@return table[]
function zila.all(sql, params) end

---The first row of a query, or nil when there is none.
---@param sql string
---@param params? table
---@return table<string, any>?
function zila.one(sql, params) end

---The first column of the first row of a query; nil when there is none, or
---when it is NULL.
---@param sql string
---@param params? table
---@return string|number|nil
function zila.value(sql, params) end

zila.text = {}

---The parts of text between separators (plain text, not a pattern), trimmed;
---blank parts are left out. An array that `for part in` can also walk by
---itself, once.
---@param text string
---@param separator string
---@return string[]
function zila.text.split(text, separator) end

---Text without white space at both ends, also no-break and zero-width spaces.
---@param text string
---@return string
function zila.text.trim(text) end

---Text as the store keeps it: NFC, runs of white space as one space, trimmed.
---@param text string
---@return string
function zila.text.clean(text) end

---A key under which spellings of a name meet: case, Latin accents,
---punctuation and space are folded, `&` is `and`.
---@param text string
---@return string
function zila.text.key(text) end

---Text with a-z as A-Z.  Other letters stay; the scripts of India have no
---case.
---@param text string
---@return string
function zila.text.upper(text) end

---Text with A-Z as a-z.  Other letters stay.
---@param text string
---@return string
function zila.text.lower(text) end

---Whether text begins with start, byte for byte.
---@param text string
---@param start string
---@return boolean
function zila.text.starts(text, start) end

---How many letters must be added, dropped, changed or swapped with their
---neighbour to make b of a (optimal string alignment).  nil for texts longer
---than 128 characters.
---@param a string
---@param b string
---@return integer?
function zila.text.distance(a, b) end

---How alike two names are, 0 to 1: 1 - d / n, where d is zila.text.distance
---of their zila.text.key and n the letters of the longer one.
---@param a string
---@param b string
---@return number
function zila.text.similarity(a, b) end

---The candidates most like text, best first, with their zila.text.similarity;
---at most so many (5).  For suggestions: names of places are for zila.place.
---@param text string
---@param candidates string[]
---@param most? integer
---@return {text: string, score: number}[]
function zila.text.nearest(text, candidates, most) end

---How many columns of a terminal text takes: signs above and below letters
---take none, those of East Asia two.
---@param text string
---@return integer
function zila.text.width(text) end

---Text with spaces up to a width in columns of a terminal, in any script: at
---its left (the default), right or center.  Longer text stays whole.
---@param text string
---@param width integer
---@param side? "left"|"right"|"center"
---@return string
function zila.text.pad(text, width, side) end

---Text of at most so many columns of a terminal; what was longer ends in …
---@param text string
---@param width integer
---@return string
function zila.text.cut(text, width) end

---Text with each {name} as its value: "{plans:0} plans in {state}".  Numbers
---are grouped, as zila.number.format does it; behind a colon stand their
---decimals.  A name without a value is an error.
---@param text string
---@param values table
---@return string
function zila.text.fill(text, values) end

zila.number = {}

---The number that a text holds: 1,23,456.78, 123,456.78, (1,234), Rs 340/-,
---12.5% (12.5), Devanagari digits.  nil and the reason when it holds none, or
---when its commas are wrong.
---@param text string|number
---@return number?, string? reason
function zila.number.parse(text) end

---A number in Indian grouping: 1,23,45,678.  With decimals it has so many,
---rounded half away from zero; without, as many as the number has.
---@param number number
---@param decimals? integer
---@return string
function zila.number.format(number, decimals) end

---100 part / whole to one decimal, half away from zero: "92.8"; "n/a" when
---whole is not above 0.
---@param part number
---@param whole number
---@return string
function zila.number.percent(part, whole) end

---The number with so many decimals (0), rounded half away from zero as it is
---seen: 2.675 to two is 2.68.  With none left it is an integer.
---@param number number
---@param decimals? integer
---@return number
function zila.number.round(number, decimals) end

zila.money = {}

---An amount as people write it, in minor units (paise, cents): "Rs 2.5 crore"
---is 2500000000, "INR".  The currency is nil when none is said.  nil and the
---reason when it is no amount, or finer than minor units.
---@param text string
---@return integer?, string? currency_or_reason
function zila.money.parse(text) end

---An amount of minor units (paise, cents) in its currency's unit, or in lakh,
---crore or million of it, to two decimals, half away from zero.  Only the
---number: the sentence around it says currency and unit.  Dollars, which are
---the unit too, and millions are grouped in threes.
---@param minor integer
---@param unit? "unit"|"lakh"|"crore"|"dollar"|"million"
---@return string
function zila.money.format(minor, unit) end

zila.date = {}

---The day that a text names, as YYYY-MM-DD: 31-03-2024, 31/3/24 (day first),
---31 March 2024, Mar-24, 2024 (its first day), also in Devanagari digits.
---nil and the reason when it names none.
---@param text string
---@return string?, string? reason
function zila.date.parse(text) end

---A day for people: "29 July 2022".  lang is "en" or "hi"; without it the
---run's language.
---@param date string
---@param lang? string
---@return string
function zila.date.format(date, lang) end

---The day so many days later; earlier when days is negative.
---@param date string
---@param days integer
---@return string
function zila.date.add(date, days) end

---How many days to is after from; negative when before.
---@param from string
---@param to string
---@return integer
function zila.date.days(from, to) end

---The fiscal year, April to March, that holds a day: "2022-23".
---@param date string
---@return string
function zila.date.fiscal_year(date) end

---The day that the run stands for: its --as-of, else today in India.
---@return string
function zila.date.today() end

---The parts of a day; weekday is 1 on Monday, 7 on Sunday (ISO 8601).
---@param date string
---@return {year: integer, month: integer, day: integer, weekday: integer}
function zila.date.split(date) end

---The day so many months later; the last of its month where that is shorter:
---a month behind 2024-01-31 is 2024-02-29.
---@param date string
---@param months integer
---@return string
function zila.date.add_months(date, months) end

---The days from first to last, each so many (1) behind the one before; none
---when last is earlier.
---@param first string
---@param last string
---@param days? integer
---@return string[]
function zila.date.list(first, last, days) end

zila.period = {}

---The period that holds a day: "2023-24" (fiscal_year, the default),
---"2024-M03", "2024-Q1" (of the calendar), "2024".
---@param date string
---@param kind? "month"|"quarter"|"year"|"fiscal_year"
---@return string
function zila.period.of(date, kind) end

---The period so many of its own lengths later (1), or earlier: 2023-24
---becomes 2024-25, 2024-M12 becomes 2025-M01; of a part-year, the same months
---of another year.
---@param period string
---@param by? integer
---@return string
function zila.period.shift(period, by) end

---All periods from first to last, which are of one kind.
---@param first string
---@param last string
---@return string[]
function zila.period.list(first, last) end

---Of periods of one place, those to add up for the period within: the longest
---inside it, then what these leave, no month twice.  By their texts, how many
---months each has.
---@param within string
---@param periods string[]
---@return table<string, integer>
function zila.period.apart(within, periods) end

---The period that a text names: 2023-24, FY24, 2023, Apr-24, 2024-Q1, Apr-Dec
---2023-24.  `text` is its canonical name; it runs from `from` to the day
---before `to`; `provisional` is true behind a (P).  nil and the reason when
---it names none.
---@param text string
---@return {text: string, from: string, to: string, provisional: boolean}?, string? reason
function zila.period.parse(text) end

zila.stats = {}

---Growth in percent: (now - before) / before x 100.  nil when a value is
---missing or before <= 0.  Compare equal months and one currency only.
---@param now? number
---@param before? number
---@return number?
function zila.stats.growth(now, before) end

---Compound annual growth in percent: ((last / first)^(1 / intervals) - 1) x
---100.  Intervals, not years: 2019-20 to 2023-24 are 4.  nil where undefined.
---@param last? number
---@param first? number
---@param intervals? number
---@return number?
function zila.stats.cagr(last, first, intervals) end

---A share in percent: part / whole x 100.  nil when a value is missing or
---whole is not above 0.
---@param part? number
---@param whole? number
---@return number?
function zila.stats.share(part, whole) end

---Concentration as the share of the greatest, in percent: the sum of the
---`most` greatest values / the sum of all x 100 (CR_n); 100 when there are no
---more.  nil when a value is negative or all are 0.
---@param values number[]
---@param most integer
---@return number?
function zila.stats.top_share(values, most) end

---A year to date against the year before: growth in percent over the months
---(1 to 12, of one kind of year) that both tables have, their two sums and
---their count.  What one year lacks is left out of both, so that seasons
---don't count as growth.  nil where undefined.
---@param now table<integer, number>
---@param before table<integer, number>
---@return number? growth, number? now, number? before, integer months
function zila.stats.same_months(now, before) end

---Herfindahl-Hirschman index of concentration, 0 to 1: the sum of s^2 with s
---= value / sum of values.  x 10,000 gives points.  It depends on the HS
---level.  nil when a value is negative or all are 0.
---@param values number[]
---@return number?
function zila.stats.hhi(values) end

---The index whatever the number n of items: (H - 1/n) / (1 - 1/n), 0 to 1;
---defined as 1 for one item.
---@param values number[]
---@return number?
function zila.stats.hhi_normalised(values) end

---Revealed comparative advantage (Balassa 1965; WITS, Trade Indicators):
---(x_sp / X_s) / (x_Ip / X_I), exports of product p by s over all its
---exports, over the same of the reference I.  Above 1 is an advantage; print
---the reference with it.  nil when a value is missing, x_sp below 0, or X_s,
---x_Ip or X_I not above 0.
---@param product? number
---@param all? number
---@param reference_product? number
---@param reference_all? number
---@return number?
function zila.stats.rca(product, all, reference_product, reference_all) end

---Normalised RCA (Yu, Cai and Leung 2009): x_sp / X_I - (X_s / X_I) x (x_Ip /
---X_I), around 0, -1/4 to 1/4; unlike RCA it can be added and compared over
---products and places.  The reference I includes s.  nil when a value is
---missing or X_I is not above 0.
---@param product? number
---@param all? number
---@param reference_product? number
---@param reference_all? number
---@return number?
function zila.stats.nrca(product, all, reference_product, reference_all) end

---Symmetric RCA (Laursen 1998): (RCA - 1) / (RCA + 1), -1 to 1.
---@param rca? number
---@return number?
function zila.stats.rsca(rca) end

---The rank of each value, 1 for the greatest; equal values have equal ranks:
---1, 2, 2, 4.
---@param values number[]
---@return integer[]
function zila.stats.rank(values) end

---The sum: exact for whole numbers that fit 64 bits.
---@param values number[]
---@return number
function zila.stats.sum(values) end

---The arithmetic mean; nil of nothing.
---@param values number[]
---@return number?
function zila.stats.mean(values) end

---The mean of values that count unequally: the sum of value x weight / the
---sum of weights.  nil when a weight is negative or they add up to 0.
---@param values number[]
---@param weights number[]
---@return number?
function zila.stats.weighted_mean(values, weights) end

---How far two columns rise and fall together, -1 to 1 (Pearson): the sum of
---(a - mean a)(b - mean b) / the square root of the product of both sums of
---squares.  nil of fewer than two pairs, and where one column is all alike.
---@param a number[]
---@param b number[]
---@return number?
function zila.stats.correlation(a, b) end

---The middle value, or the mean of the two; nil of nothing.
---@param values number[]
---@return number?
function zila.stats.median(values) end

---The value below which a share (0 to 1) of the values lies, between the two
---nearest in proportion: of n sorted values the one at (n - 1) x share (type
---7 of Hyndman and Fan 1996, as Excel's PERCENTILE.INC).  nil of nothing.
---@param values number[]
---@param share number
---@return number?
function zila.stats.quantile(values, share) end

---Standard deviation of all there are: the square root of the sum of (x -
---mean)^2 / n.  nil of nothing.
---@param values number[]
---@return number?
function zila.stats.deviation(values) end

---How far a value lies from the mean of the values, in standard deviations:
---(x - mean) / deviation.  nil when it is missing or the values are all
---alike.
---@param values number[]
---@param value? number
---@return number?
function zila.stats.z_score(values, value) end

zila.table = {}

---All rows that an iterator gives, as an array:
---zila.table.of(zila.rows(sql)).
---@param next_row function
---@param state? any
---@param first? any
---@param closing? any
---@return table[]
function zila.table.of(next_row, state, first, closing) end

---The rows in another order, a new array: by a column, by "-column" from the
---greatest down, by several, or by what a function of a row says.  Rows that
---are alike keep their order; numbers come before texts, a missing value
---last.
---@param rows table
---@param by string|string[]|function
---@return table[]
function zila.table.sort(rows, by) end

---The rows with the greatest values of a column, at most so many, the
---greatest first.
---@param rows table
---@param by string
---@param most integer
---@return table[]
function zila.table.top(rows, by, most) end

---The rows that a function says true to, or that have all the values of a
---table: { state = 29 }.
---@param rows table
---@param test table|function
---@return table[]
function zila.table.where(rows, test) end

---One row for each value of the column or columns `by`, in the order of their
---first rows.  sums names its further columns: "sum value", or count,
---distinct, mean, median, min, max, first, list with a column (count also
---without), or a function of the group's rows.  Missing values are left out;
---a sum of none is nil.  Without sums each row has its rows in `rows`.
---@param rows table
---@param by string|string[]
---@param sums? table<string, string|fun(rows: table[]): any>
---@return table[]
function zila.table.group(rows, by, sums) end

---The rows to add up for the period within, as zila.period.apart finds them
---of each value of `by` from the column `period`: copies, in the order of
---`by`, with how many months each has in `months`.
---@param rows table
---@param by string|string[]
---@param within string
---@return table[]
function zila.table.apart(rows, by, within) end

---Each row of left with each row of right that has the same values under
---`by`, as one row; where both have a column, left's is taken.  "left" keeps
---rows of left without a match, "anti" gives only those.  A missing value
---matches nothing.
---@param left table
---@param right table
---@param by string|string[]
---@param kind? "inner"|"left"|"anti"
---@return table[]
function zila.table.join(left, right, by, kind) end

---One row for each value of `by`, with a column for each value of `across`
---that holds the sum of their rows (written as in zila.table.group):
---pivot(rows, "state", "year", "sum value").  Also the names of the new
---columns, sorted.
---@param rows table
---@param by string|string[]
---@param across string
---@param sum string|function
---@return table[], string[] columns
function zila.table.pivot(rows, by, across, sum) end

---Rows by their value of a column, which no two may share; rows without a
---value are left out.
---@param rows table
---@param by string
---@return table<any, table>
function zila.table.index(rows, by) end

---A report to change by section: its after, before, replace, move and remove
---name a section of the report called `name` ("india.export_strategy").
---Return it from a file in reports/. An unknown section is an error when the
---report is written.
---@param name string
---@return zila.Report
function zila.report(name) end

---Waits so long, and lets tasks go on. 0 lets the others have a turn.
---@param seconds number
function zila.sleep(seconds) end

---Begins a task: fn(...) runs beside the rest, whenever that waits for
---something. What it waits for inside looks like any other call. A run ends
---when all of its tasks have; one that failed and that nobody waited for
---fails the run.
---@param fn function
---@param ... any
---@return zila.Task
function zila.spawn(fn, ...) end

---Runs functions as tasks, or waits for tasks, and returns the first result
---of each under the same key. The first error cancels the others, and is
---raised. A cancelled task ends where it waits: nothing more of it runs.
---@param tasks table<any, function|zila.Task>
---@return table<any, any>
function zila.gather(tasks) end

zila.json = {}

---What a JSON text says. null is zila.null; lists keep that they are lists;
---whole numbers are exact. Raises, with line and column, on what is no JSON,
---on a name given twice, and on a whole number beyond 64 bits.
---@param text string
---@return any
function zila.json.parse(text) end

---The JSON text of a value, names in order. An empty table is {}, unless it
---was read as a list or is zila.json.array({}).
---@param value any
---@param options? {pretty?: boolean}
---@return string
function zila.json.format(value, options) end

---Marks a table, and returns it: JSON has it as a list, also when it is
---empty.
---@param list table
---@return table
function zila.json.array(list) end

zila.csv = {}

---The rows of a CSV text by the names in its first line, and those names in
---order; every cell is a text, a blank one nil. { header = false } gives rows
---as arrays, { separator = ";" } takes another.  Raises, with the line, on a
---quote without an end, on a name given twice and on more cells than names.
---Files of offices are for importers, which mend more.
---@param text string
---@param options? {separator?: string, header?: boolean}
---@return table[], string[] names
function zila.csv.parse(text, options) end

---Rows as a CSV text with a line of the columns' names above.  A text that a
---spreadsheet would run as a formula gets an apostrophe in front; for numbers
---give numbers.
---@param rows table[]
---@param columns string[]
---@return string
function zila.csv.format(rows, columns) end

zila.file = {}

---The bytes of a file in a folder that was granted; up to 64 MiB. Raises when
---the folder was not: for a plugin, `zila plugins grant NAME files=DIR`, for
---a script `zila run --allow files=DIR`. Links and .. are followed before
---that is looked at.
---@param path string
---@return string
function zila.file.read(path) end

---The lines of such a file, without their ends, of any size: for line in
---zila.file.lines(path) do ... end. Closes itself.
---@param path string
---@return fun(): string?
function zila.file.lines(path) end

zila.http = {}

---A page of a host that was granted: for a plugin, `zila plugins grant NAME
---net=HOST`, for a script `zila run --allow net=HOST`. Redirects are
---followed, up to 5, to granted hosts. timeout_s is 30, and at most 300;
---max_bytes 16 MiB, and at most 128. Any status is an answer; raises when
---there is none. A name that leads to a private address needs that granted
---too. Of https the certificate must be the host's, and of an authority that
---the system trusts, or of one in the file that the variable SSL_CERT_FILE
---names (or the folder of SSL_CERT_DIR).
---@param url string
---@param options? {headers?: table<string, string>, query?: table<string, string|number>, timeout_s?: number, max_bytes?: integer}
---@return zila.HttpAnswer
function zila.http.get(url, options) end

---Sends a text, or the JSON of `json`, otherwise like zila.http.get.
---@param url string
---@param body? string
---@param options? {headers?: table<string, string>, query?: table<string, string|number>, json?: any, timeout_s?: number, max_bytes?: integer}
---@return zila.HttpAnswer
function zila.http.post(url, body, options) end

---Runs a program that was granted, waits for its end, and returns its exit
---code (128 and more: killed by a signal) and what it wrote. There is no
---shell, the environment is fixed, the folder is /, its limits of memory and
---processor time are those of the run. timeout_s is 60, and at most 300;
---max_bytes 16 MiB, and at most 64. Raises when it can't be started, and at a
---limit.
---@param program string
---@param args? table
---@param options? {stdin?: string, timeout_s?: number, max_bytes?: integer}
---@return { code: integer, out: string, err: string }
function zila.exec(program, args, options) end

---Prints the manual of a function of zila, a table of them or a class:
---zila.help(zila.rows), zila.help(zila.text), zila.help "zila.Rule"; without
---an argument what there is.  Also called help.
---@param what? any
function zila.help(what) end

---Prints rows as a table with aligned columns, as wide as the terminal: an
---array of tables, as of zila.all, a query as a text, or an iterator:
---zila.show(zila.rows(sql)).  options: columns = { "name", ... } chooses and
---orders them (without it: as the query has them; of tables by name, numbers
---last), title, limit = rows shown, the rest is counted; params of a query.
---@param rows table|string|function
---@param options? any
---@param first? any
---@param closing? any
function zila.show(rows, options, first, closing) end

---Draws rows in the terminal: zila.chart { kind = "bar", label = "state",
---values = "districts", sql = "SELECT ..." }.  kind is bar or line; values
---may name up to six columns; rows = { ... } instead of sql, with params of
---it; title, message.
---@param chart table
function zila.chart(chart) end

---A document of the blocks that reports are made of.  doc:print() writes it
---to standard output, doc:write("name.html") to a file of the folder that
---`zila run --out DIR` names, in the format of its ending.
---@param options? {title?: string, subtitle?: string}
---@return zila.Document
function zila.document(options) end

---Writes a file into the folder that `zila run --out DIR` names.  All files
---of a run appear when it has ended well, else none.
---@param name string
---@param content string
function zila.out(name, content) end
