import { columnLetters } from "@cchc/workbook";
import type { Fault } from "../row/fault.ts";
import type { GridRow } from "../source/grid.ts";
import type { SourcePlace } from "../source/table-source.ts";
import { cellPlace } from "./cell-place.ts";
import { type CellSetting, isCellFault, readCell } from "./cell-value.ts";
import { mostRows, type XlsxLimits } from "./limits.ts";
import { MergedCells } from "./merged-cells.ts";
import { attribute, cellTooLong, type XmlTaker } from "./read-xml.ts";
import { StringText } from "./string-text.ts";
import { broken, overLimit } from "./xlsx-problem.ts";

/** What a sheet is read with. */
export interface SheetSetting extends CellSetting {
  readonly place: SourcePlace;
  readonly limits: XlsxLimits;
}

/** Makes rows of the XML of a sheet. Rows and cells without a value leave no trace, however they are formatted. */
export class SheetRows implements XmlTaker {
  readonly merged = new MergedCells();
  /** Number of the row that was read last. */
  row = 0;
  readonly #setting: SheetSetting;
  readonly #inline = new StringText();
  #ready: GridRow[] = [];
  #inData = false;
  #cells: string[] = [];
  #typed = new Set<number>();
  #faults = new Map<number, Fault>();
  #column = -1;
  #type = "";
  #style = 0;
  #formula = false;
  #inValue = false;
  #value = "";

  constructor(setting: SheetSetting) {
    this.#setting = setting;
  }

  /** The rows that are complete, handed over. */
  takeReady(): readonly GridRow[] {
    const rows = this.#ready;
    this.#ready = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "sheetData") {
      this.#inData = true;
    } else if (name === "mergeCell") {
      this.merged.add(attribute(attributes, "ref") ?? "");
    } else if (this.#inData) {
      this.#openInData(name, attributes);
    }
  }

  #openInData(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "c") {
      this.#beginCell(attributes);
    } else if (name === "v") {
      this.#inValue = true;
    } else if (name === "f") {
      this.#formula = true;
    } else if (name === "row") {
      this.#beginRow(attributes["r"]);
    } else {
      this.#inline.open(name);
    }
  }

  close(name: string): void {
    if (name === "v") {
      this.#inValue = false;
    } else if (name === "c") {
      this.#endCell();
    } else if (name === "row") {
      this.#endRow();
    } else if (name === "sheetData") {
      this.#inData = false;
    } else {
      this.#inline.close(name);
    }
  }

  text(text: string): void {
    if (this.#inValue) {
      this.#value += text;
    } else {
      this.#inline.add(text);
    }
    const { limits, place } = this.#setting;
    if (this.#value.length + this.#inline.length > limits.characters) {
      throw cellTooLong({ ...place, row: this.row }, limits.characters);
    }
  }

  #beginRow(given: string | undefined): void {
    const row = given === undefined ? this.row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.row || row > mostRows) {
      const what = { vi: "số thứ tự dòng sai", en: "the numbers of rows are wrong" };
      throw broken(what, { ...this.#setting.place, row: this.row + 1 });
    }
    this.row = row;
    this.#column = -1;
  }

  #beginCell(attributes: Readonly<Record<string, string>>): void {
    const given = attributes["r"];
    const at = given === undefined ? undefined : cellPlace(given);
    if (given !== undefined && at?.row !== this.row) {
      const what = { vi: "ô nằm sai dòng", en: "a cell lies in another row than it says" };
      throw broken(what, { ...this.#setting.place, row: this.row });
    }
    this.#column = at?.column ?? this.#column + 1;
    this.#type = attributes["t"] ?? "n";
    this.#style = Number(attributes["s"] ?? 0);
    this.#formula = false;
    this.#value = "";
  }

  #endCell(): void {
    const inline = this.#inline.length === 0 ? "" : this.#inline.take();
    const [column, row] = [this.#column, this.row];
    const at = () => `${columnLetters(column)}${row}`;
    const value = this.#type === "inlineStr" ? inline : this.#value;
    const cell = { type: this.#type, style: this.#style, value, formula: this.#formula };
    const read = readCell(cell, at, this.#setting);
    this.#value = "";
    if (read === undefined) {
      return;
    }
    this.#checkColumn(column);
    if (isCellFault(read)) {
      this.#faults.set(column, read);
    } else {
      this.#put(column, read.text);
      if (read.typed) {
        this.#typed.add(column);
      }
    }
  }

  #put(column: number, text: string): void {
    while (this.#cells.length < column) {
      this.#cells.push("");
    }
    this.#cells[column] = text;
  }

  #checkColumn(column: number): void {
    const { place, limits } = this.#setting;
    const where = { ...place, row: this.row };
    if (column >= limits.columns) {
      throw overLimit("too-many-columns", {
        what: { vi: "có giá trị ở cột quá xa", en: "a value stands in a column too far to the right" },
        given: `${columnLetters(column)}${this.row}`,
        most: limits.columns,
        place: where,
      });
    }
    if ((this.#cells[column] ?? "") !== "" || this.#faults.has(column)) {
      throw broken({ vi: "một ô có hai lần", en: "a cell is there twice" }, where);
    }
  }

  #endRow(): void {
    if (this.#cells.length > 0 || this.#faults.size > 0) {
      const row = { row: this.row, cells: this.#cells, typed: this.#typed };
      this.#ready.push(this.#faults.size === 0 ? row : { ...row, faults: this.#faults });
      this.#cells = [];
      this.#typed = new Set();
      this.#faults = new Map();
    }
  }
}
