/* model.c - the core's own datasets, and the list of all. */
#include "store/model.h"

#include <string.h>

#include "ground/err.h"
#include "ground/text.h"

#define VALUES(...)                                                            \
	(const char *const[])                                                  \
	{                                                                      \
		__VA_ARGS__, NULL                                              \
	}
#define REQUIRED .required = true
#define KEY .key = true
#define MILESTONE .milestone = true

static const struct column state_columns[] = {
	{"state", "LGD code of the State or Union Territory", COLUMN_STATE,
		REQUIRED, KEY},
	{"iso", "ISO 3166-2 code, as IN-KA", COLUMN_TEXT, REQUIRED},
	{"iso_before", "ISO 3166-2 code before November 2023", COLUMN_TEXT},
	{"name", "name in English", COLUMN_TEXT, REQUIRED},
	{"name_hi", "name in Hindi", COLUMN_TEXT},
	{"kind", "State or UT", COLUMN_ENUM, REQUIRED,
		.values = VALUES("State", "UT")},
};

static const struct column district_columns[] = {
	{"district", "LGD code", COLUMN_DISTRICT, REQUIRED, KEY},
	{"state", "LGD code of its state", COLUMN_STATE, REQUIRED},
	{"name", "name in English", COLUMN_TEXT, REQUIRED},
	{"name_2026", "spelling of the list of September 2026", COLUMN_TEXT},
	{"census_2011", "Census 2011 code; not the LGD code", COLUMN_TEXT},
	{"created", "year it was made, where known", COLUMN_INTEGER},
	{"note", "what else is known", COLUMN_TEXT},
};

static const struct column place_alias_columns[] = {
	{"state", "LGD code of the state it is valid in", COLUMN_STATE,
		REQUIRED, KEY},
	{"district",
		"LGD code; empty: a name of the state itself, or of a "
		"withdrawn district",
		COLUMN_DISTRICT, KEY},
	{"name", "the other name", COLUMN_TEXT, REQUIRED, KEY},
	{"kind", "where the name comes from", COLUMN_ENUM, REQUIRED,
		.values = VALUES("alias", "local", "former", "withdrawn")},
	{"language", "script or language of a local name", COLUMN_TEXT},
	{"note", "what else is known", COLUMN_TEXT},
};

static const struct column product_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED},
	{"district", "LGD code", COLUMN_DISTRICT, REQUIRED, KEY},
	{"list", "whose list: DEH, DPIIT-ODOP, PMFME-ODOP, ...", COLUMN_TEXT,
		REQUIRED, KEY, .scope = true},
	{"name", "product or service as listed", COLUMN_TEXT, REQUIRED, KEY},
	{"kind", "what it is", COLUMN_ENUM,
		.values = VALUES("product", "service", "agricultural_cluster",
			"toy_cluster", "gi_product")},
	{"sector", "sector", COLUMN_TEXT},
	{"gi", "has a Geographical Indication", COLUMN_ENUM,
		.values = VALUES("yes", "no", "unknown")},
	{"gi_basis", "why we say so", COLUMN_TEXT},
	{"hs", "HS code", COLUMN_HS},
};

static const struct column committee_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED, KEY},
	{"district", "LGD code; empty for an SEPC", COLUMN_DISTRICT, KEY},
	{"kind", "State or District Export Promotion Committee", COLUMN_ENUM,
		REQUIRED, KEY, .values = VALUES("SEPC", "DEPC")},
	{"constituted", "day it was constituted", COLUMN_DATE, REQUIRED},
	{"chair", "office of the chair", COLUMN_TEXT},
	{"co_chair", "office of the co-chair", COLUMN_TEXT},
	{"order_no", "number of the order", COLUMN_TEXT},
};

static const struct column meeting_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED},
	{"district", "LGD code", COLUMN_DISTRICT, REQUIRED, KEY},
	{"held", "day of the DEPC's meeting", COLUMN_DATE, REQUIRED, KEY},
	{"number", "its number, as written", COLUMN_TEXT},
	{"decisions", "what was decided", COLUMN_TEXT},
};

static const struct column nodal_officer_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED, KEY},
	{"district", "LGD code; empty for the state's", COLUMN_DISTRICT, KEY},
	{"office", "office, not the person", COLUMN_TEXT, REQUIRED},
	{"nominated", "day of the nomination", COLUMN_DATE, REQUIRED},
};

static const struct column strategy_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED, KEY},
	{"title", "title of the state's export strategy", COLUMN_TEXT, REQUIRED,
		KEY},
	{"prepared", "day it was prepared", COLUMN_DATE, REQUIRED},
	{"document", "where it can be read", COLUMN_TEXT},
};

static const struct column action_plan_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED},
	{"district", "LGD code", COLUMN_DISTRICT, REQUIRED, KEY},
	{"ra", "DGFT Regional Authority that drafted it", COLUMN_TEXT},
	{"drafted", "day the draft was ready", COLUMN_DATE, MILESTONE},
	{"adopted", "day the DEPC adopted it", COLUMN_DATE, MILESTONE},
	{"notified", "day the DEPC notified it", COLUMN_DATE, MILESTONE},
	{"document", "where it can be read", COLUMN_TEXT},
	{"remarks", "remarks", COLUMN_TEXT},
};

static const struct column challenge_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED},
	{"district", "LGD code", COLUMN_DISTRICT, REQUIRED, KEY},
	{"category", "kind of bottleneck", COLUMN_ENUM, REQUIRED,
		.values = VALUES("supply_chain", "market_access", "logistics",
			"quality", "finance", "handholding", "other")},
	{"description", "what it is", COLUMN_TEXT, REQUIRED, KEY},
	{"raised", "day it was raised", COLUMN_DATE},
};

static const struct column intervention_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED},
	{"district", "LGD code", COLUMN_DISTRICT, REQUIRED, KEY},
	{"challenge", "description of the challenge it answers", COLUMN_TEXT,
		KEY},
	{"description", "what is to be done", COLUMN_TEXT, REQUIRED, KEY},
	{"agency", "who does it", COLUMN_TEXT},
	{"due", "by when", COLUMN_DATE},
	{"done", "day it was done", COLUMN_DATE, MILESTONE},
	{"status", "how it stands", COLUMN_ENUM,
		.values = VALUES("planned", "under_way", "done", "dropped")},
	{"cost", "cost", COLUMN_MONEY, .unit = "INR"},
};

static const struct column export_flow_columns[] = {
	{"state", "LGD code", COLUMN_STATE, REQUIRED},
	{"district", "LGD code of the district of origin", COLUMN_DISTRICT,
		REQUIRED, KEY},
	{"hs", "HS code", COLUMN_HS, KEY},
	{"commodity", "principal commodity, where no HS code is given",
		COLUMN_TEXT, KEY},
	{"destination", "country of destination", COLUMN_TEXT, KEY},
	{"period", "month, quarter or year", COLUMN_PERIOD, REQUIRED, KEY},
	{"quantity", "quantity, in quantity_unit", COLUMN_DECIMAL, .scale = 3},
	{"quantity_unit", "unit of the quantity", COLUMN_TEXT},
	{"value_inr", "FOB value", COLUMN_MONEY, .unit = "INR"},
	{"value_usd", "FOB value", COLUMN_MONEY, .unit = "USD"},
	{"provisional", "marked (P) by its source", COLUMN_ENUM,
		.values = VALUES("yes", "no")},
};

static const struct axis export_flow_axes[] = {
	{"commodity", {"hs", "commodity"}},
	{"destination", {"destination"}},
	{"district", {"district"}},
	{"period", {"period"}},
	{NULL},
};

static const struct column published_figure_columns[] = {
	{"indicator", "what is counted", COLUMN_TEXT, REQUIRED, KEY},
	{"state", "LGD code; empty for the nation", COLUMN_STATE, KEY},
	{"value", "the figure", COLUMN_INTEGER, REQUIRED},
	{"denominator", "out of how many, where it was said", COLUMN_INTEGER},
	{"as_on", "day it is true on", COLUMN_DATE, REQUIRED, KEY},
	{"source", "who published it", COLUMN_TEXT, REQUIRED, KEY},
	{"quality", "official, official via copy, press report, ...",
		COLUMN_TEXT},
};

static const struct column rate_columns[] = {
	{"period", "month or year", COLUMN_PERIOD, REQUIRED, KEY},
	{"inr_per_usd", "rupees for one US$", COLUMN_DECIMAL, REQUIRED,
		.scale = 4},
	{"source", "who published it", COLUMN_TEXT, REQUIRED},
};

#define DATASET(id, words, kind, at, ...)                                      \
	{                                                                      \
		.name = #id, .title = words, .time = kind, .time_column = at,  \
		.columns = id##_columns,                                       \
		.column_count = sizeof id##_columns / sizeof id##_columns[0],  \
		.help = __VA_ARGS__                                            \
	}

static const struct dataset core_datasets[] = {
	DATASET(state, "States and Union Territories", TIME_SNAPSHOT, NULL,
		"The register of the Local Government Directory (LGD)."),
	DATASET(district, "Districts", TIME_SNAPSHOT, NULL,
		"The register of the LGD; valid from the first list that "
		"names a district to the first that does not."),
	DATASET(place_alias, "Other names of places", TIME_SNAPSHOT, NULL,
		"What else states and districts are called."),
	DATASET(product, "Products and services identified", TIME_SNAPSHOT,
		NULL,
		"Product x district x list: the lists of DGFT, DPIIT, MoFPI "
		"and the states are separate and may disagree."),
	DATASET(committee, "Export promotion committees", TIME_EVENT,
		"constituted", "SEPC of a state, DEPC of a district."),
	DATASET(meeting, "Meetings of DEPCs", TIME_EVENT, "held",
		"One row a meeting."),
	DATASET(nodal_officer, "Nodal officers", TIME_EVENT, "nominated",
		"Offices, never persons."),
	DATASET(strategy, "State export strategies", TIME_EVENT, "prepared",
		"One row a document."),
	DATASET(action_plan, "District Export Action Plans", TIME_EVENT,
		"drafted",
		"Drafted by the Regional Authority, adopted and notified by "
		"the DEPC: different things, with a date each."),
	DATASET(challenge, "Challenges", TIME_EVENT, "raised",
		"What holds a district's exports back."),
	DATASET(intervention, "Interventions", TIME_EVENT, NULL,
		"What is done about a challenge, by whom, by when."),
	DATASET(export_flow, "Exports", TIME_FLOW, "period",
		"District x commodity x destination x period.",
		.axes = export_flow_axes),
	DATASET(published_figure, "Published figures", TIME_EVENT, "as_on",
		"Figures from answers in Parliament and the press."),
	DATASET(rate, "Exchange rates", TIME_FLOW, "period",
		"For conversions between rupees and US$."),
};

enum { CORE_COUNT = sizeof core_datasets / sizeof core_datasets[0] };

static const char *const type_names[] = {
	"text",
	"integer",
	"decimal",
	"money",
	"date",
	"period",
	"enum",
	"state",
	"district",
	"hs",
	"json",
};

static const char *const time_names[] = {"event", "snapshot", "flow"};

static enum zila_code push(struct model *model, const struct dataset *dataset,
	struct zila_err *err)
{
	if (model->count == model->room) {
		int room = model->room ? model->room * 2 : 32;
		const struct dataset **list = mem_resize(
			model->datasets, room * sizeof *model->datasets);

		if (!list)
			return err_memory(err);
		model->datasets = list;
		model->room = room;
	}
	model->datasets[model->count++] = dataset;
	return ZILA_OK;
}

enum zila_code model_open(struct model *model, struct zila_err *err)
{
	enum zila_code code = ZILA_OK;
	int i;

	memset(model, 0, sizeof *model);
	for (i = 0; i < CORE_COUNT && code == ZILA_OK; i++)
		code = push(model, &core_datasets[i], err);
	if (code != ZILA_OK)
		model_close(model);
	return code;
}

void model_close(struct model *model)
{
	arena_free(&model->arena);
	mem_free(model->datasets);
	memset(model, 0, sizeof *model);
}

const struct dataset *model_find_size(
	const struct model *model, const char *name, size_t size)
{
	int i;

	for (i = 0; i < model->count; i++)
		if (strlen(model->datasets[i]->name) == size &&
			!memcmp(model->datasets[i]->name, name, size))
			return model->datasets[i];
	return NULL;
}

const struct dataset *model_find(const struct model *model, const char *name)
{
	return model_find_size(model, name, strlen(name));
}

int dataset_column(const struct dataset *dataset, const char *name)
{
	int i;

	for (i = 0; i < dataset->column_count; i++)
		if (strcmp(dataset->columns[i].name, name) == 0)
			return i;
	return -1;
}

const char *dataset_column_near(const struct dataset *dataset, const char *name)
{
	const char *names[MODEL_COLUMNS_MAX];
	int i;

	for (i = 0; i < dataset->column_count; i++)
		names[i] = dataset->columns[i].name;
	return text_nearest(name, names, (size_t)i);
}

const char *time_kind_name(enum time_kind time)
{
	return time_names[time];
}

static int find_name(const char *const *names, int count, const char *name)
{
	int i;

	for (i = 0; i < count; i++)
		if (!strcmp(names[i], name))
			return i;
	return -1;
}

int time_kind_find(const char *name)
{
	return find_name(time_names, 3, name);
}

const char *column_minor(const struct column *column)
{
	if (column->type != COLUMN_MONEY)
		return "";
	if (column->unit && !strcmp(column->unit, "INR"))
		return "paise";
	return column->unit && !strcmp(column->unit, "USD") ? "cents"
							    : "hundredths";
}

const char *column_type_name(enum column_type type)
{
	return type_names[type];
}

int column_type_find(const char *name)
{
	return find_name(type_names,
		(int)(sizeof type_names / sizeof type_names[0]), name);
}

void dataset_describe(struct buf *out, const struct dataset *dataset)
{
	int i, v;

	buf_add_format(out, "%s %s %s", dataset->name,
		time_kind_name(dataset->time),
		dataset->time_column ? dataset->time_column : "-");
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *column = &dataset->columns[i];

		buf_add_format(out, "\n%s %s %d%d%d%d %d %s", column->name,
			column_type_name(column->type), column->required,
			column->key, column->milestone, column->scope,
			column->scale, column->unit ? column->unit : "-");
		for (v = 0; column->values && column->values[v]; v++)
			buf_add_format(out, " %s", column->values[v]);
	}
}

/* A name that can stand in SQL and JSON without quotes. */
static bool name_fits(const char *name)
{
	size_t i;

	if (!name || name[0] < 'a' || name[0] > 'z')
		return false;
	for (i = 0; name[i]; i++)
		if (!((name[i] >= 'a' && name[i] <= 'z') ||
			    (name[i] >= '0' && name[i] <= '9') ||
			    name[i] == '_'))
			return false;
	return i < MODEL_NAME_BYTES_MAX;
}

static bool name_is_reserved(const char *name)
{
	static const char *const reserved[] = {"id", "valid_from", "valid_to",
		"known_from", "known_to", "import_id", "line", "as_on",
		"until"};

	return find_name(reserved, (int)(sizeof reserved / sizeof reserved[0]),
		       name) >= 0;
}

static bool is_currency(const char *unit)
{
	return unit && strspn(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3 &&
	       !unit[3];
}

static enum zila_code check_column(
	const struct dataset *dataset, int index, struct zila_err *err)
{
	const struct column *column = &dataset->columns[index];

	if (!name_fits(column->name))
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %d: a name is lower-case letters, "
			"digits and _, at most %d",
			dataset->name, index + 1, MODEL_NAME_BYTES_MAX - 1);
	if (name_is_reserved(column->name))
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %s: every dataset has that "
			"already; choose another name",
			dataset->name, column->name);
	if (dataset_column(dataset, column->name) != index)
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %s is there twice", dataset->name,
			column->name);
	if (column->type == COLUMN_ENUM &&
		(!column->values || !column->values[0]))
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %s is an enum: it needs values",
			dataset->name, column->name);
	if (column->type == COLUMN_MONEY && !is_currency(column->unit))
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %s: money has the code of its "
			"currency as unit, as unit = \"INR\"; it is kept in "
			"paise, whatever the file's unit is",
			dataset->name, column->name);
	if (column->scale && column->type != COLUMN_DECIMAL)
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %s: only a decimal has a scale",
			dataset->name, column->name);
	if (column->scale < 0 || column->scale > 9)
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: column %s: a scale is 0 to 9",
			dataset->name, column->name);
	return ZILA_OK;
}

static enum zila_code check_time(
	const struct dataset *dataset, struct zila_err *err)
{
	enum column_type want =
		dataset->time == TIME_FLOW ? COLUMN_PERIOD : COLUMN_DATE;
	int at;

	if (!dataset->time_column) {
		if (dataset->time == TIME_FLOW)
			return err_set(err, ZILA_EPLUGIN,
				"dataset %s: a flow needs `date`, the name of "
				"its period column",
				dataset->name);
		return ZILA_OK;
	}
	at = dataset_column(dataset, dataset->time_column);
	if (at < 0 || dataset->columns[at].type != want)
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: date = \"%s\" must name a column of type "
			"%s",
			dataset->name, dataset->time_column,
			column_type_name(want));
	return ZILA_OK;
}

static enum zila_code check(const struct model *model,
	const struct dataset *dataset, struct zila_err *err)
{
	enum zila_code code;
	int i, keys = 0;

	if (!name_fits(dataset->name))
		return err_set(err, ZILA_EPLUGIN,
			"dataset: a name is lower-case letters, digits and _, "
			"at most %d",
			MODEL_NAME_BYTES_MAX - 1);
	if (model_find(model, dataset->name))
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: that name is taken", dataset->name);
	if (dataset->column_count < 1 ||
		dataset->column_count > MODEL_COLUMNS_MAX)
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: it needs 1 to %d columns, and has %d",
			dataset->name, MODEL_COLUMNS_MAX,
			dataset->column_count);
	for (i = 0; i < dataset->column_count; i++) {
		if ((code = check_column(dataset, i, err)))
			return code;
		keys += dataset->columns[i].key;
	}
	if (!keys)
		return err_set(err, ZILA_EPLUGIN,
			"dataset %s: no column has key = true: say which "
			"columns tell one row from another",
			dataset->name);
	return check_time(dataset, err);
}

static const char *copy_text(
	struct model *model, const char *text, bool *failed)
{
	char *copy;

	if (!text)
		return NULL;
	copy = arena_text(&model->arena, text);
	*failed |= !copy;
	return copy;
}

static const char *const *copy_values(
	struct model *model, const char *const *values, bool *failed)
{
	const char **copy;
	size_t count = 0, i;

	if (!values)
		return NULL;
	while (values[count])
		count++;
	copy = arena_alloc(&model->arena, (count + 1) * sizeof *copy);
	if (!copy) {
		*failed = true;
		return NULL;
	}
	for (i = 0; i < count; i++)
		copy[i] = copy_text(model, values[i], failed);
	return copy;
}

enum zila_code model_add(struct model *model, const struct dataset *dataset,
	struct zila_err *err)
{
	enum zila_code code = check(model, dataset, err);
	struct dataset *copy;
	struct column *columns;
	bool failed = false;
	int i;

	if (code != ZILA_OK)
		return code;
	copy = arena_alloc(&model->arena, sizeof *copy);
	columns = arena_alloc(
		&model->arena, dataset->column_count * sizeof *columns);
	if (!copy || !columns)
		return err_memory(err);
	*copy = *dataset;
	copy->name = copy_text(model, dataset->name, &failed);
	copy->title = copy_text(model, dataset->title, &failed);
	copy->help = copy_text(model, dataset->help, &failed);
	copy->time_column = copy_text(model, dataset->time_column, &failed);
	copy->plugin = copy_text(model, dataset->plugin, &failed);
	copy->columns = columns;
	for (i = 0; i < dataset->column_count; i++) {
		const struct column *from = &dataset->columns[i];

		columns[i] = *from;
		columns[i].name = copy_text(model, from->name, &failed);
		columns[i].help = copy_text(model, from->help, &failed);
		columns[i].unit = copy_text(model, from->unit, &failed);
		columns[i].values = copy_values(model, from->values, &failed);
	}
	return failed ? err_memory(err) : push(model, copy, err);
}
