import { access } from "node:fs/promises";
import path from "node:path";
import { ii06aWorkbook } from "@cchc/adapters/form";
import { Ii06aByField, type Ii06aTable, type MeasuredUnit, type Problem, parsePeriod, printable } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { noCaseFiles, noSuchUnit, nowhereNote, undatedNote } from "../form/form-problem.ts";
import { mappingAt, openSource, type RecordsAt } from "../intake/open-source.ts";
import { tellFiles, tellProblems } from "../intake/tell-intake.ts";
import { draftOf, intendOut } from "../output/write-whole.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";
import { toolVersion } from "../tool-version.ts";

/** Options of `cchc form`. */
export interface FormOptions {
  readonly data: string;
  readonly period: string;
  readonly unit: string;
  readonly mapping?: string;
  readonly out: string;
}

const workbooks = [".xlsx"];
/** Words in the name of a unit that say that its data is made up. */
const made = /mô phỏng|giả lập|simulated/iu;

/** Writes form II.06a of a unit and period as a workbook. Exit code 1 when rows were rejected, or files could not be placed in its columns. */
export async function runForm(options: FormOptions, context: CommandContext): Promise<ExitCode> {
  return stoppable(context, (run) => formIn(run, options, context));
}

async function formIn(run: Run, options: FormOptions, context: CommandContext): Promise<ExitCode> {
  const { data, mapping, out } = options;
  await intendOut(run, out, workbooks);
  const period = parsePeriod(options.period);
  const { unit, form, report } = await countIn({ data, mapping, run }, options.unit);
  const table = form.table({ period, calendar: vietnamCalendar() });
  const simulated = made.test(unit.name) || (await isSimulated(data));
  const bytes = await ii06aWorkbook({ unit, period, table, simulated, toolVersion: toolVersion() });
  run.outputs.add(await draftOf(out, bytes, workbooks));
  run.progress.end();
  await run.outputs.place(run.signal);
  const { problems, counts: kinds, warnings, files } = report;
  tellProblems({ problems, kinds, warnings: [...warnings, ...notesOf(table)] }, context);
  tellFiles(files, context);
  context.print(`${printable(out)}\n  ${said(table, context)}`);
  return table.undated > 0 || files.some(({ rejected }) => rejected > 0) ? ExitCode.findings : ExitCode.done;
}

async function countIn(at: RecordsAt, asked: string) {
  const source = await openSource(at, { mapping: await mappingAt(at) });
  const code = asked.trim();
  const form = new Ii06aByField(code);
  for await (const one of source.records()) {
    form.add(one);
  }
  const unit = unitOf(source.units, code);
  if (!form.hasFiles) {
    throw noCaseFiles(unit, at.data);
  }
  return { unit, form, report: source.report() };
}

function unitOf(units: readonly MeasuredUnit[], code: string): MeasuredUnit {
  const unit = units.find((one) => one.code === code);
  if (unit === undefined) {
    throw noSuchUnit(units, code);
  }
  return unit;
}

/** A folder of simulated records says so in a file of its own. */
function isSimulated(data: string): Promise<boolean> {
  return access(path.join(data, "SIMULATED.txt")).then(
    () => true,
    () => false,
  );
}

function notesOf({ undated, nowhere }: Ii06aTable): readonly Problem[] {
  return [...(undated > 0 ? [undatedNote(undated)] : []), ...(nowhere > 0 ? [nowhereNote(nowhere)] : [])];
}

function said({ rows }: Ii06aTable, { language }: CommandContext): string {
  const sum = (column: "receivedOnline" | "receivedInPerson" | "carriedOver" | "done" | "pending") =>
    rows.reduce((all, { figures }) => all + figures[column], 0);
  const received = sum("receivedOnline") + sum("receivedInPerson") + sum("carriedOver");
  return language === "vi"
    ? `lĩnh vực ${rows.length}; tiếp nhận ${received}, đã giải quyết ${sum("done")}, đang giải quyết ${sum("pending")}`
    : `fields of work ${rows.length}; received ${received}, done ${sum("done")}, pending ${sum("pending")}`;
}
