import { countingRules, type Entity, entities, entityFacts, type Localized } from "@cchc/core";
import type { JsonObject } from "./json.ts";
import { oneOfNames } from "./named-keys.ts";

/** Conditions of a measure that are asked of records. */
const conditionKeys = ["population", "exclude", "numerator"];

/**
 * What a measure file may say once its entity is known: facts of that entity in its conditions, its fields where a field
 * is named. Each entity is an `if` and a `then` beside the schema itself.
 */
export function recordFactSchemas(): { readonly allOf: readonly JsonObject[]; readonly $defs: JsonObject } {
  const each = [...entities.values()];
  return {
    allOf: each.map((entity) => ({
      if: {
        properties: { count: { properties: { entity: { const: entity.id } }, required: ["entity"] } },
        required: ["count"],
      },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { properties: { count: { properties: fieldsOf(entity) } } },
    })),
    $defs: Object.fromEntries(each.flatMap(definitionsOf)),
  };
}

/** What the schema says of an entity: conditions on its facts, its facts, its dates. */
function definitionsOf(entity: Entity): [name: string, schema: JsonObject][] {
  return [
    [`${entity.id}-condition`, conditionOn(entity)],
    [`${entity.id}-fact`, factsOf(entity)],
    [`${entity.id}-date`, datesOf(entity)],
  ];
}

function refTo({ id }: Entity, what: "condition" | "fact" | "date"): JsonObject {
  return { $ref: `#/$defs/${id}-${what}` };
}

function fieldsOf(entity: Entity): JsonObject {
  const condition = refTo(entity, "condition");
  const dates = refTo(entity, "date");
  return {
    ...Object.fromEntries(conditionKeys.map((key) => [key, condition])),
    in: {
      properties: {
        at: dates,
        standing: { properties: { from: dates, to: dates } },
        open: { properties: { from: dates, to: dates } },
      },
    },
    of: refTo(entity, "fact"),
  };
}

/** A condition, all its parts included, that asks for facts of the entity. */
function conditionOn(entity: Entity): JsonObject {
  const part = refTo(entity, "condition");
  const list = { items: part };
  return { properties: { fact: refTo(entity, "fact"), all: list, any: list, not: part } };
}

function datesOf(entity: Entity): JsonObject {
  return names(Object.entries(entity.fields).filter(([, { type }]) => type === "date" || type === "datetime"));
}

/** Fields, derived facts, and those of every counting rule of the entity. */
function factsOf(entity: Entity): JsonObject {
  const rules = [...countingRules.values()].filter((rule) => rule.entity === entity.id).map(({ id }) => id);
  const facts = [undefined, ...rules].flatMap((rule) => [...entityFacts(entity, rule)]);
  return names([...new Map(facts)]);
}

function names(known: readonly (readonly [id: string, { readonly title: Localized }])[]): JsonObject {
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  return oneOfNames(sorted.map(([id, { title }]) => ({ id, title })));
}
