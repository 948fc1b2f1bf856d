import { CchcError, parsePlainDate } from "@cchc/core";
import { renderVerification, type VerificationView } from "@cchc/report";
import { verifyResult } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { tellProblems } from "../intake/tell-intake.ts";
import { jsonText } from "../output/json-text.ts";
import { readResultFile, type StoredResult } from "../result/read-result-file.ts";
import { stoppable } from "../stop/stoppable.ts";
import type { RollUp } from "../unit/roll-ups.ts";
import { judgeByStock } from "../verify/judge-by-stock.ts";
import { readAgain } from "../verify/read-again.ts";
import { checkRejectsBeside } from "../verify/rejects-beside.ts";
import { shippedNotes } from "../verify/shipped-notes.ts";

/** Arguments and options of `cchc verify`. */
export interface VerifyOptions {
  readonly file: string;
  readonly engine?: "json-rules-engine";
  readonly data?: string;
  /** The engine that counts the records of the data. */
  readonly warehouse?: string;
  readonly mapping?: string;
  readonly asOf?: string;
  readonly rollUp?: RollUp;
  readonly format: "table" | "json";
}

/** Computes a stored result again, from what it carries or from its data, and says equal or what differs. */
export async function runVerify(options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const asked = checkUsage(options);
  const stored = await readResultFile(asked.file);
  const view = await withRejects(asked.file, stored, await verify(asked, stored, context));
  const { language, columns, print } = context;
  const style = { language, columns, digits: stored.policy.print.digits };
  const { id, sha256 } = stored.result.policy;
  print(
    asked.format === "json"
      ? jsonText({ result: asked.file, policy: { id, sha256 }, ...view }, 2)
      : renderVerification(stored.result, view, style),
  );
  return view.equal ? ExitCode.done : ExitCode.findings;
}

/** What the file of rejected rows beside the result adds. */
async function withRejects(file: string, { result }: StoredResult, view: VerificationView): Promise<VerificationView> {
  const { differences, notes } = await checkRejectsBeside(file, result);
  const { verification } = view;
  return {
    ...view,
    equal: view.equal && differences.length === 0,
    verification: {
      ...verification,
      equal: verification.equal && differences.length === 0,
      differences: [...verification.differences, ...differences],
      notes: [...verification.notes, ...notes],
    },
  };
}

/** Options about data mean nothing without it. */
function checkUsage(options: VerifyOptions): VerifyOptions {
  const stray =
    options.data === undefined ? (options.warehouse ?? options.mapping ?? options.asOf ?? options.rollUp) : undefined;
  if (stray !== undefined) {
    throw new CchcError({ ...needsData, given: stray });
  }
  return options;
}

async function verify(
  { engine, ...options }: VerifyOptions,
  stored: StoredResult,
  context: CommandContext,
): Promise<VerificationView> {
  const base =
    options.data === undefined
      ? { verification: verifyResult(stored.result) }
      : await fromData({ ...options, data: options.data }, stored, context);
  const notes = [...base.verification.notes, ...(await shippedNotes(stored))];
  const stock = engine === undefined ? undefined : { engine, ...(await judgeByStock(stored.result)) };
  return {
    equal: base.verification.equal && stock?.equal !== false,
    ...base,
    verification: { ...base.verification, notes },
    ...(stock === undefined ? {} : { stock }),
  };
}

async function fromData(
  {
    data,
    warehouse,
    mapping,
    asOf,
    rollUp,
  }: Pick<VerifyOptions, "warehouse" | "mapping" | "asOf" | "rollUp"> & { readonly data: string },
  stored: StoredResult,
  context: CommandContext,
): Promise<Pick<VerificationView, "verification" | "inputs">> {
  const at = { data, warehouse, mapping, rollUp, asOf: asOf === undefined ? undefined : parsePlainDate(asOf) };
  const { intake, ...again } = await stoppable(context, (run) => readAgain({ ...at, run }, stored));
  tellProblems({ problems: [], warnings: intake.warnings }, context);
  return again;
}

const needsData = {
  code: "usage/data-needed",
  what: { vi: "tùy chọn này chỉ dùng cùng --data", en: "this option needs --data" },
  expected: { vi: "tùy chọn --data", en: "the option --data" },
  example: "--data examples/son-trung/data",
} as const;
