import { join } from "node:path";
import { type Entity, type Measure, type Period, type PublishedScore, parsePeriod } from "@cchc/core";
import { csvFiles } from "../csv/csv-files.ts";
import { findPortalAnswers } from "../format/portal-766/answer-file.ts";
import { readAnswers } from "../format/portal-766/read-answers.ts";
import type { RejectSink } from "../records/reading.ts";
import { rowsRejected } from "../records/rejected-rows.ts";
import { type TallyResult, tallyRows } from "../row/tally.ts";
import type { FileKind } from "../source/file-kind.ts";
import type { TableColumns, TablePart } from "../source/table.ts";
import { sourceName, type TableSource } from "../source/table-source.ts";
import { unitsColumns } from "../unit/columns.ts";
import { UnitFile, type UnitList, UnitsAsNamed } from "../unit/unit-list.ts";
import { countsColumns, publishedColumns } from "./columns.ts";
import { CountsFile } from "./counts-file.ts";
import { findDataFiles, findUnitsFile } from "./data-files.ts";
import { openDataTables, openUnits } from "./data-tables.ts";
import type { MeasuredData } from "./measured-data.ts";
import { noSuchPeriod } from "./no-such-period.ts";
import { type OtherPeriod, PeriodSorter } from "./period-sorter.ts";
import { PublishedFile } from "./published-file.ts";

/** What the data is checked against, and which of it is wanted. */
export interface MeasuredDataOptions {
  /** Measures that counts may name. */
  readonly measures: readonly Measure[];
  /** Ids of indicators and areas that published scores may name. */
  readonly items: readonly string[];
  /** The wanted period as text: `2026-08`. */
  readonly period: string;
  /** Kinds of files that are read; CSV when absent. */
  readonly kinds?: readonly FileKind[];
  /** Files of these beside the counts are named in a warning: records are not counted where there are counts. */
  readonly entities?: ReadonlyMap<string, Entity>;
  /** Gets each rejected row when all is read; the reading waits for it. */
  readonly rejects?: RejectSink;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads measured data: a folder with `counts.csv` and, if there are such, `units.csv` and `published.csv`; or one file of counts,
 * whose units then have their code for a name and the level `unit`; or one workbook with sheets of these names;
 * or a folder of saved answers of the national portal under Decision 766. Rows that are wrong are rejected and explained, never mended.
 *
 * @throws CchcError when a whole file cannot be used (`file/…`, `text/…`, `csv/…`, `data/no-counts`, `portal/…`), when no row is of the
 * period (`data/no-such-period`), or when the asked period cannot be read (`period/…`).
 * @example
 * const data = await readMeasuredData("data/2026-08", { measures, items: ["t1", "t1-01"], period: "2026-08" });
 * data.files[0]; // { name: "counts.csv", sha256: "…", read: 60, accepted: 58, rejected: 2 }
 */
export async function readMeasuredData(path: string, options: MeasuredDataOptions): Promise<MeasuredData> {
  const period = parsePeriod(options.period);
  const { kinds = [csvFiles()], entities, signal } = options;
  signal?.throwIfAborted();
  const answers = await findPortalAnswers(path);
  if (answers.length > 0) {
    return readPortal(path, answers, { options, period });
  }
  const files = await findDataFiles(path, { kinds, entities });
  const tables = await openDataTables(files, { kinds, signal });
  const unitsRead = tables.units === undefined ? undefined : await readUnits(tables.units, options);
  const units: UnitList = unitsRead?.units ?? new UnitsAsNamed();
  const counts = await readCounts(tables.counts, options, { units, period });
  const published =
    tables.published === undefined ? undefined : await readPublished(tables.published, options, { units, period });
  const results = [unitsRead, counts, published].filter((read) => read !== undefined);
  await handOn(results, options.rejects);
  return {
    units: units.units,
    measurements: counts.measurements,
    published: published?.scores ?? [],
    files: results.map(({ file }) => file),
    otherPeriods: [...counts.otherPeriods, ...(published?.otherPeriods ?? [])],
    problems: results.flatMap(({ problems }) => problems),
    warnings: [...files.warnings, ...results.flatMap(({ warnings }) => warnings)],
  };
}

async function readPortal(
  path: string,
  answers: readonly string[],
  { options, period }: { readonly options: MeasuredDataOptions; readonly period: Period },
): Promise<MeasuredData> {
  const { measures, items, signal, kinds = [csvFiles()] } = options;
  const unitsPath = await findUnitsFile(path, kinds);
  const unitsRead =
    unitsPath === undefined ? undefined : await readUnits(await openUnits(unitsPath, { kinds, signal }), options);
  const names = answers.filter((name) => unitsPath === undefined || join(path, name) !== unitsPath);
  const units = unitsRead?.units.units;
  const data = withUnits(await readAnswers(path, names, { measures, items, period, units, signal }), unitsRead);
  const results = data.files.map((file) => ({
    file,
    problems: data.problems.filter(({ place }) => place?.file === file.name),
  }));
  await handOn(results, options.rejects);
  return data;
}

function withUnits(data: MeasuredData, units: TallyResult | undefined): MeasuredData {
  return units === undefined
    ? data
    : {
        ...data,
        files: [units.file, ...data.files],
        problems: [...units.problems, ...data.problems],
        warnings: [...units.warnings, ...data.warnings],
      };
}

async function handOn(
  results: readonly Pick<TallyResult, "file" | "problems">[],
  rejects: RejectSink | undefined,
): Promise<void> {
  for (const row of results.flatMap(({ file, problems }) => rowsRejected(file.name, problems))) {
    await rejects?.(row);
  }
}

interface Against {
  readonly units: UnitList;
  readonly period: Period;
}

async function readUnits(
  source: TableSource,
  options: MeasuredDataOptions,
): Promise<TallyResult & { readonly units: UnitFile }> {
  const file = sourceName(source.place);
  const units = new UnitFile(file);
  return { ...(await tallyRows(file, rowsOf(source, unitsColumns, options), units)), units };
}

type CountsRead = TallyResult & Pick<MeasuredData, "measurements" | "otherPeriods">;

async function readCounts(
  source: TableSource,
  options: MeasuredDataOptions,
  { units, period }: Against,
): Promise<CountsRead> {
  const file = sourceName(source.place);
  const periods = new PeriodSorter(period);
  const counts = new CountsFile({ file, measures: options.measures, units, periods });
  const tally = await tallyRows(file, rowsOf(source, countsColumns, options), counts);
  if (counts.ofPeriod === 0 && periods.others.size > 0) {
    throw noSuchPeriod(file, periods, tally.problems);
  }
  const warnings = [...tally.warnings, ...counts.thousands.warnings];
  return { ...tally, warnings, measurements: counts.measurements, otherPeriods: setAside(file, periods) };
}

type PublishedRead = TallyResult & {
  readonly scores: readonly PublishedScore[];
  readonly otherPeriods: readonly OtherPeriod[];
};

async function readPublished(
  source: TableSource,
  options: MeasuredDataOptions,
  { units, period }: Against,
): Promise<PublishedRead> {
  const file = sourceName(source.place);
  const periods = new PeriodSorter(period);
  const published = new PublishedFile({ file, items: options.items, units, periods });
  const tally = await tallyRows(file, rowsOf(source, publishedColumns, options), published);
  return { ...tally, scores: published.scores, otherPeriods: setAside(file, periods) };
}

function rowsOf(source: TableSource, columns: TableColumns, { signal }: MeasuredDataOptions): AsyncIterable<TablePart> {
  return source.read({ columns, ...(signal === undefined ? {} : { signal }) });
}

function setAside(file: string, periods: PeriodSorter): readonly OtherPeriod[] {
  return [...periods.others].map(([period, rows]) => ({ file, period, rows }));
}
