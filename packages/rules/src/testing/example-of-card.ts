import type { Exact, Measurement } from "@cchc/core";
import type { Example, GivenCounts, Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { Result, Scorecard } from "../result/result.ts";
import { type CardInputs, inputsOfCard } from "../verify/inputs-of-card.ts";

/** Which case of a result becomes an example, and under which code its unit stands there. */
export interface DisputedCase {
  readonly policy: Policy;
  readonly result: Pick<Result, "period">;
  readonly card: Scorecard;
  /** Code of the unit in the example; without one the example does not say who it was. */
  readonly code?: string;
}

/**
 * A whole-card example of a card as it was judged: counts, published scores and what came out, as data for
 * `examples/<id>.yaml`. It carries no record and no name, and passes under the policy that judged.
 *
 * Ranks and flags are left out: they need peers, records and a register that a card does not carry.
 *
 * @example
 * flowYaml(exampleOfCard({ policy, result, card }));
 */
export function exampleOfCard({ policy, result, card, code }: DisputedCase): Record<string, unknown> {
  const inputs = inputsOfCard(card, { policy, period: result.period.text });
  return {
    id: `case-${result.period.text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`,
    title: { vi: "Trường hợp có ý kiến khác nhau", en: "A disputed case" },
    figures: "real",
    given: {
      period: result.period.text,
      level: card.unit.level,
      ...(code === undefined ? {} : { code }),
      counts: countsOf(inputs),
      ...publishedOf(inputs),
    },
    cases: [{ name: "as it was judged", expect: expectationOf(card) }],
  };
}

function expectationOf({ total, grade, areas, indicators }: Scorecard): Record<string, unknown> {
  return {
    total: outcome(total),
    ...(grade === undefined ? {} : { grade }),
    areas: Object.fromEntries(areas.map((area) => [area.id, outcome(area)])),
    indicators: Object.fromEntries(indicators.map((one) => [one.id, outcome(one)])),
  };
}

interface Judged {
  readonly points?: Exact | undefined;
  readonly status: string;
}

/** Points alone where they were scored; else what stands in their place. */
function outcome({ points, status }: Judged): unknown {
  return points !== undefined && status === "scored" ? points : { points: points ?? "none", status };
}

function countsOf({ measurements }: CardInputs): Record<string, GivenCounts> {
  return Object.fromEntries(measurements.map((one) => [one.measure, givenCounts(one)]));
}

function givenCounts(measurement: Measurement): GivenCounts {
  if ("amount" in measurement) {
    return { amount: measurement.amount };
  }
  return "numerator" in measurement
    ? { numerator: measurement.numerator, denominator: measurement.denominator }
    : { status: measurement.status };
}

function publishedOf({ published }: CardInputs): Record<string, unknown> {
  const scores = published.flatMap(({ item, points }) => (points === undefined ? [] : [[item, points]]));
  return scores.length === 0 ? {} : { published: Object.fromEntries(scores) };
}

/**
 * An example of one indicator of a card as it was judged, for the list `examples` of the indicator's file.
 *
 * The best value among peers is not on the card: where an indicator is judged against it, the whole card is the example.
 */
export function exampleOfIndicator(indicator: Indicator, { policy, result, card, code }: DisputedCase): Example {
  const inputs = inputsOfCard(card, { policy, period: result.period.text });
  const counts = countsOf(inputs);
  const got = card.indicators.find(({ id }) => id === indicator.id);
  const own = got?.measurement?.measure;
  const parts = (got?.parts ?? []).flatMap(({ measurement }) => measurement?.measure ?? []);
  const published = takesOver(indicator, got) ? inputs.published.find(({ item }) => item === indicator.id) : undefined;
  const mine = own === undefined ? undefined : counts[own];
  return {
    name: `${code ?? "a disputed case"}, ${result.period.text}`,
    on: result.period.first,
    given: {
      level: card.unit.level,
      ...(mine === undefined ? {} : { counts: mine }),
      ...(parts.length === 0
        ? {}
        : {
            measures: Object.fromEntries(parts.flatMap((id) => (counts[id] === undefined ? [] : [[id, counts[id]]]))),
          }),
      ...(published?.points === undefined ? {} : { published: published.points }),
    },
    expect: {
      ...(got?.points === undefined ? {} : { points: got.points }),
      status: got?.status ?? "no-data",
    },
  };
}

/** Whether the rule that judged lets the published score stand. */
function takesOver({ rules }: Indicator, got: Scorecard["indicators"][number] | undefined): boolean {
  return rules.some(({ from, score }) => from === got?.ruleFrom && score.shape === "published");
}
