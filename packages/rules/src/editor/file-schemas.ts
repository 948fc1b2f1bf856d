import { Measure } from "@cchc/core";
import { z } from "zod";
import { FlagDocument } from "../flag/flag-document.ts";
import { Indicator } from "../policy/indicator.ts";
import { LayerDocument } from "../policy/layer/layer-document.ts";
import { Override } from "../policy/layer/override.ts";
import { PolicyDocument } from "../policy/policy-document.ts";
import { isJsonObject, type Json, type JsonObject, toJson } from "./json.ts";
import { keyHelp } from "./key-help.ts";
import { namesUnder, type PolicyFileKind, withNames } from "./named-keys.ts";
import type { PolicyNames } from "./policy-names.ts";
import { recordFactSchemas } from "./record-facts.ts";

const sources = {
  policy: PolicyDocument,
  layer: LayerDocument,
  override: Override,
  indicator: Indicator,
  measure: Measure,
  flag: FlagDocument,
} as const;

const titles = {
  policy: "cchc policy.yaml",
  layer: "cchc policy.yaml of a policy that extends another",
  override: "cchc override of a layer",
  indicator: "cchc indicator file",
  measure: "cchc measure file",
  flag: "cchc flag file",
} as const;

/** Kinds of policy files that have a schema. */
export const policyFileKinds = [
  "policy",
  "layer",
  "override",
  "indicator",
  "measure",
  "flag",
] as const satisfies readonly PolicyFileKind[];

/** Names of a policy that is not known: entities and facts complete all the same. */
const noNames: PolicyNames = { areas: [], measures: [], indicators: [], conditions: [], baselines: [] };

/**
 * The JSON Schema of a kind of policy file, for editors: with help in both languages at every key, and with the names
 * that may stand under it.
 *
 * @example
 * fileSchema("indicator", policyNames(texts)); // measure: { enum: ["case-on-time", …] }
 */
export function fileSchema(kind: PolicyFileKind, names: PolicyNames = noNames): JsonObject {
  const json = toJson(z.toJSONSchema(sources[kind], { io: "input", target: "draft-2020-12" }));
  const schema = isJsonObject(json) ? withHelp(json, { kind, names }) : {};
  return { title: titles[kind], ...schema, ...(kind === "measure" ? withFacts(schema) : {}) };
}

interface Scope {
  readonly kind: PolicyFileKind;
  readonly names: PolicyNames;
}

/** A schema, all that is inside it included, with help and names at its keys. */
function withHelp(schema: JsonObject, scope: Scope): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "properties" ? helped(value, scope) : inside(value, scope),
    ]),
  );
}

function inside(value: Json, scope: Scope): Json {
  if (isList(value)) {
    return value.map((one) => inside(one, scope));
  }
  return isJsonObject(value) ? withHelp(value, scope) : value;
}

function helped(properties: Json, scope: Scope): Json {
  return isJsonObject(properties)
    ? Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, helpedKey(key, value, scope)]))
    : properties;
}

function helpedKey(key: string, value: Json, scope: Scope): Json {
  if (!isJsonObject(value)) {
    return value;
  }
  const help = keyHelp[key];
  const names = namesUnder(key, value, scope);
  const schema = withHelp(names === undefined ? value : withNames(value, names), scope);
  return help === undefined ? schema : { ...schema, description: `${help.vi} / ${help.en}` };
}

function withFacts(schema: JsonObject): JsonObject {
  const { allOf, $defs } = recordFactSchemas();
  const known = schema["$defs"];
  return { allOf, $defs: { ...(isJsonObject(known) ? known : {}), ...$defs } };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
