import { type CountingRule, countingRules, derivedFactsOf, type Entity, Measure } from "@cchc/core";

const words = { vi: "số", en: "number" };

type Fact = CountingRule["facts"][number];

/** Measures that tell what every derived fact of an entity is: whether it is there, how often it has which value, its sum. */
export function factMeasures(entity: Entity): Measure[] {
  const ruled = [...countingRules.values()].filter((rule) => rule.entity === entity.id);
  return [
    ...derivedFactsOf(entity.id).flatMap((fact) => measuresOf(entity, fact)),
    ...ruled.flatMap((rule) => rule.facts.flatMap((fact) => measuresOf(entity, fact, rule.id))),
  ];
}

function measuresOf(entity: Entity, fact: Fact, rule?: string): Measure[] {
  const conditions = [
    { fact: fact.name, operator: "isPresent", value: true },
    ...valuesOf(fact).map((value) => ({ fact: fact.name, operator: "equal", value })),
  ];
  const counts = conditions.map((population) => ({ by: "count", population }));
  const figures = fact.type === "number" ? ["sum", "min", "max", "median"].map((by) => ({ by, of: fact.name })) : [];
  return [...counts, ...figures].map((count, place) => {
    const id = `${(rule ?? "own").replaceAll("-", "")}-${fact.name.toLowerCase()}-${place}`;
    const whole = { ...count, entity: entity.id, in: { standing: {} }, ...(rule === undefined ? {} : { rule }) };
    return Measure.parse({ id, title: words, kind: "amount", given: { amount: words }, unit: words, count: whole });
  });
}

function valuesOf({ type, values }: Fact): readonly (string | number | boolean)[] {
  switch (type) {
    case "text":
      return values ?? [];
    case "number":
      return [0, 1, 5];
    case "boolean":
      return [true, false];
    default:
      return ["2026-02-28", "2026-02-01"];
  }
}
