import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    threads: { type: "string", default: "2" },
    memory: { type: "string", default: "2GB" },
  },
});

/** How many rows are read. */
export const rows = Number(values.rows);
/** How many times each is measured. */
export const rounds = Number(values.rounds);
/** How DuckDB works. */
export const setting = { threads: Number(values.threads), memoryLimit: values.memory };
