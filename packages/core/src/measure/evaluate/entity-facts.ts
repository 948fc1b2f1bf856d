import type { FactCatalogue, FactDefinition, FactType } from "../../condition/fact.ts";
import type { AnyRecord, Entity } from "../../entity/entity.ts";
import type { Field } from "../../entity/field.ts";
import type { DerivedFact } from "../derived/derived-fact.ts";
import { derivedFactsOf } from "../derived/derived-facts.ts";
import { countingRules } from "../rule/counting-rules.ts";
import type { ReadFact } from "./record-value.ts";

const factTypes: Readonly<Record<Field["type"], FactType>> = {
  text: "text",
  code: "text",
  date: "date",
  datetime: "date",
  boolean: "boolean",
  whole: "number",
  decimal: "number",
};

/** Facts that a condition on records of an entity may ask for: its fields, its derived facts, and those of a counting rule. */
export function entityFacts(entity: Entity, rule: string | undefined): FactCatalogue {
  const fields = Object.entries(entity.fields).map(([name, field]): [string, FactDefinition] => [
    name,
    {
      type: factTypes[field.type],
      title: field.title,
      ...(field.type === "code" ? { values: field.values.map(({ code }) => code) } : {}),
      ...("unit" in field ? { unit: field.unit.en } : {}),
    },
  ]);
  const derived = derivedOf(entity.id, rule).map(({ name, type, title, values }): [string, FactDefinition] => [
    name,
    { type, title, ...(values === undefined ? {} : { values }) },
  ]);
  return new Map([...derived, ...fields]);
}

/** How the facts of an entity are read from its records. */
export function entityReader(entity: Entity, rule: string | undefined): (fact: string) => ReadFact {
  const derived = new Map(derivedOf(entity.id, rule).map((fact) => [fact.name, fact]));
  return (name) => {
    const fact = derived.get(name);
    return fact === undefined || Object.hasOwn(entity.fields, name)
      ? (record: AnyRecord) => record[name]
      : (record, context) => fact.compute(record, context);
  };
}

function derivedOf(entity: string, rule: string | undefined): readonly DerivedFact[] {
  const ruled = rule === undefined ? undefined : countingRules.get(rule);
  return [...derivedFactsOf(entity), ...(ruled?.entity === entity ? ruled.facts : [])];
}
