import { blockYaml, exampleOfCard, exampleOfIndicator, exampleYaml } from "@cchc/rules";
import { findIndicator } from "../policy/find-indicator.ts";
import { readResultFile } from "../result/read-result-file.ts";
import { findCard } from "../unit/find-card.ts";

/** Which case of a stored result becomes an example. */
export interface CaseAsked {
  readonly unit: string;
  readonly result: string;
  /** One indicator alone. */
  readonly indicator?: string;
  /** Keep the unit's code; its name never goes along. */
  readonly keepCode?: boolean;
}

/** A disputed case as YAML: a whole card for `examples/`, or one line for the examples of an indicator. */
export async function exampleFromCase({ unit, result: file, indicator, keepCode }: CaseAsked): Promise<string> {
  const { result, policy } = await readResultFile(file);
  const card = findCard(result.cards, unit);
  const disputed = { policy, result, card, ...(keepCode === true ? { code: card.unit.code } : {}) };
  return indicator === undefined
    ? blockYaml(exampleOfCard(disputed)).trimEnd()
    : `- ${exampleYaml(exampleOfIndicator(findIndicator(policy, indicator), disputed))}`;
}
