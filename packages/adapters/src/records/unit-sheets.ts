import { CchcError, type Problem } from "@cchc/core";
import { sourceName, type TableSource } from "../source/table-source.ts";
import { unitsColumns } from "../unit/columns.ts";
import { twoFiles } from "./file-problem.ts";

/** The sheet of units that has rows: a template that nobody filled in says nothing of units. */
export async function filledList(sheets: readonly TableSource[]): Promise<TableSource | undefined> {
  const filled: TableSource[] = [];
  for (const sheet of sheets) {
    if (await hasRows(sheet)) {
      filled.push(sheet);
    }
  }
  const problems = severalLists(filled.map(({ place }) => sourceName(place)));
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  return filled[0];
}

async function hasRows(sheet: TableSource): Promise<boolean> {
  for await (const { kind } of sheet.read({ columns: unitsColumns, mayBeEmpty: true })) {
    if (kind === "row" || kind === "refused") {
      return true;
    }
  }
  return false;
}

/** What is wrong with more than one list of units. */
export function severalLists(names: readonly string[]): readonly Problem[] {
  return names.length > 1 ? [twoFiles("units", names)] : [];
}
