/** Words in a paragraph, and how they stand out. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** A cell of a table. */
export interface Cell {
  readonly text: string;
  readonly align?: "left" | "right" | "center";
  readonly bold?: true;
  /** A bar of so large a share, from 0 to 1, under the text. */
  readonly bar?: number;
}

/** A column of a table: its title and its share of the width, in percent. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: Cell["align"];
}

/** What a document is made of, whatever writes it. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "item"; readonly runs: readonly Run[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: "picture";
      readonly svg: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };

/** A heading. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", runs: [{ text }] };
}

/** A line of a list; with a label in bold where there is one. */
export function item(text: string, label?: string): Block {
  return { kind: "item", runs: label === undefined ? [{ text }] : [{ text: `${label}: `, bold: true }, { text }] };
}
