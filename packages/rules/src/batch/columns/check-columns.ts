import type { Measure, Problem } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import { checkUnits } from "../../scorecard/check-units.ts";
import { impossibleCounts } from "../../scorecard/impossible-counts.ts";
import { type AmountColumn, measurementAt, type PeriodColumns, type RatioColumn } from "./period-columns.ts";
import { exactCode, statusCode } from "./status-code.ts";

/** Everything about columns that would make a judgement wrong; of each column, what is wrong first. */
export function checkColumns(policy: Policy, { units, measures, published = new Map() }: PeriodColumns): Problem[] {
  const items = new Set([...policy.indicators, ...policy.areas].map(({ id }) => id));
  return [
    ...checkUnits(units),
    ...[...measures].flatMap(([id, column]) =>
      checkColumn(policy.measures.get(id), { id, column, rows: units.length }),
    ),
    ...[...published].flatMap(([id, { given, points }]) => [
      ...(items.has(id) ? [] : [{ ...unknown, given: id }]),
      ...checkLengths(id, units.length, [given, points]),
      ...unreadable(id, points, (row) => given[row] === 1),
    ]),
  ];
}

/** Only a share has a denominator that may be empty. */
const emptyDenominator = statusCode("empty-denominator");

interface Checked {
  readonly id: string;
  readonly column: RatioColumn | AmountColumn;
  readonly rows: number;
}

function checkColumn(measure: Measure | undefined, { id, column, rows }: Checked): Problem[] {
  if (measure === undefined) {
    return [{ ...unknown, given: id }];
  }
  const { status, ...numbers } = column;
  const lengths = checkLengths(id, rows, [status, ...Object.values(numbers)]);
  const strange = status.find((code) => code >= exactCode || ("amount" in column && code === emptyDenominator));
  if (lengths.length > 0 || strange !== undefined) {
    return strange === undefined ? lengths : [...lengths, { ...strangeStatus, given: `${id}: ${strange}` }];
  }
  const unread = Object.values(numbers).flatMap((list) => unreadable(id, list, (row) => status[row] === 0));
  return unread.length > 0 ? unread.slice(0, 1) : checkCounts(measure, column);
}

function checkLengths(id: string, rows: number, lists: readonly ArrayLike<number>[]): Problem[] {
  const wrong = lists.find((list) => list.length !== rows);
  return wrong === undefined ? [] : [{ ...wrongLength(rows), given: `${id}: ${wrong.length}` }];
}

function unreadable(id: string, list: Float64Array, counts: (row: number) => boolean): Problem[] {
  const row = list.findIndex((value, at) => counts(at) && !Number.isFinite(value));
  return row === -1 ? [] : [{ ...notFinite, given: `${id}, ${row}: ${list[row]}` }];
}

/** The first row with counts that cannot be; only rows that look odd are made into a measurement to be told why. */
function checkCounts(measure: Measure, column: RatioColumn | AmountColumn): Problem[] {
  for (let row = 0; row < column.status.length; row += 1) {
    const of = { row, measure: measure.id, unit: "", period: "" };
    const fault = looksOdd(measure, column, row) ? impossibleCounts(measure, measurementAt(column, of)) : undefined;
    if (fault !== undefined) {
      return [{ ...fault, given: `${measure.id}, ${row}: ${fault.given}` }];
    }
  }
  return [];
}

function looksOdd(measure: Measure, column: RatioColumn | AmountColumn, row: number): boolean {
  const measured = column.status[row] === 0;
  if ("amount" in column) {
    const amount = column.amount[row] ?? 0;
    return measured && (measure.kind !== "amount" || amount < 0);
  }
  const [numerator, denominator] = [column.numerator[row] ?? 0, column.denominator[row] ?? 0];
  return measured && (measure.kind !== "ratio" || numerator < 0 || denominator <= 0 || numerator > denominator);
}

function wrongLength(rows: number) {
  return {
    code: "batch/length",
    what: { vi: "cột có số dòng khác số đơn vị", en: "a column with another number of rows than there are units" },
    expected: { vi: `${rows} dòng`, en: `${rows} rows` },
  };
}

const unknown = {
  code: "batch/unknown-name",
  what: { vi: "bộ chỉ số không có mục này", en: "the policy has no such measure or item" },
  expected: { vi: "mã số đo, tiêu chí hoặc lĩnh vực của bộ chỉ số", en: "the id of a measure, indicator or area" },
} as const;
const strangeStatus = {
  code: "batch/status",
  what: { vi: "mã trạng thái không có", en: "a status code that does not exist" },
  expected: { vi: "vị trí trong statusCodes", en: "a place in statusCodes" },
  example: "0",
} as const;
const notFinite = {
  code: "batch/not-a-number",
  what: { vi: "giá trị đo không phải là số", en: "a measured value that is not a number" },
  expected: {
    vi: "một số, hoặc trạng thái cho biết vì sao không có số",
    en: "a number, or a status that says why none",
  },
} as const;
