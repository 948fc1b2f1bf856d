import { countingRules, entities } from "@cchc/core";
import { lintRules } from "../lint/lint-rules.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import type { KnownName, PolicyNames } from "./policy-names.ts";

/** The file that a schema is for. */
export type PolicyFileKind = "policy" | "layer" | "override" | "indicator" | "measure" | "flag";

/** Facts that a condition on counts may ask for. */
const countFacts: readonly KnownName[] = [
  {
    id: "value",
    title: { vi: "giá trị: tỷ lệ từ 0 đến 1, hoặc số lượng", en: "the value: a share from 0 to 1, or an amount" },
  },
  { id: "numerator", title: { vi: "tử số", en: "the numerator" } },
  { id: "denominator", title: { vi: "mẫu số", en: "the denominator" } },
  { id: "level", title: { vi: "cấp của đơn vị", en: "level of the unit" } },
];

/** Keys of measures made of others; elsewhere some of them hold conditions or fields. */
const componentKeys = ["of", "minus", "each", "and", "population", "numerator", "denominator"];
const idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/**
 * The names that may stand under a key of a file, for completion; undefined where a key names nothing, or where nothing
 * that it could name is known.
 */
export function namesUnder(
  key: string,
  schema: JsonObject,
  of: { readonly kind: PolicyFileKind; readonly names: PolicyNames },
) {
  const names = { ...namesIn(of.kind, schema), ...everywhere }[key]?.(of.names) ?? [];
  return names.length === 0 ? undefined : names;
}

type NamesOf = (names: PolicyNames) => readonly KnownName[];

const everywhere: Readonly<Record<string, NamesOf>> = { condition: ({ conditions }) => conditions };
const measures: NamesOf = (names) => names.measures;

function namesIn(kind: PolicyFileKind, schema: JsonObject): Readonly<Record<string, NamesOf>> {
  switch (kind) {
    case "indicator":
      return {
        area: ({ areas }) => areas,
        measure: measures,
        change: measures,
        related: measures,
        measures,
        fact: () => countFacts,
      };
    case "flag":
      return { measure: measures, touches: ({ indicators }) => indicators, fact: () => countFacts };
    case "measure":
      return {
        entity: () => [...entities.values()],
        rule: () => [...countingRules.values()],
        since: ({ baselines }) => baselines,
        ...(schema["pattern"] === idPattern ? Object.fromEntries(componentKeys.map((key) => [key, measures])) : {}),
      };
    case "layer":
      return {};
    case "override":
      return { measures, fact: () => countFacts };
    case "policy":
      return { rule: () => lintRules };
  }
}

/** A schema of a name, of a list of names, or of things by name, that takes these alone. */
export function withNames(schema: JsonObject, names: readonly KnownName[]): JsonObject {
  const items: Json | undefined = schema["items"];
  if (isJsonObject(items)) {
    return { ...schema, items: withNames(items, names) };
  }
  if (schema["propertyNames"] !== undefined) {
    return { ...schema, propertyNames: oneOfNames(names) };
  }
  const { pattern: _, minLength: __, ...rest } = schema;
  return { ...rest, ...oneOfNames(names) };
}

/** These names and no others, each with its title, as editors show it beside the name. */
export function oneOfNames(names: readonly KnownName[]): JsonObject {
  const titles = names.map(({ id, title }) => (title === undefined ? id : `${title.vi} / ${title.en}`));
  const titled = names.some(({ title }) => title !== undefined);
  return { enum: names.map(({ id }) => id), ...(titled ? { markdownEnumDescriptions: titles } : {}) };
}
