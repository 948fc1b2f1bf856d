import { createServer } from "node:http";
import { entities } from "@cchc/core";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { everythingOf } from "../../test/everything.ts";
import { hasPostgres, type PostgresServer, startPostgres } from "../../test/postgres-server.ts";
import { mappingOf } from "../../test/records.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { httpTables } from "../http/http-tables.ts";
import { jsonFiles } from "../json/json-files.ts";
import { parquetFiles } from "../parquet/index.ts";
import { quoted } from "../postgres/catalog.ts";
import { postgresTables } from "../postgres/postgres-tables.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { type OpenRecords, openRecords, openTables, type RecordOptions } from "./open-records.ts";

/** Cells of a table; the first line is its header. */
type Cells = readonly (readonly string[])[];
type Open = (options: RecordOptions) => Promise<OpenRecords>;

const kinds = [csvFiles(), xlsxFiles(), parquetFiles(), jsonFiles()];
let server: PostgresServer | undefined;
let tables = 0;

function inFile(name: string, content: string | Uint8Array): Open {
  return async (options) => openRecords(await folderOf({ [name]: content }), { ...options, kinds });
}

/** Written by hand: an object literal keeps one value of a name. */
function objectsOf([header = [], ...rows]: Cells): readonly string[] {
  return rows.map(
    (cells) => `{${cells.map((cell, index) => `${JSON.stringify(header[index])}:${JSON.stringify(cell)}`).join()}}`,
  );
}

async function behindPortal(answer: string, status = 200): Promise<Open> {
  const portal = createServer((_, response) => response.writeHead(status).end(answer));
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    portal.closeAllConnections();
    portal.close();
  });
  const address = portal.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const mapping = mappingOf("files: [{ path: /t, entity: case-file, items: items }]");
  const limits = { tries: 2, backOffMs: 1 };
  const found = () => httpTables(`http://127.0.0.1:${port}`, { entities, mapping, limits, environment: {} });
  return async (options) => openTables(found(), options);
}

function inDatabase([header = [], ...rows]: Cells): Open {
  tables += 1;
  const name = `planted_${tables}`;
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const columns = header.map((one) => `${quoted(one)} text`).join();
  const values = rows.map((cells) => `(${cells.map(literal).join()})`).join();
  server?.run(`CREATE TABLE ${name} (${columns}); INSERT INTO ${name} VALUES ${values};`);
  return openTable(name);
}

function openTable(name: string): Open {
  const mapping = mappingOf(`files: [{ table: ${name}, entity: case-file }]`);
  return async (options) => openTables(await postgresTables(server?.url ?? "", { entities, mapping }), options);
}

/** How a table comes to a source: one line for each kind of source that there is. */
const sources: Readonly<Record<string, (cells: Cells) => Open | Promise<Open>>> = {
  CSV: (cells) => inFile("case-file.csv", cells.map((row) => `${row.join(",")}\n`).join("")),
  TSV: (cells) => inFile("case-file.tsv", cells.map((row) => `${row.join("\t")}\n`).join("")),
  XLSX: (cells) =>
    inFile("case-file.xlsx", zipArchive(workbookParts([{ name: "case-file", rows: cells.map(textRow).join("") }]))),
  Parquet: ([header = [], ...rows]) =>
    inFile(
      "case-file.parquet",
      new Uint8Array(
        parquetWriteBuffer({
          columnData: header.map((name, at) => ({ name, data: rows.map((row) => row[at] ?? ""), type: "STRING" })),
        }),
      ),
    ),
  JSON: (cells) => inFile("case-file.json", `[${objectsOf(cells).join(",\n")}]`),
  "JSON Lines": (cells) => inFile("case-file.jsonl", `${objectsOf(cells).join("\n")}\n`),
  HTTP: (cells) => behindPortal(`{"items":[${objectsOf(cells).join()}]}`),
  ...(hasPostgres ? { PostgreSQL: inDatabase } : {}),
};

const numbers = [
  ...["0912345678", "0912 345 678", "+84912345678", "+84 912 345 678", "0912-345-678", "(0912) 345.678"],
  ...["079123456789", "079 123 456 789", "079-123-456-789", "212345678", "an@example.vn", "ĐT 0912345678 sau 17h"],
];
const parts = ["345678", "345 678", "345.678", "345-678", "456789", "456 789", "example.vn"];
const person = ["Nguyễn Thị Mật", "Số 5 phố Bí Mật", ...numbers];
const leaksOf = (out: string) => [...person, ...parts, "Mật", "Nguyễn"].filter((secret) => out.includes(secret));

const fields = Object.entries(entities.get("case-file")?.fields ?? {}).filter(([name]) => name !== "id");
const names = fields.map(([name]) => name);
const closed = fields.filter(([, { type }]) => type !== "text");
/** Nine digits in a column of amounts are an amount: a number of an old identity card can't be told from it. */
const mayHold = (type: string, secret: string) => secret === "212345678" && (type === "whole" || type === "decimal");

if (hasPostgres) {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
}

describe.each(Object.entries(sources))("personal data planted in %s", (_, write) => {
  it("comes out of no column that cannot hold it", async () => {
    const good: Readonly<Record<string, string>> = { unit: "18187", status: "returned" };
    const rows = closed.flatMap(([field, { type }]) =>
      ["Nguyễn Thị Mật", ...numbers]
        .filter((secret) => !mayHold(type, secret))
        .map((secret, at) => [
          `${field}-${at}`,
          ...names.map((name) => (name === field ? secret : (good[name] ?? ""))),
        ]),
    );
    const out = await everythingOf(await write([["id", ...names], ...rows]));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain("09… (10)");
    expect(out.slice(out.indexOf("<?xml"))).toContain("09… (10)");
  });

  it("comes out of no column that no field takes, whether the row is accepted or rejected", async () => {
    const rows = person.flatMap((secret, at) => [
      [`a-${at}`, secret, "18187", secret, "returned"],
      [`b-${at}`, secret, "18187", secret, "nonsense"],
    ]);
    const out = await everythingOf(await write([["id", "Ghi chú", "unit", "DiaChi", "status"], ...rows]));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain("nonsense");
  });

  it("comes out of no name of a column", async () => {
    const header = ["id", "unit", "status", "Nguyễn Thị Mật", "0912 345 678", "an@example.vn", "079123456789"];
    const out = await everythingOf(await write([header, ["a", "18187", "returned", "1", "2", "3", "4"]]));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain("18187");
  });

  it("comes out of no name of a column where a column is missing, or stands twice", async () => {
    const header = ["id", "unit", "Nguyễn Thị Mật", "0912 345 678"];
    const out = await everythingOf(await write([header, ["a", "18187", "1", "2"]]));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain("status");
  });
});

describe("personal data planted in names of JSON", () => {
  it.each([
    [
      "late ones",
      `[${Array.from({ length: 101 }, (_, at) => `{"id":"${at}","unit":"1","status":"returned"}`).join()},{"id":"x","unit":"1","status":"returned","Nguyễn Thị Mật":1,"0912345678":2}]`,
    ],
    [
      "twice",
      '[{"id":"x","unit":"1","status":"returned","Nguyễn Thị Mật":1,"Nguyễn Thị Mật":2},{"id":"y","unit":"1","status":"returned","0912345678":1,"0912345678":2}]',
    ],
    ["of lists", '{"Nguyễn Thị Mật":[{"id":"x"}],"0912345678":[{"id":"y"}]}'],
    ["of values that are lists", '[{"id":"x","unit":"1","status":["0912345678"],"Nguyễn Thị Mật":["0912345678"]}]'],
    ["dotted", '[{"id":"x","unit":"1","status":"returned","0912345678":{"Nguyễn Thị Mật":1}}]'],
    ["in a broken text", '[{"id":"x","unit":"1","status":"returned","note":"Nguyễn Thị Mật 0912345678 an@example.vn}]'],
  ])("comes out of none: %s", async (_, text) => {
    const out = await everythingOf(inFile("case-file.json", text));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain("case-file.json");
  });
});

describe("personal data in what a server says", () => {
  const secret = "Nguyễn Thị Mật 0912345678 079123456789 an@example.vn";

  it.each([400, 401, 404, 500, 503])("comes out of no answer %i of a portal", async (status) => {
    const out = await everythingOf(await behindPortal(`{"error": "no case of ${secret}"}`, status));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain(String(status));
  });

  it.each([secret, `{"items": "${secret}"}`, `{"items": ["${secret}"]}`, `{"items": [{"id": "a" "${secret}"}]}`])(
    "comes out of no answer that is none of a list: %#",
    async (answer) => {
      const out = await everythingOf(await behindPortal(answer));
      expect(leaksOf(out)).toEqual([]);
      expect(out).toContain("http://127.0.0.1");
    },
  );

  it.skipIf(!hasPostgres)("comes out of no error of PostgreSQL, whose text quotes the value", async () => {
    server?.run(`CREATE VIEW failing AS SELECT 'a' AS id, '18187' AS unit, 'returned' AS status,
      (CASE WHEN now() IS NULL THEN '1' ELSE '${secret}' END)::int AS supplements`);
    const out = await everythingOf(openTable("failing"));
    expect(leaksOf(out)).toEqual([]);
    expect(out).toContain("22P02");
  });
});
