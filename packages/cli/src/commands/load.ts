import type { EntityChange, Updated } from "@cchc/adapters/warehouse";
import { CchcError, parsePlainDate } from "@cchc/core";
import { tablesOver } from "@cchc/rules";
import { rejectedLimit } from "../check/rejected-limit.ts";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { mappingAt } from "../intake/open-source.ts";
import { tellFiles, tellProblems } from "../intake/tell-intake.ts";
import { withRejects } from "../intake/with-rejects.ts";
import { type Run, stoppable } from "../stop/stoppable.ts";
import { load, type Reading } from "../warehouse/count-there.ts";
import { withStore } from "../warehouse/open-store.ts";
import { updateThere } from "../warehouse/update-there.ts";
import { isGoneAfterwards, isWarehouse, refuse } from "../warehouse/warehouse-address.ts";

/** Options of `cchc load`. */
export interface LoadOptions {
  readonly data: string;
  readonly warehouse: string;
  readonly mapping?: string;
  readonly rejects?: string;
  readonly asOf?: string;
  readonly maxRejected?: string;
  readonly update?: boolean;
}

/** Reads records into an engine, in the place of those that were there, so that they can be scored and explained without their files. */
export async function runLoad(options: LoadOptions, context: CommandContext): Promise<ExitCode> {
  return stoppable(context, (run) => loadIn(run, options, context));
}

async function loadIn(run: Run, options: LoadOptions, context: CommandContext): Promise<ExitCode> {
  const most = rejectedLimit(options.maxRejected);
  const { data, mapping: file, rejects, warehouse } = options;
  const { language } = context;
  if (!isWarehouse(warehouse)) {
    return refuse(warehouse);
  }
  if (isGoneAfterwards(warehouse)) {
    throw new CchcError({ ...nothingKept, given: warehouse });
  }
  const asOf = options.asOf === undefined ? undefined : parsePlainDate(options.asOf);
  const at = { data, mapping: file, rejects, language, run, asOf };
  const mapping = await mappingAt(at);
  const { read, changes } = await withRejects(at, (sink) => {
    const reading = { at, mapping, rejects: sink };
    return options.update === true ? updateThere(warehouse, reading) : loadAnew(warehouse, reading);
  });
  run.progress.end();
  await run.outputs.place(run.signal);
  const { problems, counts: kinds, warnings, files } = read.report;
  tellProblems({ problems, kinds, warnings }, context);
  tellFiles(files, context);
  for (const change of changes) {
    context.tell(changed[language](change));
  }
  context.tell(said[language](warehouse));
  return tablesOver(files, most).length > 0 ? ExitCode.findings : ExitCode.done;
}

async function loadAnew(warehouse: string, reading: Reading): Promise<Pick<Updated, "read" | "changes">> {
  return { read: await withStore(warehouse, "load", (store) => load(store, reading)), changes: [] };
}

const nothingKept = {
  code: "usage/warehouse",
  what: {
    vi: "kho trong bộ nhớ mất khi lệnh kết thúc: không nạp vào đó được",
    en: "an engine in memory is gone when the command ends: nothing can be loaded into it",
  },
  expected: { vi: "duckdb: kèm tên tệp", en: "duckdb: with the name of a file" },
  example: "duckdb:records.duckdb",
} as const;

const changed = {
  vi: ({ entity, replaced, added }: EntityChange) => `${entity}: thay ${replaced}, thêm ${added} bản ghi`,
  en: ({ entity, replaced, added }: EntityChange) => `${entity}: ${replaced} records replaced, ${added} added`,
};

const said = {
  vi: (engine: string) => `Đã nạp. Chấm điểm: npx cchc score --warehouse ${engine} --policy … --period …`,
  en: (engine: string) => `Loaded. To score: npx cchc score --warehouse ${engine} --policy … --period …`,
};
