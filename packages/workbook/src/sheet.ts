/** A cell that is written: a text, a number or a day. A text is never a formula, whatever it begins with. */
export interface SheetCell {
  readonly value: string | number | Date;
  /** What Excel computes in this cell, without `=`; `value` is the number or text that it gives. */
  readonly formula?: string;
  readonly look?: "head" | "title" | "wrong" | "wrap" | "form-head" | "form" | "input" | undefined;
  /** How far the cell is merged with those right of it and below; those are `covered`, and hold nothing. */
  readonly span?: { readonly columns?: number; readonly rows?: number } | "covered";
  /** How Excel shows it: `@` for text, `dd/mm/yyyy`. */
  readonly format?: string | undefined;
}

/** What may be entered into the cells of a column, and what Excel says when one of them is chosen. */
export interface ColumnRule {
  readonly kind: "any" | "list" | "date" | "whole" | "decimal";
  /** Of a list: the range that holds its values. */
  readonly range?: string;
  /** Title of the hint and of the refusal. */
  readonly title: string;
  readonly hint: string;
  readonly refusal: string;
}

/** One column of a sheet. */
export interface SheetColumn {
  /** In letters. */
  readonly width: number;
  /** Of all cells, the empty ones too; has to be the format of a cell of the first sheet. */
  readonly format?: string | undefined;
  readonly rule?: ColumnRule;
}

/** One sheet of a workbook to be written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly hidden?: boolean;
  /** Whether the first row stays in sight. */
  readonly frozen?: boolean;
  /** So many columns stay in sight beside a frozen row. */
  readonly frozenColumns?: number;
  /** Whether the first row offers to filter the rows under it. */
  readonly filtered?: boolean;
  /** Whether it prints on A4 across, as wide as the page, with the first row on every page and pages counted. */
  readonly printed?: boolean;
}
