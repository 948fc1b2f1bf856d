/**
 * Streams generated case files from one file of JSON Lines, and from one array, through the whole intake. `--rows N`, 500,000 unless told.
 */
import { createReadStream, createWriteStream, existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { entities } from "@cchc/core";
import { jsonFiles } from "../src/index.ts";
import { caseFileFolder } from "./case-file-rows.ts";
import { measureIntake } from "./measure-intake.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "500000" } }, strict: false });
const rows = Number(values.rows);
const folder = await caseFileFolder(rows);

/** The same records, one object a line; as an array, with brackets and commas. */
async function write(path: string, asArray: boolean): Promise<void> {
  const out = createWriteStream(`${path}.partial`);
  let names: readonly string[] | undefined;
  let written = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, "case-file.csv")) })) {
    const cells = line.split(",");
    if (names === undefined) {
      names = cells;
      out.write(asArray ? "[\n" : "");
      continue;
    }
    const filled = names.map((name, index) => [name, cells[index] ?? ""] as const).filter(([, cell]) => cell !== "");
    const text = JSON.stringify(Object.fromEntries(filled));
    const before = asArray && written > 0 ? ",\n" : "";
    written += 1;
    if (!out.write(asArray ? `${before}${text}` : `${text}\n`)) {
      await new Promise<void>((resolve) => out.once("drain", () => resolve()));
    }
  }
  await new Promise<void>((resolve) => out.end(asArray ? "\n]\n" : "", () => resolve()));
  renameSync(`${path}.partial`, path);
}

const entity = entities.get("case-file");
for (const [name, title] of [
  ["case-file.bench.jsonl", "records from JSON Lines, validated"],
  ["case-file.bench.json", "records from a JSON array, validated"],
] as const) {
  const path = join(folder, name);
  if (!existsSync(path)) {
    await write(path, name.endsWith(".json"));
  }
  const [source] = await jsonFiles().open(path, { name });
  if (entity === undefined || source === undefined) {
    throw new Error("the benchmark has lost its table");
  }
  await measureIntake(title, rows, { tables: [{ entity, source, part: false }], warnings: [] });
}
