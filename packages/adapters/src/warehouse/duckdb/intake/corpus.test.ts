import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { bothWays } from "../../../../test/both-intakes.ts";
import { readMapping } from "../../../mapping/read-mapping.ts";

const cases = fileURLToPath(new URL("../../../../test/dirty/cases", import.meta.url));
const names = readdirSync(cases);

describe("readIntoDuckdb and the corpus of dirty files", () => {
  it.each(names)("reads %s as the streaming intake does", async (name) => {
    const folder = join(cases, name);
    const file = join(folder, "mapping.yaml");
    const mapping = existsSync(file) ? { mapping: await readMapping(file, { entities }) } : {};
    expect(await bothWays(join(folder, "data"), mapping)).toBeGreaterThanOrEqual(0);
  });
});
