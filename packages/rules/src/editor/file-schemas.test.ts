import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { baseTexts } from "../../test/broken-policies/read-case.ts";
import { shippedIds } from "../../test/read-shipped.ts";
import { fileSchema, policyFileKinds } from "./file-schemas.ts";
import { isJsonObject, type Json } from "./json.ts";
import { keyHelp } from "./key-help.ts";
import type { PolicyFileKind } from "./named-keys.ts";
import { policyNames } from "./policy-names.ts";

const folders = {
  policy: "policy.yaml",
  layer: "policy.yaml",
  override: "overrides/",
  indicator: "indicators/",
  measure: "measures/",
  flag: "flags/",
} as const;
const names = policyNames(baseTexts());

/** What a schema says against the files of its kind. */
function refusals(kind: PolicyFileKind, texts: ReadonlyMap<string, string>, known = policyNames(texts)) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(fileSchema(kind, known));
  return [...texts]
    .filter(([file, text]) => file.startsWith(folders[kind]) && isOfKind(kind, text))
    .flatMap(([file, text]) => (validate(parse(text)) ? [] : [`${file} ${ajv.errorsText(validate.errors)}`]));
}

/** The head of a policy that extends another has a schema of its own. */
function isOfKind(kind: PolicyFileKind, text: string): boolean {
  const extending = /^extends:/m.test(text);
  return kind === "layer" ? extending : kind !== "policy" || !extending;
}

function keysIn(schema: Json): string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap(keysIn);
  }
  if (!isJsonObject(schema)) {
    return [];
  }
  const { properties } = schema;
  return [...(isJsonObject(properties) ? Object.keys(properties) : []), ...Object.values(schema).flatMap(keysIn)];
}

describe("what an editor checks", () => {
  const shipped = shippedIds.map((id) => {
    const folder = new URL(`../../policies/${id}/`, import.meta.url);
    const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" });
    const yaml = files.filter((name) => name.endsWith(".yaml")).map((name) => name.replaceAll("\\", "/"));
    return [id, new Map(yaml.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]))] as const;
  });

  test.each([...shipped, ["base", baseTexts()] as const])(
    "takes every file of %s, with its own ids and without",
    (_, texts) => {
      expect(policyFileKinds.flatMap((kind) => refusals(kind, texts))).toEqual([]);
      expect(policyFileKinds.flatMap((kind) => refusals(kind, texts, policyNames(new Map())))).toEqual([]);
    },
  );

  test.each([
    ["measure: answers-satisfied", "measure: answers", "indicators/satisfied.yaml", "indicator"],
    ["area: service", "area: services", "indicators/satisfied.yaml", "indicator"],
    ["condition: many", "condition: manny", "indicators/trained.yaml", "indicator"],
    ["fact: value", "fact: rate", "indicators/trained.yaml", "indicator"],
    ["fact: outcome", "fact: outcom", "measures/cases-on-time.yaml", "measure"],
    ["fact: channel", "fact: upheld", "measures/cases-on-time.yaml", "measure"],
    ["at: receivedOn", "at: upheld", "measures/complaints-upheld.yaml", "measure"],
    ["entity: petition", "entity: petitions", "measures/complaints-upheld.yaml", "measure"],
    ['since: "2025"', 'since: "2024"', "measures/cases-on-time-change.yaml", "measure"],
    ["of: cases-on-time", "of: cases", "measures/cases-on-time-change.yaml", "measure"],
    ["measure: answers-satisfied", "measure: answers", "flags/few-forms.yaml", "flag"],
  ] as const)("marks a name that is not there: %s → %s", (...[found, put, file, kind]) => {
    const texts = baseTexts();
    texts.set(file, (texts.get(file) ?? "").replace(found, put));
    expect(refusals(kind, texts, names)).toHaveLength(1);
  });
});

test("names complete with their titles", () => {
  expect(fileSchema("indicator", names)["properties"]).toMatchObject({
    area: {
      enum: ["service", "staff"],
      markdownEnumDescriptions: ["Phục vụ người dân / Service to people", "Đội ngũ công chức / Civil servants"],
    },
  });
});

test("every key has help in both languages", () => {
  const known = new Set(Object.keys(keyHelp));
  const keys = policyFileKinds.flatMap((kind) => {
    const { allOf: _, ...schema } = fileSchema(kind);
    return keysIn(schema);
  });
  expect([...new Set(keys)].filter((key) => !known.has(key))).toEqual([]);
  expect([...known].filter((key) => !keys.includes(key))).toEqual([]);
});

test("names are read from files that can be read, while others are being typed", () => {
  const texts = baseTexts().set("measures/typing.yaml", "id: [").set("measures/new.yaml", "id: new-measure\n");
  const { areas, measures, conditions, baselines } = policyNames(texts);
  expect(areas[0]).toEqual({ id: "service", title: { vi: "Phục vụ người dân", en: "Service to people" } });
  expect([conditions, baselines]).toEqual([[{ id: "many" }], [{ id: "2025" }]]);
  expect(measures.map(({ id }) => id)).toContain("new-measure");
});
