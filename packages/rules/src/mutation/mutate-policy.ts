import type { Localized } from "@cchc/core";
import { runExample } from "../analysis/run-examples.ts";
import type { FlagDocument } from "../flag/flag-document.ts";
import type { Example, Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { PreparedCard } from "../testing/prepare-cards.ts";
import { runCard } from "../testing/run-card.ts";
import { type CardWitness, flagWitness } from "./card-witness.ts";
import { below, type Change } from "./change.ts";
import { dateChanges } from "./date-changes.ts";
import { whyEquivalent, whyHeadEquivalent } from "./equivalence.ts";
import { flagChanges } from "./flag-changes.ts";
import { headChanges } from "./head-changes.ts";
import { headWitness } from "./head-witness.ts";
import { type Mutant, mutantOfFlag, mutantOfHead, mutantOfIndicator } from "./mutant.ts";
import { ruleChanges } from "./rule-changes.ts";
import { findWitness, type Witness } from "./witness.ts";

/** What became of a mutant. */
export type Fate =
  /** An example failed. */
  | { readonly fate: "killed"; readonly by: string }
  /** The checks refuse such a policy. */
  | { readonly fate: "refused"; readonly code: string }
  /** Nobody could tell, and why. */
  | { readonly fate: "equivalent"; readonly why: Localized }
  /** Every example passes all the same; with one that would not, where one was found. */
  | { readonly fate: "survived"; readonly witness?: Witness; readonly card?: CardWitness };

/** One change of a policy, and whether its examples notice. */
export type TriedMutant = Omit<Change, "edits"> & {
  /** Id of the indicator or flag, or `policy`. */
  readonly subject: string;
  readonly file: string;
} & Fate;

/**
 * Changes a policy by one step in every place, one at a time, and runs its examples against each.
 *
 * Every mutant lives in memory. An indicator's own examples are run first, and whole cards only where they all pass. An
 * example that fails already notices nothing, and neither does one that overrides the policy.
 *
 * @example
 * mutatePolicy(policy, await prepareCards(policy)).filter(({ fate }) => fate === "survived"); // []
 */
export function mutatePolicy(policy: Policy, cards: readonly PreparedCard[]): TriedMutant[] {
  const own = cards.filter((card) => card.otherwise === undefined && runCard(policy, card).passed);
  return [
    ...policy.indicators.flatMap((indicator) => tryIndicator(policy, indicator, own)),
    ...policy.flags.flatMap((flag) => tryFlag(policy, flag, own)),
    ...headChanges(policy).map((change) => {
      const fate = fateOn(mutantOfHead(policy, change), own);
      return told(
        change,
        { subject: "policy", file: "policy.yaml" },
        fate.fate === "survived" ? unseen(policy, change) : fate,
      );
    }),
  ];
}

function tryFlag(policy: Policy, flag: FlagDocument, cards: readonly PreparedCard[]): TriedMutant[] {
  return flagChanges(flag, policy.measures).map((change) => {
    const mutant = mutantOfFlag(policy, flag, change);
    const fate = fateOn(mutant, cards);
    const changed = "policy" in mutant ? mutant.policy.flags.find(({ id }) => id === flag.id) : undefined;
    const card = fate.fate === "survived" && changed !== undefined ? flagWitness(policy, flag, changed) : undefined;
    return told(change, { subject: flag.id, file: `flags/${flag.id}.yaml` }, { ...fate, ...(card && { card }) });
  });
}

/** A change of the head that no card notices: a policy may begin earlier where no period it judges does. */
function unseen(policy: Policy, change: Change): Fate {
  const why = whyHeadEquivalent(policy, change);
  const card = headWitness(policy, change);
  return why === undefined ? { fate: "survived", ...(card && { card }) } : { fate: "equivalent", why };
}

function tryIndicator(policy: Policy, indicator: Indicator, cards: readonly PreparedCard[]): TriedMutant[] {
  const changes = [
    ...indicator.rules.flatMap((rule, index) =>
      below(["rules", index], ruleChanges(rule, indicator.measure, policy.measures)),
    ),
    ...dateChanges(indicator),
  ];
  const passing = indicator.examples.filter((example) => runExample(policy, indicator, example).passed);
  const place = { subject: indicator.id, file: `indicators/${indicator.id}.yaml` };
  return changes.map((change) => {
    const mutant = mutantOfIndicator(policy, indicator, change);
    const killer = "policy" in mutant ? failing(mutant, passing) : undefined;
    const fate: Fate = killer === undefined ? fateOn(mutant, cards) : { fate: "killed", by: killer };
    return told(change, place, fate.fate === "survived" ? examined(mutant, { policy, indicator, change }) : fate);
  });
}

/** The first example that a changed indicator fails. */
function failing(
  { policy, indicator }: Extract<Mutant, { policy: Policy }>,
  examples: readonly Example[],
): string | undefined {
  return indicator && examples.find((example) => !runExample(policy, indicator, example).passed)?.name;
}

function fateOn(mutant: Mutant, cards: readonly PreparedCard[]): Fate {
  if ("refused" in mutant) {
    return { fate: "refused", code: mutant.refused[0]?.code ?? "unknown" };
  }
  const killer = cards.find((card) => !runCard(mutant.policy, card).passed);
  return killer === undefined
    ? { fate: "survived" }
    : { fate: "killed", by: `${killer.example.id}: ${killer.case.name}` };
}

interface Examined {
  readonly policy: Policy;
  readonly indicator: Indicator;
  readonly change: Change;
}

/** A survivor is told with the example that would kill it, or is shown to be no different. */
function examined(mutant: Mutant, { policy, indicator, change }: Examined): Fate {
  const changed = "policy" in mutant ? mutant.indicator : undefined;
  const witness = changed === undefined ? undefined : findWitness(policy, indicator, changed);
  if (witness !== undefined) {
    return { fate: "survived", witness };
  }
  const why = whyEquivalent(policy, indicator, change);
  return why === undefined ? { fate: "survived" } : { fate: "equivalent", why };
}

function told({ edits: _, ...change }: Change, place: Pick<TriedMutant, "subject" | "file">, fate: Fate): TriedMutant {
  return { ...change, ...place, ...fate };
}
