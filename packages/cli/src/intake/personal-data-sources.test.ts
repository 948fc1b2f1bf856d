import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { hasPostgres, startPostgres } from "../../../adapters/test/postgres-server.ts";
import { textOfArchive } from "../../../adapters/test/zip-text.ts";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const person = ["Nguyễn Thị Hoa", "0912 345 678", "+84912345678", "079123456789", "hoa@example.vn", "12 Phố Giả Định"];
const planted = [...person, "212345678", "0912345678", "Nguyễn", "912345678", "example.vn", "Phố Giả"];

const good = {
  unit: "18187",
  status: "returned",
  receivedAt: "2024-03-04T08:00:00",
  dueAt: "2024-03-11T17:00:00",
  extensions: "0",
};
const notes = Object.fromEntries(person.map((secret, index) => [`Ghi chú ${index}`, secret]));
/** Simulated case files: the second is good, the others have data of a person where something else belongs. */
const records: readonly Readonly<Record<string, string>>[] = [
  { id: "h-1", ...good, status: "0912345678" },
  { id: "h-2", ...good },
  { id: "h-3", ...good, receivedAt: "079123456789" },
  { id: "h-4", ...good, dueAt: "Nguyễn Thị Hoa" },
  { id: "h-5", ...good, extensions: "+84912345678" },
  { id: "h-6", ...good, unit: "079123456789" },
].map((record) => ({ ...record, ...notes, "Nguyễn Thị Hoa": "x", "0912 345 678": "x" }));

interface Given {
  readonly data: string;
  readonly mapping?: string;
}

async function mappingFile(text: string): Promise<string> {
  return path.join(await folderOf({ "mapping.yaml": text }), "mapping.yaml");
}

async function behindPortal(): Promise<Given> {
  const server = createServer((_, response) => response.end(JSON.stringify({ items: records })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const mapping = await mappingFile("files: [{ path: /t, entity: case-file, items: items }]");
  return { data: `http://127.0.0.1:${port}`, mapping };
}

async function inDatabase(): Promise<Given> {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const names = Object.keys(records[0] ?? {});
  const rows = records.map((one) => `(${names.map((name) => `'${one[name] ?? ""}'`).join()})`);
  const columns = names.map((name) => `"${name}" text`).join();
  server.run(`CREATE TABLE ho_so (${columns}); INSERT INTO ho_so VALUES ${rows.join()};`);
  return { data: server.url, mapping: await mappingFile("files: [{ table: ho_so, entity: case-file }]") };
}

const inJson = async (): Promise<Given> => ({ data: await folderOf({ "case-file.json": JSON.stringify(records) }) });

describe.each([
  { source: "JSON", open: inJson },
  { source: "HTTP", open: behindPortal },
  ...(hasPostgres ? [{ source: "PostgreSQL", open: inDatabase }] : []),
])("personal data planted in $source", ({ open }) => {
  it("is nowhere in what score, check and explain print and write", async () => {
    const { data, mapping } = await open();
    const made = await emptyFolder();
    const at = ["--data", data, ...(mapping === undefined ? [] : ["--mapping", mapping])];
    const asked = ["--policy", "son-trung-2021-2026", "--period", "2024", ...at];
    const result = path.join(made, "r.json");
    const runs = [
      await cchc(["score", ...asked, "--out", result, "--rejects", made]),
      await cchc(["score", ...asked, "--format", "json", "--rejects", path.join(made, "rejects.xlsx")]),
      await cchc(["check", ...asked, "--out", path.join(made, "check.json")]),
      await cchc(["explain", result, "18187", "T4.1", "h-2", ...at]),
      await cchc(["explain", result, "18187", "T4.1", "h-3", ...at]),
    ];
    const files = (await readdir(made)).sort();
    expect(files).toEqual(["check.json", "r.json", "rejects.csv", "rejects.xlsx"]);
    const written = await Promise.all(files.map((name) => readFile(path.join(made, name))));
    const texts = written.map((bytes, index) =>
      files[index]?.endsWith(".xlsx") === true ? textOfArchive(bytes) : bytes.toString(),
    );
    const text = [...runs.flatMap(({ out, err }) => [out, err]), ...texts].join("\n");
    expect(planted.filter((secret) => text.includes(secret))).toEqual([]);
    expect(runs.slice(0, 4).map(({ code }) => code)).toEqual([1, 1, 1, 0]);
    expect(JSON.parse(await readFile(result, "utf8")).inputs).toMatchObject([{ read: 6, accepted: 1, rejected: 5 }]);
  });
});
