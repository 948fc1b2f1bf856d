import type { BooleanField, CodeField, DecimalField, Entity, Field, WholeField } from "@cchc/core";

/** What a cell is written from; blank when undefined. */
export type Cell = string | number | boolean | undefined;

/** Days and moments are already text in a row. */
type CellOf<F extends Field> = F extends CodeField
  ? F["values"][number]["code"]
  : F extends BooleanField
    ? boolean
    : F extends WholeField | DecimalField
      ? number
      : string;

type RequiredName<E extends Entity> = {
  [Name in keyof E["fields"]]: E["fields"][Name] extends { readonly required: true } ? Name : never;
}[keyof E["fields"]];

/** A row of an entity's file: the compiler knows its columns and the codes that each may hold. */
export type RowOf<E extends Entity> = {
  readonly [Name in RequiredName<E> & string]: CellOf<E["fields"][Name]>;
} & {
  readonly [Name in Exclude<keyof E["fields"], RequiredName<E>> & string]?: CellOf<E["fields"][Name]> | undefined;
};

/** One line of a CSV file, without its end. Runs for every cell of millions of rows. */
export function lineOf(columns: readonly string[], row: { readonly [name: string]: Cell }): string {
  let line = "";
  for (let index = 0; index < columns.length; index += 1) {
    const cell = row[columns[index] ?? ""];
    const text = typeof cell === "string" ? quoted(cell) : cell === undefined ? "" : String(cell);
    line += index === 0 ? text : `,${text}`;
  }
  return line;
}

function quoted(text: string): string {
  return text.includes(",") || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
