import { Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { PreparedCard } from "../testing/prepare-cards.ts";
import { policyReaches } from "./policy-reaches.ts";
import { sightingsOf } from "./sightings.ts";
import type { Reach, Target, targetKinds } from "./target.ts";

/** How many there are, and how many of them examples reach. */
export interface Tally {
  readonly covered: number;
  readonly total: number;
}

/** How far the examples of one indicator or flag, or of the grades, reach. */
export interface SubjectCoverage extends Tally {
  readonly subject: string;
  readonly by: Readonly<Record<(typeof targetKinds)[number], Tally>>;
}

/** How far the examples of a policy reach. */
export interface PolicyCoverage extends Tally {
  /** Covered of all; 1 for a policy without anything to cover. */
  readonly share: Exact;
  readonly subjects: readonly SubjectCoverage[];
  /** What no example reaches, in the order of the files. */
  readonly missing: readonly Target[];
}

/**
 * Which thresholds, statuses, branches of conditions and dated versions of a policy its examples reach. This says that
 * an example stands there, not that it would notice a change: that is what mutants are for.
 *
 * @example
 * coverPolicy(policy, await prepareCards(policy)).share.equals(1); // true
 */
export function coverPolicy(policy: Policy, cards: readonly PreparedCard[]): PolicyCoverage {
  const sightings = sightingsOf(policy, cards);
  const reaches = policyReaches(policy).map((reach) => ({
    reach,
    covered: (sightings.get(reach.key) ?? []).some(reach.met),
  }));
  const subjects = [...new Set(reaches.map(({ reach }) => reach.subject))];
  const tally = tallyOf(reaches);
  return {
    ...tally,
    share: tally.total === 0 ? Exact.one : Exact.of(tally.covered).dividedBy(tally.total),
    subjects: subjects.map((subject) => coverageOf(subject, reaches)),
    missing: reaches.filter(({ covered }) => !covered).map(({ reach: { key: _, met: __, ...target } }) => target),
  };
}

type Looked = readonly { readonly reach: Reach; readonly covered: boolean }[];

function coverageOf(subject: string, all: Looked): SubjectCoverage {
  const own = all.filter(({ reach }) => reach.subject === subject);
  const of = (kind: string) => tallyOf(own.filter(({ reach }) => reach.wanted.kind === kind));
  const by = { threshold: of("threshold"), status: of("status"), branch: of("branch"), version: of("version") };
  return { subject, ...tallyOf(own), by };
}

function tallyOf(looked: Looked): Tally {
  return { covered: looked.filter(({ covered }) => covered).length, total: looked.length };
}
