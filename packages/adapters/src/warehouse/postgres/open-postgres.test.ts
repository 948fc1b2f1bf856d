import process from "node:process";
import { type AnyRecord, entities, parsePlainDate } from "@cchc/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPostgres, type PostgresServer, startPostgres } from "../../../test/postgres-server.ts";
import { mappingOf, readAll } from "../../../test/records.ts";
import { loadSonTrung, sonTrung } from "../../../test/son-trung-tables.ts";
import { quoted } from "../../postgres/catalog.ts";
import { postgresTables } from "../../postgres/postgres-tables.ts";
import { type OpenRecords, openRecords, openTables } from "../../records/open-records.ts";
import type { RecordReport } from "../../records/reading.ts";
import { streamRecords } from "../count/stream-records.ts";
import { postgres } from "../dialect/postgres.ts";
import { openPostgres, type PostgresRecords, type PostgresWarehouseOptions } from "./open-postgres.ts";

let server: PostgresServer;

/** The records that the server counts, in their order. */
async function recordsIn(records: PostgresRecords): Promise<readonly AnyRecord[]> {
  const all: AnyRecord[] = [];
  for (const table of records.counted ? records.warehouse.tables : []) {
    const entity = entities.get(table.entity);
    if (records.counted && entity !== undefined) {
      for await (const record of streamRecords(records.warehouse, { entity, table })) {
        all.push(record);
      }
    }
  }
  return all;
}

async function streamed(options: Omit<PostgresWarehouseOptions, "entities">) {
  const found = await postgresTables(server.url, { entities, ...options });
  try {
    return await readAll(await openTables(found, { entities, ...options }));
  } finally {
    await found.close();
  }
}

async function onServer<T>(options: Partial<PostgresWarehouseOptions>, use: (records: PostgresRecords) => Promise<T>) {
  const records = await openPostgres(server.url, { entities, ...options });
  try {
    return await use(records);
  } finally {
    await records.close();
  }
}

/** A report without what differs by the way of reading: the hashes. */
function told({ files, ...rest }: RecordReport) {
  return { ...rest, files: files.map(({ sha256, ...file }) => file) };
}

async function sourceOf(records: PostgresRecords): Promise<OpenRecords> {
  return records.counted ? Promise.reject(new Error("the server counted")) : records.source;
}

const days = ["2024-03-04", "2024-03-05", "2024-02-29"];
const oddDays = ["1899-12-31", "2201-01-01", "2031-01-01", "infinity", "0044-03-15 BC"];
const moments = ["2024-03-04 08:00:00", "2024-03-05 00:00:00.5", "2024-03-06T00:00:00"];
const cells = {
  date: { usual: days, odd: oddDays },
  timestamp: { usual: moments, odd: [...oddDays, "294276-12-31 23:59:59"] },
  timestamptz: { usual: moments, odd: [...oddDays, "294276-12-31 23:59:59+00", "2200-12-31 20:00:00+00"] },
  integer: { usual: ["0", "3"], odd: ["-1", "2147483647"] },
  numeric: { usual: ["0", "3.0", "12"], odd: ["1.5", "1.250", "1.234", "NaN", "-2", "1e20", "3.000"] },
  float8: { usual: ["0", "3"], odd: ["0.1", "1e300", "-0", "Infinity"] },
  boolean: { usual: ["t", "f"], odd: [] },
  text: {
    usual: [
      "h-1",
      "h-2",
      "h-3",
      "18187",
      "18133",
      "returned",
      "finished",
      "Đã trả kết quả",
      "9",
      "2024-03-04",
      "2024-03-04 08:00:00",
      "12",
      "co",
    ],
    odd: [
      ...[
        "",
        " ",
        " 18187",
        "a  b",
        "a\u00a0b",
        "a\u200bb",
        "Tha\u0300nh",
        "a\nb",
        "0912345678",
        "Xã Sơn Trung",
        "2024-02-30",
      ],
      ...[
        "2024-03-04T08:00",
        "29/2/2024",
        "x".repeat(1001),
        "ab… (9)",
        "{}",
        "1.234",
        "007",
        "2024-03-04 24:00:00",
        "😀",
      ],
    ],
  },
} as const;

type Kind = keyof typeof cells;

function literal(cell: string | null, kind: Kind | undefined): string {
  return cell === null ? "NULL" : `${postgres.text(cell)}::${kind}`;
}

const kinds = (...of: Kind[]) => fc.constantFrom(...of);

/** Tables of case files: mostly of usual cells, so that some are plain. */
const tables = fc
  .record({
    id: kinds("text", "text", "integer"),
    unit: kinds("text", "text", "integer"),
    status: kinds("text", "text", "integer"),
    receivedAt: kinds("timestamp", "timestamptz", "text", "date"),
    returnedAt: kinds("timestamp", "timestamptz"),
    supplements: kinds("integer", "numeric", "float8", "text"),
    fee: kinds("integer", "numeric"),
    paidOnline: kinds("boolean", "text", "integer"),
    procedure: kinds("text", "numeric", "date"),
  })
  .chain((types) => {
    const cell = (kind: Kind, name: string) => {
      const { usual, odd } = cells[kind];
      const own = kind === "text" ? (fitting[name] ?? usual) : usual;
      return fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom<string | null>(...own) },
        { weight: required.includes(name) ? 0 : 15, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom<string | null>(...odd, ...usual) },
      );
    };
    const row = fc.tuple(...Object.entries(types).map(([name, kind]) => cell(kind, name)));
    return fc.record({ types: fc.constant(types), rows: fc.array(row, { minLength: 1, maxLength: 4 }) });
  });

const required = ["id", "unit", "status", "receivedAt"];

/** Texts that a field mostly has. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  id: ["h-1", "h-2", "h-3", "h-4", "h-5", "h-6", "h-7"],
  unit: ["18187", "18133"],
  status: ["returned", "finished", "Đã trả kết quả", "9"],
  receivedAt: ["2024-03-04 08:00:00", "2024-03-04T09:00:00"],
  supplements: ["0", "12"],
  paidOnline: ["co", "Không", "1"],
};

function dropAll(): void {
  server.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO reader;");
}

describe.skipIf(!hasPostgres)("records of a database that counts them itself", () => {
  beforeAll(async () => {
    process.env["PGPASSWORD"] = "mat-khau";
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("are those that its rows give, with the same account", async () => {
    await loadSonTrung(server);
    const rows = await streamed({});
    const csv = await readAll(await openRecords(sonTrung, { entities }));
    await onServer({}, async (records) => {
      expect(records.counted ? undefined : records.why).toBeUndefined();
      expect(records.counted && told(records.account.report)).toEqual(told(rows.report));
      expect(records.counted && records.account.units).toEqual(rows.source.units);
      expect(await recordsIn(records)).toEqual(rows.records);
    });
    expect(rows.records.length).toBe(csv.records.length);
    dropAll();
  });

  test("have a digest that is the same each time, in whatever order the rows lie, and another for other rows", async () => {
    const make = (rows: string) => {
      dropAll();
      server.run(`CREATE TABLE meeting (id text, unit text, "heldOn" date); INSERT INTO meeting VALUES ${rows};`);
      return onServer({}, async (records) => records.counted && records.account.report.files[0]?.sha256);
    };
    const one = await make("('a', '18187', '2024-01-02'), ('b', '18187', '2024-01-03')");
    const turned = await make("('b', '18187', '2024-01-03'), ('a', '18187', '2024-01-02')");
    const other = await make("('a', '18187', '2024-01-02'), ('b', '18187', '2024-01-04')");
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(turned).toBe(one);
    expect(other).not.toBe(one);
  });

  test("may lie in views with names of their own, in parts, with words and constants of a mapping", async () => {
    dropAll();
    server.run(`CREATE TYPE tt AS ENUM ('Đã trả', 'Đang xử lý');
      CREATE TABLE hs (ma varchar(20) PRIMARY KEY, don_vi char(8), tt tt, nhan timestamptz, han date, ho_ten text);
      INSERT INTO hs VALUES ('h-2', '18187', 'Đã trả', '2024-03-04 01:00:00.75+00', '2024-03-08', 'Nguyễn Văn Mật'),
        ('h-10', '18187', 'Đang xử lý', '2024-03-04 18:30:00+00', '2024-03-08', 'Trần Thị Mật');
      CREATE VIEW hs_a AS SELECT * FROM hs; CREATE VIEW hs_b AS SELECT 'b-' || ma AS ma, don_vi, tt, nhan, han FROM hs;`);
    const common = `entity: case-file, parts: true, columns: { id: ma, unit: don_vi, status: tt, receivedAt: nhan, dueAt: han, channel: { value: online } },
      values: { status: { Đã trả: returned, Đang xử lý: processing } }, dateOnly: { dueAt: end }`;
    const mapping = mappingOf(`files: [{ table: hs_a, ${common} }, { table: public.hs_b, ${common} }]`);
    const rows = await streamed({ mapping });
    await onServer({ mapping }, async (records) => {
      expect(records.counted && records.account.listed).toBe(false);
      expect(records.counted && records.account.units).toEqual([{ code: "18187", name: "18187", level: "unit" }]);
      expect(records.counted && told(records.account.report)).toEqual(told(rows.report));
      expect(await recordsIn(records)).toEqual(rows.records);
    });
    expect(rows.records.map(({ id, receivedAt, dueAt }) => [id, receivedAt, dueAt])).toEqual([
      ["h-2", "2024-03-04T08:00:00", "2024-03-08T23:59:59"],
      ["h-10", "2024-03-05T01:30:00", "2024-03-08T23:59:59"],
      ["b-h-2", "2024-03-04T08:00:00", "2024-03-08T23:59:59"],
      ["b-h-10", "2024-03-05T01:30:00", "2024-03-08T23:59:59"],
    ]);
  });

  test.each([
    { why: "one row is wrong", rows: "('a', '18187', '2024-01-02'), ('b', '18187', NULL)", given: "1" },
    { why: "an id comes again", rows: "('a', '18187', '2024-01-02'), ('a', '18187', '2024-01-03')", given: "1" },
    { why: "a day lies after that of the data", rows: "('a', '18187', '2025-01-02')", given: "1" },
  ])("are read row by row when $why, to the same rejected rows", async ({ rows, given }) => {
    dropAll();
    server.run(`CREATE TABLE meeting (id text, unit text, "heldOn" date); INSERT INTO meeting VALUES ${rows};`);
    const options = { asOf: parsePlainDate("2024-12-31") };
    const expected = await streamed(options);
    await onServer(options, async (records) => {
      expect(records.counted ? undefined : records.why).toMatchObject({ code: "warehouse/streamed", given });
      const read = await readAll(await sourceOf(records));
      expect(read.report).toEqual(expected.report);
      expect(read.records).toEqual(expected.records);
    });
    expect(expected.report.files[0]?.rejected).toBe(1);
  });

  test("are read row by row where a type or the words of a mapping cannot be said in SQL, and by other rules never", async () => {
    const reasons = async (sql: string, mapping?: string) => {
      dropAll();
      server.run(sql);
      const options = mapping === undefined ? {} : { mapping: mappingOf(mapping) };
      return onServer(options, async (records) => (records.counted ? "counted" : records.why.place));
    };
    const table = (type: string) => `CREATE TABLE meeting (id text, unit text, "heldOn" ${type});`;
    const file = expect.stringContaining("/public.meeting");
    expect(await reasons(table("date"))).toBe("counted");
    expect(await reasons(table("text"))).toBe("counted");
    expect(await reasons(table("time"))).toEqual({ file, field: "heldOn" });
    const of = (more: string) => `files: [{ table: meeting, entity: meeting, ${more} }]`;
    expect(await reasons(table("text"), of("formats: { heldOn: dd/MM/yyyy }"))).toEqual({ file, field: "heldOn" });
    expect(await reasons(table("date"), of("formats: { heldOn: dd/MM/yyyy }"))).toBe("counted");
    expect(await reasons(table("date"), of('values: { heldOn: { "2024-01-02": "" } }'))).toEqual({
      file,
      field: "heldOn",
    });
  });

  test("are never other than the rows give: any cells, any types", async () => {
    const counted = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(tables, async ({ types, rows }) => {
        const columns = Object.entries(types).map(([name, type]) => `${quoted(name)} ${type}`);
        const values = rows.map(
          (row) => `(${row.map((cell, at) => literal(cell, Object.values(types)[at])).join(", ")})`,
        );
        server.run(`DROP TABLE IF EXISTS meeting, case_file, case_step, staff; CREATE TABLE case_file (${columns.join(", ")});
          INSERT INTO case_file VALUES ${values.join(", ")};`);
        const expected = await streamed({ asOf: parsePlainDate("2030-12-31") });
        await onServer({ asOf: parsePlainDate("2030-12-31") }, async (records) => {
          counted.add(records.counted);
          if (records.counted) {
            expect(told(records.account.report)).toEqual(told(expected.report));
            expect(await recordsIn(records)).toEqual(expected.records);
            expect(records.account.units).toEqual(expected.source.units);
          } else {
            expect((await readAll(records.source)).report).toEqual(expected.report);
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(counted).toEqual(new Set([true, false]));
  });

  test("cannot be written by what counts them", async () => {
    dropAll();
    server.run(`CREATE TABLE meeting (id text, unit text, "heldOn" date); GRANT ALL ON meeting TO reader;`);
    await onServer({}, async (records) => {
      const write = async () => {
        for await (const _ of records.counted
          ? records.warehouse.rows({ text: "DELETE FROM meeting", values: [] })
          : []) {
          // Nothing comes.
        }
      };
      await expect(write()).rejects.toMatchObject({ code: "postgres/failed" });
    });
  });

  test("stop when they are told to", async () => {
    const stop = new AbortController();
    await onServer({ signal: stop.signal }, async (records) => {
      const slow = async () => {
        for await (const _ of records.counted
          ? records.warehouse.rows({ text: "SELECT pg_sleep(60)", values: [] })
          : []) {
          // Nothing comes.
        }
      };
      setTimeout(() => stop.abort(new Error("stopped by hand")), 50);
      await expect(slow()).rejects.toThrow("stopped by hand");
    });
  });
});
