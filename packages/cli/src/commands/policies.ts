import { formatDate } from "@cchc/core";
import type { Policy } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { findPolicy, shippedPolicies } from "../policy/find-policy.ts";

/** Options of `cchc policies`. */
export interface PoliciesOptions {
  readonly format: "table" | "json";
}

/** Lists what ships, in force from when to when, on whose decision, and what its rules stand on. */
export async function runPolicies({ format }: PoliciesOptions, context: CommandContext): Promise<ExitCode> {
  const policies = await Promise.all(shippedPolicies().map(findPolicy));
  context.print(
    format === "json"
      ? JSON.stringify(policies.map(summary), null, 2)
      : policies.map((policy) => describe(policy, context)).join("\n\n"),
  );
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

function describe(policy: Policy, { language }: CommandContext): string {
  const { id, title, decision, from, to, areas, indicators, max, sha256, notes } = policy;
  const vi = language === "vi";
  const until = to === undefined ? (vi ? "chưa hết hiệu lực" : "no end set") : formatDate(to, language);
  const bases = Object.entries(countByBasis(policy)).map(([basis, count]) => `${basis} ${count}`);
  return [
    `${id}  ${title[language]}`,
    `  ${vi ? "Căn cứ" : "Decision"}: ${decision.document}, ${decision.issuedBy[language]}`,
    `  ${vi ? "Áp dụng" : "In force"}: ${formatDate(from, language)} – ${until}`,
    `  ${areas.length} ${vi ? "lĩnh vực" : "areas"}, ${indicators.length} ${vi ? "tiêu chí" : "indicators"}, ${max} ${vi ? "điểm" : "points"}`,
    `  ${vi ? "Quy tắc dựa trên" : "Rules stand on"}: ${bases.join(", ")}`,
    ...(notes ?? []).map((note) => `  · ${note[language]}`),
    `  sha256 ${sha256}`,
  ].join("\n");
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
