import { CchcError, formatProblem } from "@cchc/core";
import { renderCoverage, renderMutants, renderPolicyTests, renderSuggested } from "@cchc/report";
import type { CommandContext } from "../command-context.ts";
import { ExitCode, exitCodeOf } from "../exit-code.ts";
import { jsonText } from "../output/json-text.ts";
import { writeText } from "../output/write-text.ts";
import { findPolicyFolder } from "../policy/find-policy.ts";
import { shippedPolicies } from "../policy/policy-folders.ts";
import { exampleFromCase } from "../testing/example-from-case.ts";
import { junitXml } from "../testing/junit.ts";
import { type Asked, fails, type TestedPolicy, testPolicyFolder } from "../testing/test-policy.ts";
import { watchFolders } from "../testing/watch-folders.ts";

/** Arguments and options of `cchc test`. */
export interface TestOptions extends Asked {
  readonly policies: readonly string[];
  readonly watch?: boolean;
  readonly junit?: string;
  readonly format: "table" | "json";
  readonly fromCase?: string;
  readonly result?: string;
  readonly indicator?: string;
  readonly keepCode?: boolean;
}

/** Runs the examples of policies; exit code 1 when one fails, too little is reached, or too many mutants survive. */
export async function runTest(options: TestOptions, context: CommandContext): Promise<ExitCode> {
  const asked = checkUsage(options);
  if (asked.fromCase !== undefined) {
    context.print(await exampleFromCase({ ...asked, unit: asked.fromCase, result: asked.result ?? "" }));
    return ExitCode.done;
  }
  return asked.watch === true ? watchTests(asked, context) : testOnce(asked, context);
}

function checkUsage(options: TestOptions): TestOptions {
  if (options.fromCase !== undefined && options.result === undefined) {
    throw new CchcError({ ...needsResult, given: options.fromCase });
  }
  const wrong = [options.min, options.maxSurvivors].find((one) => one !== undefined && !/^\d+(\.\d+)?$/.test(one));
  if (wrong !== undefined) {
    throw new CchcError({ ...needsNumber, given: wrong });
  }
  return options;
}

function policiesOf({ policies }: TestOptions): readonly string[] {
  return policies.length === 0 ? shippedPolicies() : policies;
}

async function testOnce(options: TestOptions, context: CommandContext): Promise<ExitCode> {
  const tested: TestedPolicy[] = [];
  for (const name of policiesOf(options)) {
    tested.push(await testPolicyFolder(name, options));
  }
  if (options.junit !== undefined) {
    await writeText(options.junit, junitXml(tested, context.language));
  }
  context.print(
    options.format === "json"
      ? jsonText({ policies: tested.map(dataOf) }, 2)
      : tested.map((one) => pageOf(one, context)).join("\n\n"),
  );
  // A filter that nothing matches would pass for ever after an example is renamed.
  const nothing = options.filter !== undefined && tested.every(({ outcomes }) => outcomes.length === 0);
  return nothing || tested.some((one) => fails(one, options)) ? ExitCode.findings : ExitCode.done;
}

function pageOf(tested: TestedPolicy, { language, columns }: CommandContext): string {
  const { policy, placeOf, coverage, mutants, suggested } = tested;
  const style = { language, columns, digits: policy.print.digits };
  if (suggested !== undefined) {
    return renderSuggested({ suggested, mutants: mutants ?? [] }, style);
  }
  return [
    renderPolicyTests({ ...tested, policy: policy.id }, style),
    ...(coverage === undefined ? [] : [renderCoverage(coverage, placeOf, style)]),
    ...(mutants === undefined ? [] : [renderMutants(mutants, placeOf, style)]),
  ].join("\n");
}

function dataOf({ policy, outcomes, coverage, mutants, suggested, placeOf }: TestedPolicy) {
  const placed = <T extends { readonly file: string; readonly path: readonly (string | number)[] }>(one: T) => ({
    ...one,
    place: placeOf(one.file, one.path),
  });
  return {
    policy: policy.id,
    sha256: policy.sha256,
    examples: outcomes.map(placed),
    coverage: coverage && { ...coverage, missing: coverage.missing.map(placed) },
    mutants: mutants?.map(placed),
    suggested,
  };
}

/** Runs again after every change, until Ctrl-C; a policy that cannot be read is told, and watched further. */
async function watchTests(options: TestOptions, context: CommandContext): Promise<ExitCode> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  let last: ExitCode = ExitCode.done;
  const run = async () => {
    last = await testOnce(options, context).catch((error: unknown) => tellUnreadable(error, context));
  };
  await run();
  await watchFolders(policiesOf(options).map(findPolicyFolder), run, stop.signal);
  return last;
}

function tellUnreadable(error: unknown, context: CommandContext): ExitCode {
  if (!(error instanceof CchcError)) {
    throw error;
  }
  for (const problem of error.problems) {
    context.tell(formatProblem(problem, context.language));
  }
  return exitCodeOf(error);
}

const needsResult = {
  code: "usage/result-needed",
  what: { vi: "--from-case cần một kết quả đã lưu", en: "--from-case needs a stored result" },
  expected: { vi: "tùy chọn --result", en: "the option --result" },
  example: "--from-case H44.104 --result build/phu-tho.json",
} as const;
const needsNumber = {
  code: "usage/not-a-number",
  what: { vi: "tùy chọn này cần một số", en: "this option needs a number" },
  expected: { vi: "một số từ 0 trở lên", en: "a number from 0 up" },
  example: "--min 100 --max-survivors 0",
} as const;
