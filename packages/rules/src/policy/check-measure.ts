import {
  type Condition,
  checkCondition,
  countingRules,
  entities,
  entityFacts,
  type Measure,
  type Problem,
  type RecordMeasure,
  recordMeasure,
} from "@cchc/core";
import { checkFields, oneOf } from "./check-measure-fields.ts";
import { problem } from "./check-names.ts";
import type { ParsedPolicy, Sourced } from "./parsed-policy.ts";

type Fault = Omit<Problem, "place">;

/** Whether the counting of a measure fits its entity: entity, counting rule, fields, conditions. */
export function checkMeasure(measure: Sourced<Measure>, { head }: ParsedPolicy): Problem[] {
  const count = recordMeasure(measure.value);
  if (count === undefined) {
    return [];
  }
  const entity = entities.get(count.entity);
  if (entity === undefined) {
    return [
      problem(measure, ["count", "entity"], {
        ...unknownEntity,
        given: count.entity,
        expected: oneOf(entities.keys()),
      }),
    ];
  }
  const rule = ruleFault(count);
  if (rule !== undefined) {
    return [problem(measure, ["count", "rule"], rule)];
  }
  const facts = entityFacts(entity, count.rule);
  const named = new Map(Object.entries(head.value.conditions ?? {}));
  const conditions = conditionsOf(count).flatMap(([key, condition]) =>
    checkCondition(condition, { facts, named }).map(({ path, ...fault }) =>
      problem(measure, ["count", key, ...path], fault),
    ),
  );
  return [...checkFields(measure, count, { entity, facts }), ...conditions];
}

function ruleFault({ rule, entity }: RecordMeasure): Fault | undefined {
  const fitting = [...countingRules.values()].filter((one) => one.entity === entity).map(({ id }) => id);
  return rule === undefined || fitting.includes(rule)
    ? undefined
    : { ...unknownRule, given: rule, expected: oneOf(fitting) };
}

function conditionsOf(count: RecordMeasure) {
  const { population, exclude } = count;
  const numerator = count.by === "share" ? count.numerator : undefined;
  const changeable = count.by === "share" || count.by === "count" ? count.changeable : undefined;
  const all: Readonly<Record<string, Condition | undefined>> = { population, exclude, numerator, changeable };
  return Object.entries(all).flatMap(([key, condition]) =>
    condition === undefined ? [] : [[key, condition] as const],
  );
}

const unknownEntity = {
  code: "measure/unknown-entity",
  what: { vi: "không có thực thể này", en: "no such entity" },
} as const;
const unknownRule = {
  code: "measure/unknown-rule",
  what: { vi: "không có quy tắc đếm này cho thực thể", en: "no such counting rule for the entity" },
} as const;
