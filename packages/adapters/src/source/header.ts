import { CchcError, type Place, type Problem, printable } from "@cchc/core";
import { shownName } from "../mapping/shown-name.ts";
import { fold } from "../spelling/fold.ts";
import { Speller } from "../spelling/speller.ts";
import type { TableColumns } from "./table.ts";

/** A header that was read: where each asked-for column stands. */
export interface HeaderReading {
  /** Place of each asked-for column that the table has, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** How the table writes the header of columns that were found under an alias. */
  readonly labels: ReadonlyMap<string, string>;
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
 * @throws CchcError `table/missing-column` and `table/duplicate-column`, all that there are.
 */
export function readHeader(cells: readonly string[], place: Place, columns: TableColumns): HeaderReading {
  const optional = columns.optional ?? [];
  const wanted = [...columns.required, ...optional];
  const positions = findColumns(cells, columns);
  const missing = columns.required.filter((name) => !positions.has(name));
  // A row without one name that is close to any asked for is data, maybe of persons: it is not repeated in messages.
  const shown = positions.size > 0 || looksLikeHeader(cells, wanted) ? cells : [];
  const problems = [
    ...missing.map((name) => missingColumn(name, shown, place)),
    ...duplicates(shown).map((name) => duplicateColumn(name, place)),
  ];
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  const absent = optional.filter((name) => !positions.has(name));
  const used = new Set([...positions.values()].map((index) => cells[index] ?? ""));
  const unknown = [...new Set(cells)].filter((name) => !used.has(name));
  return {
    positions,
    labels: new Map([...positions].flatMap(([name, index]) => labelOf(name, cells[index]))),
    width: cells.length,
    // Columns without a name count as one unknown column: Excel leaves dozens of them behind.
    warnings: unknown.map((name) => unknownColumn(name, place, absent)),
  };
}

/** Where each asked-for column stands: under its own name, or else under one of its aliases. */
export function findColumns(
  cells: readonly string[],
  { required, optional = [], aliases }: TableColumns,
): Map<string, number> {
  const wanted = [...required, ...optional];
  const exact = new Map(wanted.map((name) => [name, cells.indexOf(name)] as const).filter(([, index]) => index >= 0));
  if (aliases === undefined || exact.size === wanted.length) {
    return exact;
  }
  const taken = new Set(exact.values());
  const free = new Map<string, number>();
  cells.forEach((cell, index) => {
    if (cell !== "" && !taken.has(index) && !free.has(fold(cell))) {
      free.set(fold(cell), index);
    }
  });
  const found = new Map<string, number>();
  for (const name of wanted) {
    const alias = [name, ...(aliases.get(name) ?? [])]
      .map((text) => free.get(fold(text)))
      .find((index) => index !== undefined);
    const index = exact.get(name) ?? alias;
    if (index !== undefined) {
      found.set(name, index);
    }
  }
  return found;
}

function labelOf(name: string, written: string | undefined): readonly (readonly [string, string])[] {
  return written === undefined || written === name ? [] : [[name, written]];
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
    code: "table/missing-column",
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
  // Short words are close to too much: the name Tú to a column `to`. A word of data may be close too (`returned` to `returnedAt`), but
  // data has numbers and dates, and names of columns do not begin with a digit.
  const isClose = (cell: string) => cell.length > 3 && speller.suggest(cell).length > 0;
  return (
    cells.some((cell) => wanted.includes(cell)) || (!cells.some((cell) => /^\d/.test(cell)) && cells.some(isClose))
  );
}

function meaning(name: string, near: string): { vi: string; en: string } {
  const shown = printable(shownName(near));
  return { vi: ` (cột “${shown}” có phải là ${name}?)`, en: ` (is “${shown}” meant to be ${name}?)` };
}

function duplicateColumn(name: string, place: Place): Problem {
  return {
    code: "table/duplicate-column",
    what: { vi: "hai cột trùng tên", en: "two columns have the same name" },
    given: shownName(name),
    expected: { vi: "mỗi tên cột xuất hiện một lần", en: "each column name once" },
    place: { ...place, field: shownName(name) },
  };
}

function unknownColumn(name: string, place: Place, absent: readonly string[]): Problem {
  const near = new Speller(absent.map((text) => ({ text }))).suggest(name)[0];
  return {
    code: "table/unknown-column",
    what: { vi: "cột không dùng đến, bỏ qua", en: "a column that is not used and was left out" },
    given: shownName(name),
    expected:
      near === undefined
        ? { vi: "chỉ các cột được mô tả", en: "only the columns that are described" }
        : { vi: `tên cột ${near}, nếu đó là ý định`, en: `the name ${near}, if that is meant` },
    ...(near === undefined ? {} : { example: near }),
    place: { ...place, field: shownName(name) },
  };
}

function listed(cells: readonly string[]): string {
  const more = cells.length > mostListed ? `, … (${cells.length})` : "";
  return `${cells.slice(0, mostListed).map(shownName).join(", ")}${more}`;
}
