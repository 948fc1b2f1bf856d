import { type ColumnSql, textOf } from "./column-sql.ts";

/**
 * Letters, digits and marks of Vietnamese text that stand for themselves: one character each, in the form that Unicode composes.
 * No spaces but single ones between words, nothing hidden, nothing that controls. Other texts can be right too; they are read row by row.
 */
const letters = "!-~À-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–“”‘’";
const longest = 1_000;

/** A column as the values of a field of text. */
export function plainText(column: string): ColumnSql {
  const text = textOf(column);
  const isPlain = `${text} ~ '^[${letters}]+( [${letters}]+)*$' AND length(${text}) <= ${longest}`;
  return {
    present: `(${text} <> '')`,
    checked: `CASE WHEN ${isPlain} THEN ${text} END`,
    value: `NULLIF(${text}, '')`,
  };
}
