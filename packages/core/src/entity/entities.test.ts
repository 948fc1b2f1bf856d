import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { derivedFactsOf } from "../measure/derived/derived-facts.ts";
import { countingRules } from "../measure/rule/counting-rules.ts";
import { entities } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { Field } from "./field.ts";

const all = [...entities.values()];
const fieldsOf = (entity: Entity) => Object.entries(entity.fields);
const everyField = all.flatMap((entity) => fieldsOf(entity).map(([name, field]) => ({ entity, name, field })));

describe.each(all.map((entity) => [entity.id, entity] as const))("%s", (id, entity) => {
  test("is registered under its id, which names its file", () => {
    expect(entities.get(id)).toBe(entity);
    expect(existsSync(new URL(`${id}.ts`, import.meta.url))).toBe(true);
  });

  test("has a title and a meaning in both languages, each in its own words", () => {
    expect(notTranslated([entity.title, entity.meaning])).toEqual([]);
  });

  test("has titles, meanings, units and values in both languages, each in its own words", () => {
    const faults = fieldsOf(entity).filter(([, field]) => notTranslated(textsOf(field)).length > 0);
    expect(faults.map(([name]) => name)).toEqual([]);
  });

  test("begins with a required id and the code of its unit", () => {
    expect(fieldsOf(entity).slice(0, 2)).toMatchObject([
      ["id", { type: "text", required: true }],
      ["unit", { type: "text", required: true }],
    ]);
  });

  test("calls no two fields by one title: a workbook has a column for each", () => {
    for (const language of ["vi", "en"] as const) {
      const titles = fieldsOf(entity).map(([, { title }]) => title[language].toLowerCase());
      expect(repeated(titles)).toEqual([]);
    }
  });

  test("has each coded value and each official code once", () => {
    for (const [, field] of fieldsOf(entity)) {
      const values = field.type === "code" ? field.values : [];
      expect(repeated(values.map(({ code }) => code))).toEqual([]);
      expect(repeated(values.flatMap(({ official }) => official ?? []))).toEqual([]);
      expect(values.every(({ code }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toBe(true);
    }
  });

  test("puts only its own dates in order, of one kind each, and never two ways", () => {
    const order = entity.order ?? [];
    const types = order.map((pair) => pair.map((name) => entity.fields[name]?.type));
    expect(types.filter(([a, b]) => a !== b || (a !== "date" && a !== "datetime"))).toEqual([]);
    const written = order.map(([earlier, later]) => `${earlier} ${later}`);
    expect(repeated([...written, ...order.map(([earlier, later]) => `${later} ${earlier}`)])).toEqual([]);
  });
});

describe("every file of entities", () => {
  test("that defines one is registered", () => {
    const defined = readdirSync(new URL(".", import.meta.url))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "entity.ts")
      .filter((name) => readFileSync(new URL(name, import.meta.url), "utf8").includes("= defineEntity("));
    expect(defined.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual([...entities.keys()].sort());
  });
});

describe("fields", () => {
  test("are named in one way: small letter first, no accents", () => {
    expect(everyField.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  });

  test("hold no name, number, address or birth of a person", () => {
    const personal = new Set(
      "name fullname surname phone mobile tel sdt email mail address diachi identity identification passport cccd cmnd cmt hoten ten birth birthday dob gender sex ethnicity religion sender applicant".split(
        " ",
      ),
    );
    const named = everyField.filter(({ name }) => wordsOf(name).some((word) => personal.has(word)));
    expect(named.map(({ entity, name }) => `${entity.id}.${name}`)).toEqual([]);
  });

  test("with official codes say which document the codes are of", () => {
    const coded = everyField.filter(({ field }) => field.type === "code" && field.values.some((one) => one.official));
    expect(coded.length).toBeGreaterThan(0);
    expect(coded.filter(({ field }) => field.source === undefined)).toEqual([]);
  });
});

describe("derived facts and counting rules", () => {
  test("have titles in both languages and never the name of a field", () => {
    for (const { id, fields } of all) {
      const facts = [...derivedFactsOf(id), ...[...countingRules.values()].flatMap((rule) => ruleFacts(rule, id))];
      expect(facts.filter(({ name }) => Object.hasOwn(fields, name)).map(({ name }) => name)).toEqual([]);
      expect(notTranslated(facts.map(({ title }) => title))).toEqual([]);
    }
  });

  test("of a rule belong to an entity that is registered", () => {
    expect([...countingRules.values()].filter(({ entity }) => !entities.has(entity))).toEqual([]);
  });
});

function ruleFacts({ entity, facts }: { entity: string; facts: ReturnType<typeof derivedFactsOf> }, id: string) {
  return entity === id ? facts : [];
}

function textsOf(field: Field) {
  const unit = "unit" in field ? [field.unit] : [];
  const values = field.type === "code" ? field.values.map(({ title }) => title) : [];
  return [field.title, field.meaning, ...unit, ...values];
}

/** Texts that are empty in a language, or the same in both. */
function notTranslated(texts: readonly { vi: string; en: string }[]) {
  return texts.filter(({ vi, en }) => vi.trim() === "" || en.trim() === "" || vi === en);
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) < index);
}

/** `supplementAskedAt` is supplement, asked, at. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}
