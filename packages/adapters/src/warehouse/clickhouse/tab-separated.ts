import type { Cell } from "../dialect/dialect.ts";

const escapes = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["r", "\r"],
  ["n", "\n"],
  ["t", "\t"],
  ["0", "\0"],
]);

const signs = new Map([...escapes].map(([sign, character]) => [character, `\\${sign}`]));

/** A row as a line of ClickHouse's TabSeparated, the one format that every version reads and writes exactly. */
export function tabSeparated(row: readonly Cell[]): string {
  return `${row.map(written).join("\t")}\n`;
}

function written(cell: Cell): string {
  if (cell === null) {
    return "\\N";
  }
  return String(cell).replace(/[\b\f\r\n\t\0\\]/g, (character) => signs.get(character) ?? "\\\\");
}

/** The cells of a line of TabSeparated, as texts. */
export function readTabSeparated(line: string): Cell[] {
  return line.split("\t").map((cell) => {
    if (cell === "\\N") {
      return null;
    }
    return cell.includes("\\") ? cell.replace(/\\(.)/g, (_, sign: string) => escapes.get(sign) ?? sign) : cell;
  });
}
