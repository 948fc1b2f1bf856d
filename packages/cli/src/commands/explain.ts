import { renderCard, renderIndicator } from "@cchc/report";
import { type Policy, readPolicyData } from "@cchc/rules";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { findIndicator } from "../policy/find-indicator.ts";
import { readResultFile } from "../result/read-result-file.ts";
import { findCard } from "../unit/find-card.ts";

/** Arguments and options of `cchc explain`. */
export interface ExplainOptions {
  readonly file: string;
  readonly unit: string;
  readonly indicator: string | undefined;
  readonly format: "table" | "json";
}

/** Says why a unit has its points, from a stored result alone: the policy that judged travels inside it. */
export async function runExplain(
  options: ExplainOptions,
  { language, columns, print }: CommandContext,
): Promise<ExitCode> {
  const result = await readResultFile(options.file);
  const policy: Policy = readPolicyData(result.policy.files);
  const card = findCard(result.cards, options.unit);
  const style = { language, columns, digits: policy.print.digits };
  if (options.indicator === undefined) {
    print(options.format === "json" ? JSON.stringify(card, null, 2) : renderCard(result, policy, { card, style }));
    return ExitCode.done;
  }
  const indicator = findIndicator(policy, options.indicator);
  const score = card.indicators.find(({ id }) => id === indicator.id);
  print(
    options.format === "json"
      ? JSON.stringify({ unit: card.unit, indicator, score }, null, 2)
      : renderIndicator(policy, { card, indicator, style }),
  );
  return ExitCode.done;
}
