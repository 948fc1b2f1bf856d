import type { Condition } from "../condition/condition.ts";
import { factsOf, presenceAskedOf } from "../condition/facts-of.ts";
import type { Entity } from "../entity/entity.ts";
import type { CountingContext, DerivedFact } from "../measure/derived/derived-fact.ts";
import { derivedFactsOf } from "../measure/derived/derived-facts.ts";
import type { RecordMeasure } from "../measure/evaluate/record-measure.ts";
import { countingRules } from "../measure/rule/counting-rules.ts";
import { fieldsBehind } from "./fields-behind.ts";

/**
 * What a measure over records asks of a field: it `needs` a value, `derives` a fact from it, or `reads` it where a blank means
 * something too. The first is the strongest.
 */
export type FieldUse = "needs" | "derives" | "reads";

/** What is asked of the records that a measure counts. */
export interface FieldsOfMeasure {
  readonly entity: Entity;
  readonly named: ReadonlyMap<string, Condition>;
  readonly context: CountingContext;
}

/**
 * The fields of an entity that a measure uses: its dates, what its conditions compare, the figure it takes; behind derived facts
 * the fields that they are computed from.
 *
 * @example
 * fieldsOfMeasure(answeredInTime, { entity: petition, named, context }); // Map { "receivedOn" => "needs", "answeredOn" => "derives" }
 */
export function fieldsOfMeasure(count: RecordMeasure, asked: FieldsOfMeasure): ReadonlyMap<string, FieldUse> {
  const conditions = conditionsOf(count);
  const needed = [...conditions.flatMap((one) => [...factsOf(one, asked.named)]), ...datesAndFigures(count)];
  const read = [...conditions.flatMap((one) => [...presenceAskedOf(one, asked.named)]), ...limits(count)];
  const own = (name: string) => Object.hasOwn(asked.entity.fields, name);
  const uses = new Map<string, FieldUse>(read.filter(own).map((name) => [name, "reads"]));
  for (const name of [...read, ...needed]
    .filter((fact) => !own(fact))
    .flatMap((fact) => behindFact(fact, count, asked))) {
    uses.set(name, "derives");
  }
  // A measure that asks whether a field is there says what its blank means.
  for (const name of needed.filter((fact) => own(fact) && !read.includes(fact))) {
    uses.set(name, "needs");
  }
  uses.delete("id");
  uses.delete("unit");
  return uses;
}

function conditionsOf(count: RecordMeasure): readonly Condition[] {
  const { population, exclude } = count;
  const numerator = count.by === "share" ? count.numerator : undefined;
  const changeable = count.by === "share" || count.by === "count" ? count.changeable : undefined;
  return [population, exclude, numerator, changeable].filter((one) => one !== undefined);
}

/** Fields without which a record is in no period, or adds nothing to the figure. */
function datesAndFigures(count: RecordMeasure): readonly string[] {
  const belongs = "at" in count.in ? [count.in.at] : "open" in count.in ? [count.in.open.from] : [];
  return [...belongs, ...figuresOf(count)];
}

function figuresOf(count: RecordMeasure): readonly string[] {
  switch (count.by) {
    case "carry-over":
      return [count.opening.on, count.opening.of, count.closing.on, count.closing.of];
    case "sum-over-period":
      return [count.of, count.from, count.to];
    default:
      return "of" in count ? [count.of] : [];
  }
}

/** Dates that only limit, where a blank means no limit. */
function limits({ in: belongs }: RecordMeasure): readonly string[] {
  if ("at" in belongs) {
    return [];
  }
  return "open" in belongs
    ? [belongs.open.to]
    : [belongs.standing.from, belongs.standing.to].filter((one) => one !== undefined);
}

function behindFact(name: string, { rule }: RecordMeasure, { entity, context }: FieldsOfMeasure): readonly string[] {
  const fact = factsUnder(entity, rule).find((one) => one.name === name);
  return fact === undefined ? [] : [...fieldsBehind(entity, fact, context)];
}

function factsUnder({ id }: Entity, rule: string | undefined): readonly DerivedFact[] {
  const ruled = rule === undefined ? undefined : countingRules.get(rule);
  return [...derivedFactsOf(id), ...(ruled?.entity === id ? ruled.facts : [])];
}
