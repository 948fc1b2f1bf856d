import { CchcError, type Place, type Problem, printable } from "@cchc/core";
import type { TableColumns } from "../source/table.ts";
import { Speller } from "../spelling/speller.ts";

/** A header that was read: where each asked-for column stands. */
export interface CsvHeader {
  /** Place of each asked-for column that the file has, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** Cells that each row must have. */
  readonly width: number;
  readonly warnings: readonly Problem[];
}

const mostListed = 30;
const noHeader = {
  vi: "; không thấy tên cột nào quen thuộc: có thể thiếu dòng tiêu đề",
  en: "; no column name is familiar: perhaps there is no header row",
} as const;

/**
 * Finds the asked-for columns in a header row.
 *
 * @throws CchcError `csv/missing-column` and `csv/duplicate-column`, all that there are.
 */
export function readHeader(cells: readonly string[], place: Place, columns: TableColumns): CsvHeader {
  const optional = columns.optional ?? [];
  const wanted = [...columns.required, ...optional];
  const missing = columns.required.filter((name) => !cells.includes(name));
  // A row without one name that is close to any asked for is data, maybe of persons: it is not repeated in messages.
  const shown = looksLikeHeader(cells, wanted) ? cells : [];
  const problems = [
    ...missing.map((name) => missingColumn(name, shown, place)),
    ...duplicates(shown).map((name) => duplicateColumn(name, place)),
  ];
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  const found = wanted.filter((name) => cells.includes(name));
  const absent = optional.filter((name) => !cells.includes(name));
  return {
    positions: new Map(found.map((name) => [name, cells.indexOf(name)])),
    width: cells.length,
    warnings: unknownColumns(cells, wanted).map((name) => unknownColumn(name, place, absent)),
  };
}

/** Columns without a name count as one unknown column: Excel leaves dozens of them behind. */
function unknownColumns(cells: readonly string[], wanted: readonly string[]): readonly string[] {
  return [...new Set(cells)].filter((name) => !wanted.includes(name));
}

function duplicates(cells: readonly string[]): readonly string[] {
  const named = cells.filter((name) => name !== "");
  const seen = new Set<string>();
  const twice = named.filter((name) => seen.size === seen.add(name).size);
  return [...new Set(twice)];
}

function missingColumn(name: string, cells: readonly string[], place: Place): Problem {
  const near = new Speller(cells.map((text) => ({ text }))).suggest(name)[0];
  const meant = near === undefined ? { vi: "", en: "" } : meaning(name, near);
  return {
    code: "csv/missing-column",
    what: { vi: `thiếu cột ${name}`, en: `the column ${name} is missing` },
    ...(cells.length === 0 ? {} : { given: listed(cells) }),
    expected: {
      vi: `một cột tên đúng là ${name}${meant.vi}${cells.length === 0 ? noHeader.vi : ""}`,
      en: `a column named exactly ${name}${meant.en}${cells.length === 0 ? noHeader.en : ""}`,
    },
    example: name,
    place: { ...place, field: name },
  };
}

function looksLikeHeader(cells: readonly string[], wanted: readonly string[]): boolean {
  const speller = new Speller(wanted.map((text) => ({ text })));
  // Short words are close to too much: the name Tú to a column `to`.
  return cells.some((cell) => wanted.includes(cell) || (cell.length > 3 && speller.suggest(cell).length > 0));
}

function meaning(name: string, near: string): { vi: string; en: string } {
  const shown = printable(near);
  return { vi: ` (cột “${shown}” có phải là ${name}?)`, en: ` (is “${shown}” meant to be ${name}?)` };
}

function duplicateColumn(name: string, place: Place): Problem {
  return {
    code: "csv/duplicate-column",
    what: { vi: "hai cột trùng tên", en: "two columns have the same name" },
    given: name,
    expected: { vi: "mỗi tên cột xuất hiện một lần", en: "each column name once" },
    place: { ...place, field: name },
  };
}

function unknownColumn(name: string, place: Place, absent: readonly string[]): Problem {
  const near = new Speller(absent.map((text) => ({ text }))).suggest(name)[0];
  return {
    code: "csv/unknown-column",
    what: { vi: "cột không dùng đến, bỏ qua", en: "a column that is not used and was left out" },
    given: name,
    expected:
      near === undefined
        ? { vi: "chỉ các cột được mô tả", en: "only the columns that are described" }
        : { vi: `tên cột ${near}, nếu đó là ý định`, en: `the name ${near}, if that is meant` },
    ...(near === undefined ? {} : { example: near }),
    place: { ...place, field: name },
  };
}

function listed(cells: readonly string[]): string {
  const more = cells.length > mostListed ? `, … (${cells.length})` : "";
  return `${cells.slice(0, mostListed).join(", ")}${more}`;
}
