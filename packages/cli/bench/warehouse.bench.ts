/**
 * Counts simulated case files of 3,321 communes in 12 months by every case-file measure of the resolution, from Parquet through
 * DuckDB on 2 threads, beside a query written by hand for the same counts on the same DuckDB (checked equal first), and beside
 * the same measures in memory. Then the measured cards are scored. Each part is a process of its own, so that its peak memory
 * is too. `--rows N` counts one size instead of 1, 5 and 20 million; `--memory-rows N`, 20,000 unless told, is how much of it
 * is counted in memory after as many that are not timed: the time of that path grows with the rows. `--memory`, 1GB unless told, is what
 * DuckDB may take before it spills. Prints one JSON object a result on standard output.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { communes } from "./warehouse/simulated-files.ts";

const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    "memory-rows": { type: "string", default: "20000" },
    rounds: { type: "string", default: "1" },
    memory: { type: "string", default: "1GB" },
    keep: { type: "string" },
  },
});
const sizes = values.rows === undefined ? [1_000_000, 5_000_000, 20_000_000] : [Number(values.rows)];
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "cchc-warehouse-"));
mkdirSync(folder, { recursive: true });

/** What is read again of what a part printed. */
interface Printed {
  readonly rows?: number;
  readonly seconds?: number;
}

/** Runs one part in a process of its own and gives what it printed. */
function part(name: string, path: string, count: string | number): Printed {
  const program = fileURLToPath(new URL("warehouse/part.ts", import.meta.url));
  const args = [...process.execArgv, program, name, path, `${count}`, values.memory];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) {
    throw new Error(`${name} failed`);
  }
  return JSON.parse(stdout);
}

try {
  for (const rows of sizes) {
    const path = join(folder, `case-files-${rows}.parquet`);
    const made = existsSync(path) ? {} : part("generate", path, rows);
    const counted = part("count", path, rows);
    const compared = part("compare", path, values.rounds);
    const inMemory = part("memory", path, Math.min(rows, Number(values["memory-rows"])));
    const memorySeconds = ((inMemory.seconds ?? 0) * rows) / (inMemory.rows ?? 1);
    const result = {
      name: `case files of ${communes} simulated communes in 12 months, from Parquet through DuckDB`,
      rows,
      bytesPerRow: Number((statSync(path).size / rows).toFixed(1)),
      ...made,
      ...counted,
      ...compared,
      inMemoryRows: inMemory.rows,
      inMemorySecondsByRows: Math.round(memorySeconds),
      timesInMemory: Number((memorySeconds / (counted.seconds ?? 1)).toFixed(1)),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
} finally {
  if (values.keep === undefined) {
    rmSync(folder, { recursive: true });
  }
}
