/**
 * Writes simulated records of Sơn Trung (and more communes of Hà Tĩnh) as CSV files; README.md says what is in them.
 *
 *     npx tsx --conditions=@cchc/source examples/son-trung/generate.ts --out <folder> [--communes n] [--files-per-commune n] …
 */
import { readOptions } from "./generate/options.ts";
import { writeRecords } from "./generate/write-records.ts";

const { out, options } = readOptions(process.argv.slice(2));
const start = performance.now();
const written = writeRecords(out, options);
const seconds = (performance.now() - start) / 1000;

let rows = 0;
for (const [entity, count] of written) {
  rows += count;
  console.error(`${entity}.csv: ${count}`);
}
const memory = Math.round(process.memoryUsage().rss / 1_048_576);
console.error(
  `${rows} dòng / rows, ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} dòng/giây / rows per second, ${memory} MB`,
);
