import type { Period } from "@cchc/core";
import { listsSha256 } from "../policy/canonical.ts";
import { type Policy, policyOn } from "../policy/policy.ts";
import type { Result, Scorecard } from "../result/result.ts";
import { toolVersion } from "../result/tool-version.ts";
import { publicationOf } from "../small-cells/publishable-result.ts";
import { agreementOf } from "./agreement.ts";
import { findLeaders } from "./leaders.ts";
import { prepareInput } from "./prepare-input.ts";
import { rankCards } from "./rank.ts";
import type { ScoreInput } from "./score-input.ts";
import { scoreUnit } from "./score-unit.ts";

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
  const { measurements, published = [] } = input;
  const { period, units, whole, inputOf } = prepareInput(policy, input);
  const ranking = policyOn(policy, period.first).rank;
  const leaders = findLeaders(units, whole, ranking);
  const cards = units.map((unit) => scoreUnit(policy, period, { ...inputOf(unit), leaders: leaders(unit) }));
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
  const { inputs = [], mapping, register, calendar, rejects } = input;
  const agreement = policy.published === undefined ? undefined : agreementOf(cards);
  const days = { text: period.text, first: period.first, last: period.last };
  return {
    schema: "cchc-result/1",
    ...publicationOf(policy, { cards, period: days }),
    tool: { name: "cchc", version: toolVersion },
    policy: { id, title, from, ...(to === undefined ? {} : { to }), sha256, files },
    period: days,
    inputs: [...inputs],
    ...(mapping === undefined ? {} : { mapping: { name: mapping.name, sha256: mapping.sha256 } }),
    ...(rejects === undefined ? {} : { rejects }),
    ...(register === undefined ? {} : { register }),
    ...(calendar === undefined ? {} : { calendar }),
    dataSha256: listsSha256(data),
    partial: inputs.some((file) => file.rejected > 0),
    cards,
    ...(agreement === undefined ? {} : { agreement }),
  };
}
