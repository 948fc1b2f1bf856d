import { renderPolicy } from "@cchc/report";
import type { Policy } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json-text.ts";
import { findPolicy, shippedPolicies } from "../policy/find-policy.ts";

/** Options of `cchc policies`. */
export interface PoliciesOptions {
  readonly format: "table" | "json";
}

/** Lists what ships, in force from when to when, on whose decision, and what its rules stand on. */
export async function runPolicies(
  { format }: PoliciesOptions,
  { language, columns, print }: CommandContext,
): Promise<ExitCode> {
  const policies = await Promise.all(shippedPolicies().map(findPolicy));
  const pages = policies.map((policy) => renderPolicy(policy, { language, columns, digits: policy.print.digits }));
  print(format === "json" ? jsonText({ policies: policies.map(summary) }, 2) : pages.join("\n\n"));
  return ExitCode.done;
}

function summary(policy: Policy) {
  const { id, title, decision, from, to, areas, indicators, max, sha256 } = policy;
  return {
    id,
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
