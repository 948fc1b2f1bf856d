import {
  type Exact,
  evaluateCondition,
  type MeasuredUnit,
  type Measurement,
  measuresUnder,
  recordMeasure,
} from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";
import type { FlagDocument, MeasureTrigger } from "./flag-document.ts";
import type { RaisingRecords } from "./raised-flag.ts";
import type { TriggerOutcome } from "./trigger-outcome.ts";

/** What was measured of a unit, and by which policy. */
export interface MeasuredCard {
  readonly policy: Policy;
  readonly unit: MeasuredUnit;
  readonly measurements: ReadonlyMap<string, Measurement>;
}

/** A measure whose value meets a condition; with nothing to count there is nothing to raise. */
export function byMeasure(
  { touches }: FlagDocument,
  { measure, when }: MeasureTrigger,
  card: MeasuredCard,
): TriggerOutcome {
  const { policy, unit, measurements } = card;
  const measurement = measurements.get(measure);
  const value = measurement === undefined ? undefined : measuredValue(measurement);
  if (measurement === undefined || value === undefined) {
    return measurement !== undefined && hasNothing.has(measurement.status)
      ? { raised: [] }
      : { unchecked: { key: "flag/no-value", values: { measure: titleOf(measure, policy) } } };
  }
  const facts = factsOfMeasurement(measurement, value, unit);
  const { result } = evaluateCondition(when, { facts, named: policy.named });
  const raised = {
    touches: touches ?? indicatorsOf(measure, policy),
    reason: reasonOf(measurement, value, policy),
    measurement,
    records: recordsBehind(measure, card),
  };
  return { raised: result ? [raised] : [] };
}

/** Statuses that say that there is nothing to count, and not that a number is missing. */
const hasNothing: ReadonlySet<Measurement["status"]> = new Set(["empty-denominator", "not-applicable", "exempt"]);

/** Shares that were refused since their counts cannot be: each with the indicators that it would have scored. */
export function byRefusedShare(card: MeasuredCard): TriggerOutcome {
  const { policy, measurements } = card;
  const raised = [...measurements.values()].flatMap((measurement) => {
    if (!("refused" in measurement) || measurement.refused === undefined) {
      return [];
    }
    const { measure, refused } = measurement;
    const values = {
      measure: titleOf(measure, policy),
      numerator: { amount: refused.numerator },
      denominator: { amount: refused.denominator },
    };
    const reason = { key: "flag/refused", values };
    return [{ touches: indicatorsOf(measure, policy), reason, measurement, records: recordsBehind(measure, card) }];
  });
  return { raised };
}

function titleOf(measure: string, { measures }: Policy): Message["values"][string] {
  const title = measures.get(measure)?.title;
  return title === undefined ? { text: measure } : { localized: title };
}

function reasonOf(measurement: Measurement, value: Exact, policy: Policy): Message {
  const measure = titleOf(measurement.measure, policy);
  if ("numerator" in measurement) {
    const { numerator, denominator } = measurement;
    const counts = { numerator: { amount: numerator }, denominator: { amount: denominator } };
    return { key: "flag/share", values: { measure, ...counts, value: { share: value } } };
  }
  const definition = policy.measures.get(measurement.measure);
  const unit = definition?.kind === "amount" ? { localized: definition.unit } : { text: "" };
  const at = "at" in measurement ? measurement.at : undefined;
  const values = { measure, value: { amount: value }, unit };
  return at === undefined
    ? { key: "flag/amount", values }
    : { key: "flag/amount-at", values: { ...values, at: { moment: at } } };
}

/** Records that a measure counted, as far as their ids were kept; for one that is made of others, what those counted. */
function recordsBehind(measure: string, card: MeasuredCard): RaisingRecords[] {
  const definition = card.policy.measures.get(measure);
  const count = definition === undefined ? undefined : recordMeasure(definition);
  if (definition === undefined || count === undefined) {
    return (definition === undefined ? [] : measuresUnder(definition)).flatMap((id) => recordsBehind(id, card));
  }
  const measurement = card.measurements.get(measure);
  const isShare = measurement !== undefined && "numerator" in measurement;
  const ids = isShare ? measurement.records?.met : measurement?.records?.notMet;
  return ids === undefined ? [] : [{ entity: count.entity, measure, ids }];
}

/** Indicators that a measure scores, by itself or as a part of another measure. */
function indicatorsOf(measure: string, policy: Policy): string[] {
  const uses = (id: string): boolean => {
    const definition = policy.measures.get(id);
    return id === measure || (definition !== undefined && measuresUnder(definition).some(uses));
  };
  return policy.indicators.filter((indicator) => measuresOf(indicator).some(uses)).map(({ id }) => id);
}

/** Measures that an indicator is scored by, or that are shown beside it. */
function measuresOf({ measure, change, related = [], rules }: Indicator): string[] {
  const parts = rules.flatMap(({ score }) => (score.shape === "sum" ? score.parts.map((part) => part.measure) : []));
  return [measure, change, ...related, ...parts].filter((id) => id !== undefined);
}
