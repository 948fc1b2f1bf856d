import {
  type Assessment,
  CchcError,
  type MeasuredUnit,
  type Measurement,
  type Period,
  type PublishedScore,
} from "@cchc/core";
import { listsSha256 } from "../policy/canonical.ts";
import { type Policy, policyOn } from "../policy/policy.ts";
import type { InputFile, PinnedRegister, Result, Scorecard } from "../result/result.ts";
import { toolVersion } from "../result/tool-version.ts";
import { agreementOf } from "./agreement.ts";
import { checkMeasurements, checkPublished } from "./check-input.ts";
import { periodUnder } from "./check-period.ts";
import { checkUnits } from "./check-units.ts";
import { countedParts, splitByPart } from "./counted-parts.ts";
import { groupByUnit } from "./group-by-unit.ts";
import { findLeaders } from "./leaders.ts";
import { rankCards } from "./rank.ts";
import { periodParts } from "./rule-spans.ts";
import { scoreUnit } from "./score-unit.ts";

/** What is judged: measurements of units in one period, with what a source published beside them. */
export interface ScoreInput {
  /** The period, or its text: `2026-08`. */
  readonly period: Period | string;
  readonly measurements: readonly Measurement[];
  /** Who is judged; when absent, every unit that has a measurement or a published score, under its code, in order of codes. */
  readonly units?: readonly MeasuredUnit[];
  readonly published?: readonly PublishedScore[];
  /** Points given by hand, shown beside the computed ones. */
  readonly assessments?: readonly Assessment[];
  /** Codes of units whose administrative code is not in force on every day of the period. */
  readonly unitsNotInForce?: ReadonlySet<string>;
  /** Files that the data came from, for the record. */
  readonly inputs?: readonly InputFile[];
  /** The register that unit codes were checked against, for the record. */
  readonly register?: PinnedRegister | undefined;
  /** The calendar that working days were counted by, for the record. */
  readonly calendar?: PinnedRegister | undefined;
}

/**
 * Judges units by a policy.
 *
 * Pure: the same policy and data give the same result, byte for byte, in whatever order the data comes; cards stand in
 * the order of the units. Units are ranked by exact points.
 *
 * @throws CchcError When the policy is not in force in the period, or when measurements or published scores are repeated,
 * impossible, of another period, or of an unknown unit, measure or item.
 *
 * @example
 * const policy = readPolicyData(qd766);
 * const result = score(policy, {
 *   period: "2026-08",
 *   measurements: [measureRatio({ measure: "dossier-on-time", unit: "H44.104", period: "2026-08" }, 854, 1270)],
 * });
 * result.cards[0]?.total.points?.toFixed(2); // "15.45"
 */
export function score(policy: Policy, input: ScoreInput): Result {
  const period = periodUnder(policy, input.period);
  const { measurements, published = [] } = input;
  const units = input.units ?? unitsOf([...measurements, ...published]);
  const judged = { policy, period: period.text, units: new Set(units.map((unit) => unit.code)) };
  const split = splitByPart(measurements, periodParts(policy, period));
  const problems = [
    ...checkUnits(units),
    ...checkMeasurements(split.whole, judged),
    ...split.parts.flatMap((part) => checkMeasurements(part.measurements, { ...judged, period: part.text })),
    ...checkPublished(published, judged),
  ];
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  const measured = groupByUnit(split.whole);
  const ranking = policyOn(policy, period.first).rank;
  const partsOf = countedParts(units, split.parts, ranking);
  const publishedOf = groupByUnit(published);
  const assessed = groupByUnit(input.assessments ?? []);
  const leaders = findLeaders(units, split.whole, ranking);
  const cards = units.map((unit) =>
    scoreUnit(policy, period, {
      unit,
      measurements: measured.get(unit.code) ?? [],
      published: publishedOf.get(unit.code) ?? [],
      leaders: leaders(unit),
      assessments: assessed.get(unit.code) ?? [],
      parts: partsOf(unit),
      unitInForce: input.unitsNotInForce === undefined ? undefined : !input.unitsNotInForce.has(unit.code),
    }),
  );
  const data = { units, measurements, published, assessments: input.assessments ?? [] };
  return assemble(policy, period, { cards: rankCards(cards, ranking), data, input });
}

interface Scored {
  readonly cards: Scorecard[];
  readonly data: Readonly<Record<string, readonly unknown[]>>;
  readonly input: ScoreInput;
}

function assemble(policy: Policy, period: Period, { cards, data, input }: Scored): Result {
  const { id, title, from, to, sha256, files } = policy;
  const { inputs = [], register, calendar } = input;
  const agreement = policy.published === undefined ? undefined : agreementOf(cards);
  return {
    schema: "cchc-result/1",
    tool: { name: "cchc", version: toolVersion },
    policy: { id, title, from, ...(to === undefined ? {} : { to }), sha256, files },
    period: { text: period.text, first: period.first, last: period.last },
    inputs: [...inputs],
    ...(register === undefined ? {} : { register }),
    ...(calendar === undefined ? {} : { calendar }),
    dataSha256: listsSha256(data),
    partial: inputs.some((file) => file.rejected > 0),
    cards,
    ...(agreement === undefined ? {} : { agreement }),
  };
}

function unitsOf(things: readonly { readonly unit: string }[]): MeasuredUnit[] {
  const codes = new Set(things.map(({ unit }) => unit));
  return [...codes].sort().map((code) => ({ code, name: code, level: "unit" }));
}
