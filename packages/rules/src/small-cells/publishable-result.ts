import { type Policy, policyOn } from "../policy/policy.ts";
import type { InputFile, Result, Scorecard } from "../result/result.ts";
import { countsRespondents, holdsRespondents } from "./counts-respondents.ts";
import { cellsOf, measuredOn, publishableCard } from "./publishable-card.ts";
import { isSmallCell, withheldCounts } from "./withheld-counts.ts";

/**
 * The form of a result that may be published: counts of respondents under the policy's threshold are withheld, with all from
 * which they could be told: what is left of the whole, the reason, the next outcome, ids of records, hashes that could be
 * tried out. Points, sums, grades and ranks stay. A result of a policy without a threshold, or in which nobody was asked, stays
 * as it is.
 *
 * @example
 * publishable(result, policy).cards[0]?.indicators[0]?.withheld?.counts; // "> 35/40"
 */
export function publishable(result: Result, policy: Policy): Result {
  const below = thresholdOf(policy, result);
  const holdsAnswers = publicationOf(policy, result).publication !== undefined;
  if (below === undefined || result.publication === "public" || !holdsAnswers) {
    return result;
  }
  const led = withheldMeasures(result.cards, policy, below);
  return {
    ...result,
    publication: "public",
    inputs: result.inputs.filter((file) => !isSmallFile(file, below)).map(withoutTrial),
    dataSha256: notPublished,
    cards: result.cards.map((card) => publishableCard(card, { ...cellsOf(card, policy, below), led })),
  };
}

/** The mark of a run whose cards hold counts of respondents, of which the policy says which are too small to be published. */
export function publicationOf(
  policy: Policy,
  { cards, period }: Pick<Result, "cards" | "period">,
): Pick<Result, "publication"> {
  const asked = cards.some((card) =>
    [...measuredOn(card).keys()].some((id) => {
      const measure = policy.measures.get(id);
      return measure !== undefined && countsRespondents(measure, policy.measures);
    }),
  );
  return asked && thresholdOf(policy, { period }) !== undefined ? { publication: "exact" } : {};
}

/** The threshold on the first day of a period. */
function thresholdOf(policy: Policy, { period }: Pick<Result, "period">): number | undefined {
  return policyOn(policy, period.first).smallCells?.below;
}

function withheldMeasures(cards: readonly Scorecard[], policy: Policy, below: number): Set<string> {
  const ids = cards.flatMap((card) => {
    const cells = cellsOf(card, policy, below);
    return [...cells.known.values()].filter((one) => withheldCounts(one, cells) !== undefined);
  });
  return new Set(ids.map(({ measure }) => measure));
}

/** Whoever knows all counts but a small one could try the few that it can be, until the hash is right. */
function withoutTrial(file: InputFile): InputFile {
  return file.entity === undefined ? { ...file, sha256: notPublished } : file;
}

/** A file of three answers says by its rows how many answered. */
function isSmallFile({ entity, read, accepted, rejected }: InputFile, below: number): boolean {
  return (
    entity !== undefined && holdsRespondents(entity) && [read, accepted, rejected].some((n) => isSmallCell(n, below))
  );
}

const notPublished = "not published";
