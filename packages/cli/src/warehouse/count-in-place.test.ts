import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, type PostgresServer, startPostgres } from "../../../adapters/test/postgres-server.ts";
import { loadSonTrung, sonTrung } from "../../../adapters/test/son-trung-tables.ts";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder } from "../../test/folders.ts";

const asked = ["--policy", "son-trung-2021-2026", "--period", "2024", "--lang", "en"];

let server: PostgresServer;
let folder: string;

async function resultIn(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path.join(folder, file), "utf8"));
}

describe.skipIf(!hasPostgres)("records that their database counts", () => {
  beforeAll(async () => {
    process.env["PGPASSWORD"] = "mat-khau";
    folder = await emptyFolder();
    server = await startPostgres();
    await loadSonTrung(server);
  });
  afterAll(() => server.stop());

  test("give the cards of the same records in files, and are verified by the same database", async () => {
    const [fromFiles, there] = ["files.json", "there.json"].map((name) => path.join(folder, name));
    await cchc(["score", ...asked, "--data", sonTrung, "--out", fromFiles ?? ""]);
    const from = ["--data", server.url, "--warehouse", "postgresql:"];
    const run = await cchc(["score", ...asked, ...from, "--out", there ?? ""]);
    expect(run.code).toBe(0);
    expect(run.err).not.toContain("warehouse/streamed");
    const [{ inputs, notes, ...files }, { inputs: own, notes: told, ...database }] = [
      await resultIn("files.json"),
      await resultIn("there.json"),
    ];
    expect(inputs).not.toEqual(own);
    const asFiles = JSON.stringify(database).replaceAll(
      /postgresql:[^"]*?\/public\.([a-z0-9_]+)/g,
      (_, table: string) => `${table.replaceAll("_", "-")}.csv`,
    );
    expect(JSON.parse(asFiles)).toEqual(files);
    const again = await cchc(["verify", there ?? "", ...from, "--lang", "en"]);
    expect(again.out).toContain("EQUAL");
    expect(again.code).toBe(0);
  });

  test("are read when a row is not in plain form, and that is told", async () => {
    server.run("UPDATE meeting SET topic = ' ' || topic WHERE id = (SELECT MIN(id) FROM meeting)");
    server.run("UPDATE task SET unit = '99999' WHERE id = (SELECT MIN(id) FROM task)");
    const [read, there] = ["read.json", "fallen-back.json"].map((name) => path.join(folder, name));
    await cchc(["score", ...asked, "--data", server.url, "--out", read ?? ""]);
    const run = await cchc([
      "score",
      ...asked,
      "--data",
      server.url,
      "--warehouse",
      "postgresql:",
      "--out",
      there ?? "",
    ]);
    expect(run.err).toContain("[warehouse/streamed]");
    expect(run.err).toContain("[record/unknown-unit]");
    expect(await readFile(there ?? "", "utf8")).toBe(await readFile(read ?? "", "utf8"));
  });
});

test.each([
  ["score", ...asked, "--warehouse", "postgresql:"],
  ["score", ...asked, "--warehouse", "postgresql:", "--data", sonTrung],
  ["load", "--warehouse", "postgresql:", "--data", sonTrung, "--lang", "en"],
])("a database that is not there cannot count: %s %s %s %s", async (...args) => {
  const run = await cchc(args);
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain("postgresql: has the database of --data count");
});
