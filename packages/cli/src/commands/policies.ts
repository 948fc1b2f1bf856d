import { CchcError, parsePlainDate } from "@cchc/core";
import { renderPolicy, renderWhy } from "@cchc/report";
import { type Policy, type ValueReason, whyValue } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json-text.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { shippedPolicies } from "../policy/policy-folders.ts";

/** Options of `cchc policies`. */
export interface PoliciesOptions {
  readonly format: "table" | "json";
  /** A value of a policy: where it comes from is told instead of the list. */
  readonly why?: string;
  readonly on?: string;
  /** The one policy that is asked. */
  readonly policy?: string;
}

/** Lists what ships, in force from when to when, on whose decision, and what its rules stand on; or says where a value comes from. */
export async function runPolicies(options: PoliciesOptions, context: CommandContext): Promise<ExitCode> {
  const { format, why, policy: asked } = options;
  const { language, columns, print } = context;
  const policies = await Promise.all((asked === undefined ? shippedPolicies() : [asked]).map(findPolicy));
  if (why === undefined && options.on !== undefined) {
    throw new CchcError(valueMissing);
  }
  if (why !== undefined) {
    print(whyPages(policies, { ...options, why }, context));
    return ExitCode.done;
  }
  const pages = policies.map((policy) => renderPolicy(policy, { language, columns, digits: policy.print.digits }));
  print(format === "json" ? jsonText({ policies: policies.map(summary) }, 2) : pages.join("\n\n"));
  return ExitCode.done;
}

/** Where a value comes from, in the one policy that was asked or in all that ship and have it. */
function whyPages(
  policies: readonly Policy[],
  { format, why, on, policy }: PoliciesOptions & { readonly why: string },
  { language, columns }: CommandContext,
): string {
  if (on === undefined) {
    throw new CchcError(dayMissing);
  }
  const day = parsePlainDate(on);
  const reasons =
    policy === undefined
      ? whereKnown(policies, (one) => whyValue(one, why, day))
      : policies.map((one) => whyValue(one, why, day));
  const digits = Math.max(...policies.map(({ print }) => print.digits));
  return format === "json"
    ? jsonText({ reasons }, 2)
    : reasons.map((reason) => renderWhy(reason, { language, columns, digits })).join("\n\n");
}

/** What the policies say that know the value; when none does, what is wrong by each of them. */
function whereKnown(policies: readonly Policy[], ask: (policy: Policy) => ValueReason): ValueReason[] {
  const errors: CchcError[] = [];
  const reasons = policies.flatMap((policy) => {
    try {
      return [ask(policy)];
    } catch (error) {
      if (!(error instanceof CchcError)) {
        throw error;
      }
      errors.push(error);
      return [];
    }
  });
  if (reasons.length === 0) {
    throw new CchcError(errors.flatMap(({ problems }) => problems));
  }
  return reasons;
}

const valueMissing = {
  code: "usage/no-value",
  what: { vi: "chưa nói giá trị nào", en: "the value is not told" },
  expected: { vi: "--why <giá trị> cùng với --on", en: "--why <value> with --on" },
  example: "--why 2-1-progress.max --on 2026-08-01",
} as const;
const dayMissing = {
  code: "usage/no-day",
  what: { vi: "chưa nói vào ngày nào", en: "the day is not told" },
  expected: { vi: "--on <ngày>", en: "--on <date>" },
  example: "--on 2026-08-01",
} as const;

function summary(policy: Policy) {
  const { id, title, decision, from, to, areas, indicators, max, sha256, base, overrides } = policy;
  return {
    id,
    ...(base === undefined ? {} : { extends: base.id, overrides: overrides?.length }),
    title,
    decision,
    from,
    to,
    areas,
    indicators: indicators.length,
    max,
    rules: countByBasis(policy),
    sha256,
  };
}

/** How many rules stand on what, with how sure the source is: `observed (medium)`. */
function countByBasis({ indicators }: Policy): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { basis, source } of indicators.flatMap((indicator) => indicator.rules)) {
    const key = `${basis} (${source.confidence})`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort());
}
