import { ii06aReport, type PlainDate, parsePlainDate } from "@cchc/core";
import { fieldReader } from "../../field/field-reader.ts";
import type { FileMapping } from "../../mapping/record-mapping.ts";
import type { Grid } from "../../source/grid.ts";
import type { TableColumns, TablePart, TableRow } from "../../source/table.ts";
import type { TableReading, TableSource } from "../../source/table-source.ts";
import type { TableFormat } from "../table-format.ts";
import { sumsThatDiffer } from "./add-up.ts";
import { figureFields, numberedColumns } from "./ii06a-column.ts";
import { besideTotal, daysDisagree, notTheForm, untold } from "./ii06a-problem.ts";
import { type Ii06aForm, readForm, sameDays } from "./read-form.ts";

const mostAbove = 60;

/** Form II.06a/VPCP/KSTT as offices fill it in: title, merged headers, numbers of columns, fields of work, a total, signatures. Its total is the record. */
export const bieuIi06a: TableFormat = {
  entities: [ii06aReport.id],
  recognises: async (source) => {
    let seen = 0;
    for await (const row of source.grid?.().rows ?? []) {
      seen += 1;
      if (numberedColumns(row) !== undefined || seen > mostAbove) {
        return seen <= mostAbove;
      }
    }
    return false;
  },
  view: (source, mapping) => ({
    place: source.place,
    top: async (reading = {}) => {
      const form = await formIn(gridOf(source, reading), mapping, reading.columns);
      return { cells: [...cellsOf(form).keys()], row: form.numbersRow };
    },
    read: (reading) => parts(source, reading, mapping),
  }),
};

async function* parts(
  source: TableSource,
  reading: TableReading,
  mapping: FileMapping | undefined,
): AsyncGenerator<TablePart, void, undefined> {
  const { place } = source;
  const grid = gridOf(source, reading);
  const form = await formIn(grid, mapping, reading.columns);
  const cells = cellsOf(form);
  yield { kind: "header", columns: [...cells.keys()], labels, warnings: [] };
  for (const { row } of form.fields) {
    yield { kind: "aside", row, problem: besideTotal("field", { ...place, row }) };
  }
  for (const { row } of form.others) {
    yield { kind: "aside", row, problem: besideTotal("no-figures", { ...place, row }) };
  }
  yield rowOf(form, cells);
  yield { kind: "end", read: 1, sha256: grid.sha256(), warnings: sumsThatDiffer(form, place) };
}

function gridOf(source: TableSource, reading: Partial<TableReading>): Grid {
  const grid = source.grid?.(reading);
  if (grid === undefined) {
    throw notTheForm(source.place);
  }
  return grid;
}

/** The form, with what the mapping says beside it. */
async function formIn(grid: Grid, mapping: FileMapping | undefined, columns?: TableColumns): Promise<Ii06aForm> {
  const form = await readForm(grid);
  const place = { ...grid.place, row: form.numbersRow };
  const told = { ...dayIn(mapping, "firstDay"), ...dayIn(mapping, "lastDay") };
  if (form.days !== undefined && !sameDays(form.days, told)) {
    throw daysDisagree(form.days, told, place);
  }
  const wanted = columns?.required ?? [];
  if (form.days === undefined && (wanted.includes("firstDay") || wanted.includes("lastDay"))) {
    throw untold("period", place);
  }
  if (form.unit === undefined && wanted.includes("unit")) {
    throw untold("unit", place);
  }
  return form.days === undefined ? { ...form, ...daysTold(told) } : form;
}

type Told = { firstDay?: PlainDate; lastDay?: PlainDate };

function dayIn(mapping: FileMapping | undefined, name: "firstDay" | "lastDay"): Told {
  const column = mapping?.columns?.[name];
  if (column === undefined || typeof column === "string") {
    return {};
  }
  const day = fieldReader(name, ii06aReport.fields[name], {})(column.value);
  return typeof day === "string" ? { [name]: parsePlainDate(day) } : {};
}

function daysTold({ firstDay, lastDay }: Told): Pick<Ii06aForm, "days"> {
  return firstDay === undefined || lastDay === undefined ? {} : { days: { firstDay, lastDay } };
}

/** The one record: its figures, and what the title tells. Its id is of its days, so that a report that is read twice is seen. */
function cellsOf({ total, columns, days, unit }: Ii06aForm): ReadonlyMap<string, string> {
  const figures = [...figureFields].map(
    ([number, field]) => [field, total.cells[columns.get(number) ?? -1] ?? ""] as const,
  );
  return new Map([
    ["id", days === undefined ? "II.06a" : `II.06a ${days.firstDay}..${days.lastDay}`],
    ...(unit === undefined ? [] : [["unit", unit] as const]),
    ...Object.entries(days ?? {}),
    ...figures,
  ]);
}

function rowOf({ total, columns }: Ii06aForm, cells: ReadonlyMap<string, string>): TableRow {
  const typed = [...figureFields].filter(([number]) => total.typed?.has(columns.get(number) ?? -1) === true);
  return { kind: "row", row: total.row, cells, typed: new Set(typed.map(([, field]) => field)) };
}

const labels: ReadonlyMap<string, string> = new Map([
  ...[...figureFields].map(([number, field]) => [field, `(${number})`] as const),
  ["unit", "Mã đơn vị"],
  ["firstDay", "Kỳ báo cáo"],
  ["lastDay", "Kỳ báo cáo"],
]);
