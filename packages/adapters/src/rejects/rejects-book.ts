import type { Entity, Language } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { freeSheetName, sheetTitle } from "@cchc/workbook";
import type { RejectedCell } from "../records/rejected-rows.ts";
import { asideColumn, guideSheet, markSheet, rejectsMark } from "../workbook/mark.ts";
import { guideRows, otherRows } from "./rejects-words.ts";
import type { SpooledRow } from "./spooled-row.ts";

/** Gathers rejected rows into sheets: one for each entity, or several where tables of one entity have other headers. */
export class RejectsBook {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #language: Language;
  readonly #tables = new Map<string, Table>();

  constructor(entities: ReadonlyMap<string, Entity>, language: Language) {
    this.#entities = entities;
    this.#language = language;
  }

  add(row: SpooledRow): void {
    const headers = row.cells.map(([header]) => header);
    const table = this.#tableFor(row.entity, headers);
    if (table.headers.length === 0) {
      table.headers = headers;
    }
    table.rows.push(row);
  }

  /** @param left Rows that found no place. */
  sheets(left: number): readonly Sheet[] {
    const taken = new Set<string>([guideSheet[this.#language], markSheet]);
    const named = [...this.#tables.values()].map((table) => {
      const name = freeSheetName(this.#nameOf(table.entity), taken);
      taken.add(name);
      return { table, name };
    });
    const rows = guideRows(this.#language, left).map((value) => [{ value }]);
    return [
      { name: guideSheet[this.#language], columns: [{ width: 110 }], rows },
      ...named.map(({ table, name }) => sheetOf(name, table, this.#language)),
      { name: markSheet, hidden: true, columns: [{ width: 20 }], rows: [[{ value: rejectsMark }]] },
    ];
  }

  /** Rows that could not be told apart into cells have no headers of their own: they stand with the others of their entity. */
  #tableFor(entity: string, headers: readonly string[]): Table {
    const own = [...this.#tables.values()].filter((table) => table.entity === entity);
    const same = (table: Table) => table.headers.length === 0 || table.headers.join("\n") === headers.join("\n");
    const found = headers.length === 0 ? own[0] : own.find(same);
    const table = found ?? { entity, headers, rows: [] };
    if (found === undefined) {
      this.#tables.set(`${this.#tables.size}`, table);
    }
    return table;
  }

  #nameOf(id: string): string {
    const entity = this.#entities.get(id);
    return entity === undefined ? otherRows[this.#language] : sheetTitle(entity.title[this.#language]);
  }
}

interface Table {
  readonly entity: string;
  headers: readonly string[];
  readonly rows: SpooledRow[];
}

const aside = {
  vi: ["Lý do", "Mã lỗi", "Tệp", "Trang tính", "Dòng"],
  en: ["Reason", "Code", "File", "Sheet", "Row"],
} as const;
const [wide, usual] = [60, 18];

function sheetOf(name: string, { headers, rows }: Table, language: Language): Sheet {
  const beside = aside[language].map((word) => `${asideColumn}${word}`);
  return {
    name,
    frozen: true,
    columns: [
      ...headers.map(() => ({ width: usual })),
      ...beside.map((_, index) => ({ width: index === 0 ? wide : usual })),
    ],
    rows: [
      [...headers, ...beside].map((value) => ({ value, look: "head" })),
      ...rows.map((row) => rowOf(row, headers)),
    ],
  };
}

function rowOf(
  { cells, wrong, reasons, codes, file, sheet, row }: SpooledRow,
  headers: readonly string[],
): readonly SheetCell[] {
  const byHeader = new Map(cells);
  const faults = new Set(wrong);
  return [
    ...headers.map((header): SheetCell => {
      const cell = cellOf(byHeader.get(header));
      return faults.has(header) ? { ...cell, look: "wrong" } : cell;
    }),
    ...[reasons.join(" | "), codes.join(", "), file, sheet].map((value) => ({ value })),
    { value: row },
  ];
}

/** A number or date of the source stays one, so that it is read again as it was. */
function cellOf({ text, typed }: RejectedCell = { text: "", typed: false }): SheetCell {
  if (!typed) {
    return { value: text };
  }
  const moment = momentOf(text);
  if (moment !== undefined) {
    return { value: moment, format: text.length > 10 ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd" };
  }
  return { value: String(Number(text)) === text ? Number(text) : text };
}

function momentOf(text: string): Date | undefined {
  const isDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/.test(text);
  const moment = isDate ? new Date(text.length > 10 ? `${text}Z` : text) : undefined;
  return Number.isNaN(moment?.getTime()) ? undefined : moment;
}
