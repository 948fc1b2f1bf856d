import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { CchcError, entities, formatProblem } from "@cchc/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hasPostgres, type PostgresServer, serverFile, startPostgres } from "../../test/postgres-server.ts";
import { mappingOf, readAll } from "../../test/records.ts";
import { sourceContract } from "../../test/source-contract.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { openTables } from "../records/open-records.ts";
import type { TablePart } from "../source/table.ts";
import type { TableReading, TableSource } from "../source/table-source.ts";
import { quoted } from "./catalog.ts";
import { postgresTables } from "./postgres-tables.ts";

if (!hasPostgres) {
  process.stderr.write("PostgreSQL is not installed: its tests are left out (apt-get install postgresql).\n");
}

let server: PostgresServer;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A fresh table of texts, with these rows. */
function table(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const values = rows.map((row) => `(${row.map(literal).join(",")})`).join(",");
  server.run(`DROP TABLE IF EXISTS ${quoted(name)} CASCADE;
    CREATE TABLE ${quoted(name)} (n serial PRIMARY KEY, ${columns.map((one) => `${quoted(one)} text`).join(",")});
    ${rows.length === 0 ? "" : `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(",")}) VALUES ${values};`}`);
}

async function sourceOf(name: string, limits = {}): Promise<TableSource> {
  const mapping = mappingOf(`files: [{ table: "${name}", entity: case-file }]`);
  const { tables } = await postgresTables(server.url, { entities, mapping, limits });
  const [one] = tables;
  if (one === undefined) {
    throw new Error("a mapped table is one table");
  }
  return one.source;
}

async function parts(source: TableSource, columns: TableReading["columns"]): Promise<readonly TablePart[]> {
  const all: TablePart[] = [];
  for await (const part of source.read({ columns })) {
    all.push(part);
  }
  return all;
}

function told(error: unknown): string {
  return error instanceof CchcError ? error.problems.map((one) => formatProblem(one, "en")).join("\n") : String(error);
}

describe.skipIf(!hasPostgres)("PostgreSQL", () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  let count = 0;
  sourceContract("PostgreSQL", async ({ columns, rows }) => {
    count += 1;
    // The contract has no primary key of its own, so a view hides it.
    table(`contract_${count}`, columns, rows);
    const names = columns.map(quoted).join(",");
    server.run(`CREATE VIEW view_${count} AS SELECT ${names} FROM contract_${count} ORDER BY n`);
    return sourceOf(`view_${count}`);
  });

  it("gives every value exactly, times as they are in Vietnam", async () => {
    server.run(`CREATE TABLE kinds (id bigint PRIMARY KEY, fee numeric, small int, yes boolean, day date, local timestamp,
        instant timestamptz, code uuid, nothing text, note text);
      INSERT INTO kinds VALUES (9007199254740993, 12345678901234567890.123456789, -7, true, '2026-08-14', '2026-08-14 20:30:00.75',
        '2026-08-14 20:30:00+00', '6f9619ff-8b86-d011-b42d-00c04fc964ff', NULL, ' a ')`);
    const columns = ["fee", "small", "yes", "day", "local", "instant", "code", "nothing", "note"];
    const [, row] = await parts(await sourceOf("kinds"), { required: ["id"], optional: columns });
    expect(row).toMatchObject({
      cells: new Map([
        ["id", "9007199254740993"],
        ["fee", "12345678901234567890.123456789"],
        ["small", "-7"],
        ["yes", "true"],
        ["day", "2026-08-14"],
        ["local", "2026-08-14T20:30:00"],
        ["instant", "2026-08-15T03:30:00"],
        ["code", "6f9619ff-8b86-d011-b42d-00c04fc964ff"],
        ["nothing", ""],
        ["note", "a"],
      ]),
      typed: new Set(["id", "fee", "small", "day", "local", "instant"]),
      origin: { key: "9007199254740993" },
    });
  });

  it("finds tables named after entities, columns in either way of writing, and the list of units", async () => {
    server.run(`CREATE TABLE case_file (id text PRIMARY KEY, unit text, status text, received_at timestamp, ho_ten text);
      INSERT INTO case_file VALUES ('h-2', '18187', 'returned', '2026-08-14 09:30:00', 'Nguyễn Văn Mật'), ('h-1', '18187', 'sai', NULL, NULL);
      CREATE TABLE units (unit text, name text, level text);
      INSERT INTO units VALUES ('18187', 'Sơn Trung', 'commune')`);
    const found = await postgresTables(server.url, { entities });
    const { records, report, source } = await readAll(await openTables(found, { entities }));
    expect(records).toMatchObject([
      { id: "h-2", unit: "18187", status: "returned", receivedAt: "2026-08-14T09:30:00" },
    ]);
    expect(source.units.map(({ code }) => code)).toEqual(["18187"]);
    expect(report.problems[0]?.place).toMatchObject({ row: 1, key: "h-1", field: "status" });
    expect(report.problems[0]?.place?.file).toMatch(/^postgresql:\/\/127\.0\.0\.1:\d+\/postgres\/public\.case_file$/);
    expect(JSON.stringify([records, report])).not.toContain("Mật");
    await found.close();
    server.run("DROP TABLE case_file; DROP TABLE units");
  });

  it("lets a program that awaits its end come to it, after a whole reading and after one that was left early", () => {
    server.run(
      "CREATE TABLE case_file (id text PRIMARY KEY, unit text, status text); INSERT INTO case_file SELECT 'h-' || n, '18187', 'returned' FROM generate_series(1, 3000) AS n",
    );
    const program = `
      import { openTables } from "@cchc/adapters";
      import { postgresTables } from "@cchc/adapters/postgres";
      import { entities } from "@cchc/core";
      for (const most of [Infinity, 5]) {
        const found = await postgresTables(${JSON.stringify(server.url)}, { entities });
        let read = 0;
        for await (const _ of (await openTables(found, { entities })).records()) {
          read += 1;
          if (read === most) break;
        }
        await found.close();
        console.log(read);
      }`;
    const options = ["--conditions=@cchc/source", "--import", "tsx", "--input-type=module", "-e", program];
    const cwd = fileURLToPath(new URL("../..", import.meta.url));
    expect(execFileSync(process.execPath, options, { cwd, encoding: "utf8" })).toBe("3000\n5\n");
    server.run("DROP TABLE case_file");
  });

  it("selects the columns that are declared, so a right to those alone is enough", async () => {
    server.run(`CREATE TABLE guarded (id text PRIMARY KEY, unit text, ho_ten text); INSERT INTO guarded VALUES ('h-1', '1', 'x');
      REVOKE ALL ON guarded FROM reader; GRANT SELECT (id, unit) ON guarded TO reader`);
    expect(await parts(await sourceOf("guarded"), { required: ["id", "unit"] })).toHaveLength(3);
  });

  it("keeps a name a name, whatever is in it", async () => {
    const name = 'x"; DROP TABLE kinds; --';
    table(name, [name, "id"], [["giá trị", "h-1"]]);
    const mapping = { name: "m", sha256: "", files: [{ table: name, entity: "case-file" }] };
    const { tables } = await postgresTables(server.url, { entities, mapping });
    const source = tables[0]?.source;
    expect(source && (await parts(source, { required: [name] }))).toMatchObject([
      { kind: "header" },
      { cells: new Map([[name, "giá trị"]]) },
      { kind: "end", read: 1 },
    ]);
    expect(await parts(await sourceOf("kinds"), { required: ["id"] })).toHaveLength(3);
  });

  it("names the table and the column that were probably meant", async () => {
    const error = await failure(sourceOf("kind"));
    expect(error).toMatchObject({ code: "postgres/no-table", problems: [{ given: "kind", example: "kinds" }] });
    const column = await failure(parts(await sourceOf("kinds"), { required: ["smal"] }));
    expect(told(column)).toContain("is “small” meant to be smal?");
    const bare = await failure(postgresTables(server.url, { entities }));
    expect(bare).toMatchObject({ code: "records/none" });
  });

  it("refuses a column of lists when it is asked for", async () => {
    server.run("CREATE TABLE lists (id text PRIMARY KEY, tags text[])");
    expect(await failure(parts(await sourceOf("lists"), { required: ["tags"] }))).toMatchObject({
      code: "postgres/column-type",
      problems: [{ given: "text[]" }],
    });
  });

  it("sees one state of all tables, and cannot write", async () => {
    server.run("CREATE TABLE first_one (id text PRIMARY KEY); CREATE TABLE second_one (id text PRIMARY KEY)");
    server.run("INSERT INTO first_one VALUES ('a'); INSERT INTO second_one VALUES ('a')");
    const mapping = mappingOf(
      "files: [{ table: first_one, entity: case-file, parts: true }, { table: second_one, entity: case-file, parts: true }]",
    );
    const { tables } = await postgresTables(server.url, { entities, mapping });
    const [first, second] = tables.map(({ source }) => source);
    expect(first && (await parts(first, { required: ["id"] }))).toHaveLength(3);
    server.run("INSERT INTO second_one VALUES ('b')");
    expect(second && (await parts(second, { required: ["id"] }))).toHaveLength(3);
    server.run(
      `CREATE SEQUENCE s; GRANT ALL ON SEQUENCE s TO reader; CREATE VIEW writing AS SELECT nextval('s')::text AS id`,
    );
    expect(await failure(parts(await sourceOf("writing"), { required: ["id"] }))).toMatchObject({
      code: "postgres/failed",
      problems: [{ given: "25006" }],
    });
  });

  it("tells a server that takes too long, and stops it when it is asked to stop", async () => {
    server.run("CREATE VIEW slow AS SELECT 'a'::text AS id FROM pg_sleep(30)");
    const slow = await failure(parts(await sourceOf("slow", { statementMs: 200 }), { required: ["id"] }));
    expect(slow).toMatchObject({ code: "postgres/timeout" });
    const control = new AbortController();
    const reading = (await sourceOf("slow")).read({ columns: { required: ["id"] }, signal: control.signal });
    await reading.next();
    const rest = failure(reading.next());
    const reason = new Error("enough");
    setTimeout(() => control.abort(reason), 100);
    expect(await rest).toBe(reason);
    const [left] = await parts(await sourceOf("kinds"), { required: ["id"] });
    expect(left).toMatchObject({ kind: "header" });
    expect(() =>
      server.run(`DO $$ BEGIN PERFORM pg_sleep(0.3);
        IF EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%"slow"%' AND state = 'active' AND pid <> pg_backend_pid())
        THEN RAISE EXCEPTION 'still running'; END IF; END $$`),
    ).not.toThrow();
  });

  it("tells a server that dies between two rows, and gives no end", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [`h-${index}`]);
    table("dying", ["id"], rows);
    const reading = (await sourceOf("dying", { batchRows: 10 })).read({ columns: { required: ["id"] } });
    await reading.next();
    await reading.next();
    server.crash();
    const rest = async () => {
      for await (const part of reading) {
        expect(part.kind).toBe("row");
      }
    };
    expect(await failure(rest())).toMatchObject({ code: "postgres/lost" });
    expect(await failure(sourceOf("dying"))).toMatchObject({ code: "postgres/unreachable" });
    await server.start();
  });

  describe("with passwords and certificates", () => {
    beforeAll(async () => {
      const certificate = await folderOfServer();
      await serverFile(server, "server.crt", readFileSync(join(certificate, "c.pem"), "utf8"));
      await serverFile(server, "server.key", readFileSync(join(certificate, "k.pem"), "utf8"));
      await serverFile(server, "pg_hba.conf", "local all owner trust\nhostssl all reader 127.0.0.1/32 scram-sha-256\n");
      server.run("ALTER SYSTEM SET ssl = on; SELECT pg_reload_conf(); SELECT pg_sleep(0.3);");
      return () => vi.unstubAllEnvs();
    });

    async function folderOfServer(): Promise<string> {
      const request =
        "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=db.example -addext subjectAltName=DNS:db.example";
      execFileSync(
        "openssl",
        [...request.split(" "), "-keyout", `${server.folder}/k.pem`, "-out", `${server.folder}/c.pem`],
        {
          stdio: "ignore",
        },
      );
      return Promise.resolve(server.folder);
    }

    const open = (parameters: string) => failure(postgresTables(`${server.url}?${parameters}`, { entities }));

    it("takes the password from the environment or a file, and never shows it", async () => {
      vi.stubEnv("PGPASSFILE", "/nowhere");
      vi.stubEnv("PGPASSWORD", "wrong-secret");
      const refused = await open("sslmode=require");
      expect(refused).toMatchObject({ code: "postgres/authentication" });
      expect(told(refused)).not.toContain("wrong-secret");
      vi.stubEnv("PGPASSWORD", undefined);
      expect(await open("sslmode=require")).toMatchObject({ code: "postgres/authentication" });
      vi.stubEnv("PGPASSWORD", "mat-khau");
      expect(await open("sslmode=require")).toMatchObject({ code: "records/none" });
      vi.stubEnv("PGPASSWORD", undefined);
      const folder = await folderOf({});
      execFileSync("sh", ["-c", `umask 077; echo '127.0.0.1:*:postgres:reader:mat-khau' > ${folder}/pgpass`]);
      vi.stubEnv("PGPASSFILE", `${folder}/pgpass`);
      expect(await open("sslmode=require")).toMatchObject({ code: "records/none" });
    });

    it("trusts a certificate as far as it is told to", async () => {
      vi.stubEnv("PGPASSWORD", "mat-khau");
      const own = `sslrootcert=${server.folder}/c.pem`;
      expect(await open("sslmode=verify-ca")).toMatchObject({ code: "postgres/tls" });
      expect(await open(`sslmode=verify-ca&${own}`)).toMatchObject({ code: "records/none" });
      expect(await open(`sslmode=verify-full&${own}`)).toMatchObject({ code: "postgres/tls" });
      expect(await open("sslmode=disable")).toMatchObject({ code: "postgres/authentication" });
      expect(await open("sslmode=verify-ca&sslrootcert=/no.pem")).toMatchObject({ code: "file/missing" });
    });
  });
});
