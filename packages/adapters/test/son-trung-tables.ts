import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { entities, type Field } from "@cchc/core";
import type { PostgresServer } from "./postgres-server.ts";

/** The simulated records of a commune, as files. */
export const sonTrung = fileURLToPath(new URL("../../../examples/son-trung/data", import.meta.url));

const types: Readonly<Record<Field["type"], string>> = {
  text: "text",
  code: "text",
  date: "date",
  datetime: "timestamp",
  boolean: "boolean",
  whole: "bigint",
  decimal: "numeric",
};

/** Makes a table of each file, its columns with the types of their fields. */
export async function loadSonTrung(server: PostgresServer): Promise<void> {
  for (const file of (await readdir(sonTrung)).filter((name) => name.endsWith(".csv"))) {
    const text = await readFile(join(sonTrung, file), "utf8");
    const fields = entities.get(basename(file, ".csv"))?.fields;
    const header = (text.split("\n")[0] ?? "").trim().split(",");
    const columns = header.map((name) => `"${name}" ${types[fields?.[name]?.type ?? "text"]}`);
    const table = `"${basename(file, ".csv").replaceAll("-", "_")}"`;
    // Rows come in the order of the key: that of the file.
    const names = header.map((name) => `"${name}"`).join(", ");
    server.run(`CREATE TABLE ${table} (${columns.join(", ")}, n serial PRIMARY KEY); GRANT SELECT ON ${table} TO reader;
COPY ${table} (${names}) FROM STDIN WITH (FORMAT csv, HEADER);
${text.trimEnd()}
\\.
`);
  }
}
