import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, province } from "../../test/folders.ts";

const data = fileURLToPath(new URL("../../../../examples/son-trung/data", import.meta.url));
const asked = ["--policy", "son-trung-2021-2026", "--period", "2024", "--lang", "en"];

let folder: string;
let inMemory: string;

beforeAll(async () => {
  folder = await emptyFolder();
  inMemory = path.join(folder, "memory.json");
  await cchc(["score", ...asked, "--data", data, "--warehouse", "memory:", "--out", inMemory]);
}, 60_000);

describe("records counted in DuckDB", () => {
  test("give the same result, byte for byte", async () => {
    const out = path.join(folder, "duckdb.json");
    const run = await cchc(["score", ...asked, "--data", data, "--warehouse", "duckdb:?threads=2", "--out", out]);
    expect(run.code).toBe(0);
    expect(await readFile(out, "utf8")).toBe(await readFile(inMemory, "utf8"));
  }, 60_000);
});

describe("records of a unit that merged, counted under its successor", () => {
  test("make one card of the whole year, alike in memory and in DuckDB, and are verified with the same option", async () => {
    const year = ["--policy", "son-trung-2021-2026", "--period", "2025", "--roll-up", "successor", "--data", data];
    const [here, there] = [path.join(folder, "here.json"), path.join(folder, "there.json")];
    expect(await cchc(["score", ...year, "--out", here])).toMatchObject({ code: 0 });
    expect(await cchc(["score", ...year, "--warehouse", "duckdb:", "--out", there])).toMatchObject({ code: 0 });
    expect(await readFile(there, "utf8")).toBe(await readFile(here, "utf8"));
    const verified = await cchc(["verify", here, "--data", data, "--roll-up", "successor", "--lang", "en"]);
    expect(verified.out).toContain("EQUAL");
    expect(await cchc(["verify", here, "--data", data])).toMatchObject({ code: 1 });
  }, 120_000);
});

describe("records that were loaded into a file of DuckDB", () => {
  let engine: string;

  beforeAll(async () => {
    engine = `duckdb:${path.join(folder, "records.duckdb")}?memory=1GB`;
    const run = await cchc(["load", "--data", data, "--warehouse", engine, "--lang", "en"]);
    expect(run.err).toContain("case-file.csv: read 3638 = accepted 3638 + rejected 0");
  }, 60_000);

  test("are scored without their files, to the same result", async () => {
    const out = path.join(folder, "loaded.json");
    expect(await cchc(["score", ...asked, "--warehouse", engine, "--out", out])).toMatchObject({ code: 0 });
    expect(await readFile(out, "utf8")).toBe(await readFile(inMemory, "utf8"));
  }, 60_000);

  test("explain a point by the same records, down to the arithmetic of one", async () => {
    for (const of of [["T4.4"], ["T4.4", "SIM-18187-24-00402"], ["T4.4", "--format", "json"]]) {
      const from = (where: string) => cchc(["explain", inMemory, "18187", ...of, "--data", where, "--lang", "en"]);
      const [there, here] = [await from(engine), await from(data)];
      expect(there.code).toBe(0);
      expect(there.out).toBe(here.out);
    }
  }, 60_000);

  test("verify the result", async () => {
    const run = await cchc(["verify", inMemory, "--data", engine, "--lang", "en"]);
    expect(run.out).toContain("EQUAL");
  }, 60_000);
});

describe("a load that comes to nothing", () => {
  let bad: string;

  beforeAll(async () => {
    bad = path.join(folder, "bad");
    await mkdir(bad);
    // The first file is sound, the second breaks off in the middle of a row.
    await writeFile(path.join(bad, "case-file.1.csv"), "id,unit,status,receivedAt\nH-1,18001,10,2024-01-02T08:00:00\n");
    await writeFile(
      path.join(bad, "case-file.2.csv"),
      'id,unit,status,receivedAt\nH-2,18001,10,"2024-01-02T08:00:00\n',
    );
  });

  test("leaves no file", async () => {
    const file = path.join(folder, "never.duckdb");
    expect(await cchc(["load", "--data", bad, "--warehouse", `duckdb:${file}`])).toMatchObject({ code: 3 });
    expect((await readdir(folder)).filter((name) => name.startsWith("never"))).toEqual([]);
  });

  test("leaves what was there before", async () => {
    const good = path.join(folder, "good");
    await mkdir(good);
    await copyFile(path.join(bad, "case-file.1.csv"), path.join(good, "case-file.csv"));
    const engine = `duckdb:${path.join(folder, "kept.duckdb")}`;
    expect(await cchc(["load", "--data", good, "--warehouse", engine])).toMatchObject({ code: 0 });
    expect(await cchc(["load", "--data", bad, "--warehouse", engine])).toMatchObject({ code: 3 });
    const out = path.join(folder, "kept.json");
    expect(await cchc(["score", ...asked, "--warehouse", engine, "--out", out])).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({
      inputs: [{ name: "case-file.csv", accepted: 1 }],
    });
  });
});

describe("a load that updates", () => {
  test("makes of two halves what one load of all makes, and tells what it did", async () => {
    const [early, late] = [path.join(folder, "early"), path.join(folder, "late")];
    await cp(data, early, { recursive: true });
    await mkdir(late);
    const [header = "", ...rows] = (await readFile(path.join(data, "case-file.csv"), "utf8")).trimEnd().split("\n");
    await writeFile(path.join(early, "case-file.csv"), [header, ...rows.slice(0, 2_000), ""].join("\n"));
    await writeFile(path.join(late, "case-file.late.csv"), [header, ...rows.slice(1_900), ""].join("\n"));
    const engine = `duckdb:${path.join(folder, "updated.duckdb")}`;
    await cchc(["load", "--data", early, "--warehouse", engine]);
    const run = await cchc(["load", "--update", "--data", late, "--warehouse", engine, "--lang", "en"]);
    expect(run.err).toContain(`case-file: 100 records replaced, ${rows.length - 2_000} added`);
    const out = path.join(folder, "updated.json");
    expect(await cchc(["score", ...asked, "--warehouse", engine, "--out", out])).toMatchObject({ code: 0 });
    const [updated, whole] = [await readFile(out, "utf8"), await readFile(inMemory, "utf8")].map((text) =>
      JSON.parse(text),
    );
    expect(updated.cards).toHaveLength(whole.cards.length);
    expect(updated.cards).toEqual(whole.cards);
  }, 60_000);

  test.each([
    ["clickhouse://127.0.0.1:1/x", "clickhouse/unreachable", 4],
    ["duckdb:/tmp/none-such.duckdb", "warehouse/no-file", 3],
  ])("%s: a clear error", async (engine, code, exit) => {
    const run = await cchc(["load", "--update", "--data", data, "--warehouse", engine]);
    expect(run).toMatchObject({ code: exit });
    expect(run.err).toContain(`[${code}]`);
  });
});

describe("an engine that cannot count", () => {
  test.each([
    { engine: "sqlite:records.db", code: "usage/warehouse", exit: 2 },
    { engine: "duckdb:?memory=viel", code: "usage/warehouse", exit: 2 },
    { engine: "duckdb:/tmp/none-such.duckdb", code: "warehouse/no-file", exit: 3 },
  ])("$engine: a clear error", async ({ engine, code, exit }) => {
    const run = await cchc(["score", ...asked, "--warehouse", engine]);
    expect(run).toMatchObject({ code: exit, out: "" });
    expect(run.err).toContain(`[${code}]`);
    expect(existsSync("/tmp/none-such.duckdb")).toBe(false);
  });

  test("was loaded by another version: says so", async () => {
    const { openDuckdb } = await import("@cchc/adapters/warehouse");
    const file = path.join(folder, "other.duckdb");
    const store = await openDuckdb({ path: file });
    await store.keep(JSON.stringify({ version: 2 }));
    await store.close();
    const run = await cchc(["score", ...asked, "--warehouse", `duckdb:${file}`]);
    expect(run.code).toBe(3);
    expect(run.err).toContain("[warehouse/other-version]");
  });

  test("is in memory: nothing is loaded into it, for nothing would be left", async () => {
    const run = await cchc(["load", "--data", data, "--warehouse", "duckdb:?threads=2"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("[usage/warehouse]");
  });

  test.each([
    ["--roll-up", "province"],
    ["--warehouse", "duckdb:"],
  ])("has nothing to do with counts: %s %s is refused and not passed over", async (...option) => {
    const counts = ["--policy", "qd-766", "--data", province, "--period", "2026-08"];
    const run = await cchc(["score", ...counts, ...option]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("[usage/option-of-records]");
  });

  test("nothing says where the data is", async () => {
    const run = await cchc(["score", ...asked]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("[usage/no-data]");
  });
});
