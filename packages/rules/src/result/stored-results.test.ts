import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaChanges } from "../../test/schema-changes.ts";
import { verifyResult } from "../verify/verify-result.ts";
import { readResult } from "./read-result.ts";
import { releasedVersions } from "./released-versions.ts";
import { Result } from "./result.ts";

const folder = new URL("../../test/results/", import.meta.url);

function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

/** Every result that a released version of cchc wrote: `0.1.0/papi-2024.json`. */
const stored = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^\d+\.\d+\.\d+\/.*\.json$/.test(name))
  .sort();

describe("results of every released version", () => {
  it("are there for each schema that was released", () => {
    const schemas = new Set(stored.map((name) => Object(json(name)).schema));
    expect([...schemas].sort()).toEqual(releasedVersions.map(({ schema }) => schema).sort());
  });

  it.each(stored)("are read, as what is written today: %s", (name) => {
    const result = readResult(json(name));
    expect(readResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it.each(stored.filter((name) => !name.includes("public")))("are verified: %s", (name) => {
    const { equal, problems, differences, cardDifferences } = verifyResult(readResult(json(name)));
    expect({ equal, problems, differences, cardDifferences }).toEqual({
      equal: true,
      problems: [],
      differences: [],
      cardDifferences: [],
    });
  });
});

describe("the schema of stored results", () => {
  it("has not changed within its version but by optional fields", () => {
    const now: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(Result, { io: "input", target: "draft-2020-12" })));
    const { title: _, ...frozen } = Object(json("result-1.frozen.schema.json"));
    expect(
      schemaChanges(frozen, now),
      "Stored results of version 1 must stay as they were. An optional field may be added; any other change is a new version: see “Change the stored result” in CONTRIBUTING.md.",
    ).toEqual([]);
  });
});
