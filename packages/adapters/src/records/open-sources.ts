import { CchcError, type Problem } from "@cchc/core";
import { type TallyResult, tallyRows } from "../row/tally.ts";
import { readHeader } from "../source/header.ts";
import { sourceName, type TableSource } from "../source/table-source.ts";
import { unitsColumns } from "../unit/columns.ts";
import { UnitFile, type UnitList, UnitsGiven } from "../unit/unit-list.ts";
import { needsMapping } from "./file-problem.ts";
import type { Reading } from "./reading.ts";
import type { RecordOptions, TablesOfRecords } from "./record-options.ts";
import { rowsRejected } from "./rejected-rows.ts";
import { planTable, type TablePlan } from "./table-plan.ts";
import type { RecordTable } from "./tables-in-file.ts";

/** Tables whose headers were looked at, and the units that their records may be of. */
export interface OpenedSources {
  readonly sources: readonly Source[];
  readonly unitsRead: UnitsRead;
}

/**
 * Looks at the header of every table before the first row of any is read.
 *
 * @throws CchcError with all that is wrong with headers, or with the list of units.
 */
export async function openSources(found: TablesOfRecords, options: RecordOptions): Promise<OpenedSources> {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const table of found.tables) {
    const plan = planTable(table, options.asOf);
    problems.push(...(await columnProblems(table, plan, options)));
    sources.push({ table, plan });
  }
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  return { sources, unitsRead: await readUnits(found.units, options) };
}

/** One table and how it is read. */
export interface Source {
  readonly table: RecordTable;
  readonly plan: TablePlan;
}

/** What is wrong with the columns of a table: found out before hours are spent on the tables that come first. */
async function columnProblems(
  { entity, mapping, source }: RecordTable,
  { columns }: TablePlan,
  { signal }: RecordOptions,
): Promise<readonly Problem[]> {
  const { cells, row } = await source.top({ columns, ...(signal === undefined ? {} : { signal }) });
  try {
    readHeader(cells, { ...source.place, row }, columns);
    return [];
  } catch (error) {
    if (!(error instanceof CchcError)) {
      throw error;
    }
    const named = { name: source.place.file, header: cells };
    return [...error.problems, ...(mapping === undefined ? needsMapping(named, entity) : [])];
  }
}

/** The list of units, and the account of its reading where it was read. */
export interface UnitsRead {
  readonly list?: UnitList;
  readonly tally?: TallyResult;
}

async function readUnits(source: TableSource | undefined, { units, signal }: RecordOptions): Promise<UnitsRead> {
  if (units !== undefined || source === undefined) {
    return units === undefined ? {} : { list: new UnitsGiven(units) };
  }
  const file = sourceName(source.place);
  const list = new UnitFile(file);
  const rows = source.read({ columns: unitsColumns, ...(signal === undefined ? {} : { signal }) });
  return { list, tally: await tallyRows(file, rows, list) };
}

/** Puts the account of the list of units into that of a reading. */
export async function tellUnits(reading: Reading, tally: TallyResult | undefined): Promise<void> {
  if (tally === undefined) {
    return;
  }
  for (const row of rowsRejected(tally.file.name, tally.problems)) {
    await reading.reject(row);
  }
  reading.close(tally.file, tally.warnings);
}
