import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entities } from "@cchc/core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { caseFinders } from "./check/find-in-cases.ts";
import { type Rows, recordFinders } from "./check/find-in-records.ts";
import { rowFaults } from "./check/row-faults.ts";
import { cell, readTable, type TextRow } from "./check/table.ts";
import { dayOf, dayText, momentAt, momentText, workdaysAfter } from "./generate/days.ts";
import { defaultOptions, readOptions } from "./generate/options.ts";
import type { PlantedProblem } from "./generate/problems/planted-problem.ts";
import { plantedProblems } from "./generate/problems/planted-problems.ts";
import { Random } from "./generate/random.ts";
import { sources } from "./generate/sources.ts";
import { writeRecords } from "./generate/write-records.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const problems: readonly PlantedProblem[] = plantedProblems;
// Much is written; on a busy machine that takes more than the few seconds of other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const none = { ...defaultOptions, problems: new Set<never>() };

let folder = "";
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "son-trung-"));
  writeRecords(inFolder("all"), defaultOptions);
  writeRecords(inFolder("none"), none);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bytesOf(path: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

const tables = new Map<string, readonly TextRow[]>();

function tableOf(path: string, entity: string): readonly TextRow[] {
  const key = join(path, entity);
  const known = tables.get(key) ?? readTable(path, entity);
  tables.set(key, known);
  return known;
}

function found({ id, unit, year }: PlantedProblem, path: string): number | undefined {
  const rows: Rows = (entity) => tableOf(path, entity).filter((row) => cell(row, "unit") === unit);
  return caseFinders[id]?.(rows("case-file"), year) ?? recordFinders[id]?.(rows, year);
}

describe("the generator", () => {
  test("writes the same bytes for the same options", () => {
    writeRecords(inFolder("again"), defaultOptions);
    expect(bytesOf(inFolder("again"))).toEqual(bytesOf(inFolder("all")));
  });

  test("writes other records for another seed", () => {
    const entity = new Set(["case-file"]);
    writeRecords(inFolder("seed"), { ...defaultOptions, seed: 2, entities: entity });
    const name = "case-file.csv";
    expect(bytesOf(inFolder("seed")).get(name)).not.toBe(bytesOf(inFolder("all")).get(name));
  });

  test("writes an entity as it is when the others are left out", () => {
    writeRecords(inFolder("one"), { ...defaultOptions, entities: new Set(["petition"]) });
    const one = bytesOf(inFolder("one"));
    expect([...one.keys()].sort()).toEqual(["SIMULATED.txt", "petition.csv", "units.csv"]);
    expect(one.get("petition.csv")).toBe(bytesOf(inFolder("all")).get("petition.csv"));
  });

  test("has a source for every entity", () => {
    expect(sources.map(({ id }) => id).sort()).toEqual([...entities.keys()].sort());
  });

  test("knows nothing of what happened after the last day", () => {
    const until = dayOf(2024, 5, 17);
    writeRecords(inFolder("until"), { ...defaultOptions, until });
    for (const [id, columns] of [
      ["case-file", ["receivedAt", "endedAt", "returnedAt", "dueChangedAt", "supplementAskedAt", "apologyAt"]],
      ["petition", ["receivedOn", "answeredOn", "forwardedOn", "publishedOn"]],
      ["task", ["assignedOn", "doneOn"]],
      ["finding", ["foundOn", "closedOn"]],
    ] as const) {
      const days = readTable(inFolder("until"), id).flatMap((row) =>
        columns.map((name) => cell(row, name).slice(0, 10)),
      );
      expect(days.filter((day) => day > dayText(until))).toEqual([]);
    }
  });

  test("keeps only a small part of a large file in memory", () => {
    const options = { ...none, entities: new Set(["case-file"]), baseline: false };
    writeRecords(inFolder("warm"), { ...options, filesPerCommune: 2000 });
    const before = process.memoryUsage().rss;
    const written = writeRecords(inFolder("large"), { ...options, filesPerCommune: 32_000 });
    const size = statSync(join(inFolder("large"), "case-file.csv")).size;
    expect(written.get("case-file")).toBeGreaterThan(200_000);
    expect(size).toBeGreaterThan(40_000_000);
    // A row in memory takes several times its text; all of them would take a few hundred megabytes.
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

describe("the records", () => {
  test.each([...entities.values()].map((entity) => [entity.id, entity] as const))(
    "of %s fit their entity",
    (id, entity) => {
      const rows = tableOf(inFolder("all"), id);
      expect(rows.length).toBeGreaterThan(0);
      expect([...(rows[0]?.keys() ?? [])]).toEqual(Object.keys(entity.fields));
      expect(rowFaults(entity, rows)).toEqual([]);
    },
  );

  test("of many communes, with and without a baseline, fit their entities, too", () => {
    const options = { ...defaultOptions, communes: 12, filesPerCommune: 12, from: 2024, baseline: false };
    writeRecords(inFolder("many"), options);
    const faults = [...entities.values()].flatMap((entity) =>
      rowFaults(entity, readTable(inFolder("many"), entity.id)),
    );
    expect(faults).toEqual([]);
  });

  test("name communes of Hà Tĩnh that are marked as simulated", () => {
    const units = tableOf(inFolder("all"), "units");
    expect(units.map((row) => cell(row, "name"))).toEqual(["Xã Sơn Trung (mô phỏng)", "Xã Hương Sơn (mô phỏng)"]);
    const known = new Set(units.map((row) => cell(row, "unit")));
    for (const id of entities.keys()) {
      expect(tableOf(inFolder("all"), id).filter((row) => !known.has(cell(row, "unit")))).toEqual([]);
    }
  });

  test("of files that were open in the merger are the new commune's, under the old number", () => {
    const handedOver = tableOf(inFolder("none"), "case-file").filter(
      (row) => cell(row, "unit") === "18133" && cell(row, "receivedAt") < "2025-07-01",
    );
    expect(handedOver.length).toBeGreaterThan(0);
    expect(handedOver.filter((row) => !cell(row, "id").startsWith("SIM-18187-25-"))).toEqual([]);
    expect(handedOver.filter((row) => cell(row, "endedAt") !== "" && cell(row, "endedAt") < "2025-07-01")).toEqual([]);
  });
});

describe("planted problems", () => {
  test("have a finder each", () => {
    const finders = [...Object.keys(caseFinders), ...Object.keys(recordFinders)];
    expect(finders.sort()).toEqual(problems.map(({ id }) => id).sort());
  });

  test.each(problems.map((problem) => [problem.id, problem] as const))("%s is where it should be", (_, problem) => {
    expect(found(problem, inFolder("all"))).toBe(problem.count);
  });

  test.each(problems.map((problem) => [problem.id, problem] as const))("%s is absent when not wanted", (_, problem) => {
    expect(found(problem, inFolder("none"))).toBe(0);
  });

  test("can be wanted one by one", () => {
    const { options } = readOptions(["--out", "x", "--problems", "two-supplements,plan-late"]);
    writeRecords(inFolder("two"), options);
    const there = problems.filter((problem) => found(problem, inFolder("two")) !== 0);
    expect(there.map(({ id }) => id).sort()).toEqual(["plan-late", "two-supplements"]);
  });

  test("are all described in the readme", () => {
    const readme = readFileSync(join(here, "README.md"), "utf8");
    for (const { id, entity, year, unit, count, foundBy } of problems) {
      expect(readme).toContain(`| \`${id}\` | ${entity} | ${unit}, ${year} | ${count} | ${foundBy.join(", ")} |`);
    }
  });
});

describe("the shipped records", () => {
  test("are what the generator writes now", () => {
    expect(bytesOf(join(here, "data"))).toEqual(bytesOf(inFolder("all")));
  });

  test("are small", () => {
    const size = [...bytesOf(join(here, "data")).values()].reduce((sum, text) => sum + text.length, 0);
    expect(size).toBeLessThan(4_000_000);
  });
});

describe("options", () => {
  test.each([
    [["--communes", "2"]],
    [["--out", "x", "--from", "2019"]],
    [["--out", "x", "--problems", "everything"]],
    [["--out", "x", "--entities", "case"]],
    [["--out", "x", "--seed", "one"]],
    [["--out", "x", "--no-such-option"]],
  ])("refuse %j", (args) => {
    expect(() => readOptions(args)).toThrow();
  });

  test("refuse more communes than there are", () => {
    expect(() => writeRecords(inFolder("too-many"), { ...none, communes: 70 })).toThrow("69");
  });
});

describe("random numbers", () => {
  test("are the same on every machine", () => {
    const random = new Random("1/18187/case-file/2024");
    expect([random.below(1000), random.below(1000), random.below(1000)]).toEqual([971, 450, 582]);
  });

  test("of other keys are others", () => {
    expect(new Random("a").next()).not.toBe(new Random("b").next());
  });

  test("are spread evenly", () => {
    const random = new Random("spread");
    const counts = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index += 1) {
      const drawn = random.below(10);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(9500);
    expect(Math.max(...counts)).toBeLessThan(10_500);
  });
});

describe("days", () => {
  test("are written as ISO, and working days pass over holidays", () => {
    expect(momentText(momentAt(dayOf(2026, 8, 14), 9 * 3600 + 61))).toBe("2026-08-14T09:01:01");
    expect(dayText(workdaysAfter(dayOf(2026, 2, 13), 1))).toBe("2026-02-23");
  });

  test("before 2021 count Monday to Friday, since the calendar begins there", () => {
    expect(dayText(workdaysAfter(dayOf(2019, 4, 30), 1))).toBe("2019-05-01");
  });
});
