/** Streams generated case files from a PostgreSQL server on this machine through the whole intake. `--rows N`, 1,000,000 unless told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { entities } from "@cchc/core";
import { postgresTables } from "../src/postgres/index.ts";
import { hasPostgres, startPostgres } from "../test/postgres-server.ts";
import { caseFileFolder } from "./case-file-rows.ts";
import { measureIntake } from "./measure-intake.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "1000000" } }, strict: false });
const rows = Number(values.rows);

if (hasPostgres) {
  const file = join(await caseFileFolder(rows), "case-file.csv");
  const [header = ""] = readFileSync(file, "utf8").split("\n", 1);
  const columns = header.split(",").map((name) => `"${name}" text${name === "id" ? " PRIMARY KEY" : ""}`);
  const server = await startPostgres();
  try {
    server.run(`CREATE TABLE case_file (${columns.join(", ")}); COPY case_file FROM '${file}' (FORMAT csv, HEADER)`);
    const found = await postgresTables(server.url, { entities });
    await measureIntake("records from PostgreSQL, validated", rows, found);
    await found.close();
  } finally {
    await server.stop();
  }
} else {
  process.stderr.write("PostgreSQL is not installed: its benchmark is left out (apt-get install postgresql).\n");
}
