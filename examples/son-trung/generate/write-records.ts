import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Commune, communes } from "./commune.ts";
import { CsvFile } from "./csv-file.ts";
import { dayText } from "./days.ts";
import { commandOf, type Options } from "./options.ts";
import { sources } from "./sources.ts";
import { Town } from "./town.ts";

/** Rows written, by entity. */
export type Written = ReadonlyMap<string, number>;

/** Writes `units.csv`, one file for each wanted entity, and a notice that all of it is simulated. */
export function writeRecords(out: string, options: Options): Written {
  mkdirSync(out, { recursive: true });
  const places = communes(options.communes);
  writeFileSync(join(out, "SIMULATED.txt"), notice(options));
  writeFileSync(join(out, "units.csv"), unitsText(places));
  const towns = places.map((commune, index) => new Town(options, commune, index));
  const wanted = sources.filter(({ id }) => options.entities.has(id));
  return new Map(
    wanted.map(({ id, header, lines }) => {
      const file = new CsvFile(join(out, `${id}.csv`), header);
      for (const town of towns) {
        for (const line of lines(town)) {
          file.write(line);
        }
      }
      file.close();
      return [id, file.rows];
    }),
  );
}

function notice(options: Options): string {
  return [
    "simulated: true",
    "Dữ liệu mô phỏng, do máy sinh ra; không phải số liệu thật của xã nào. Mọi mã bản ghi bắt đầu bằng SIM-.",
    "Simulated by a program; no real figures of any commune. Every record id begins with SIM-.",
    `npx tsx --conditions=@cchc/source examples/son-trung/generate.ts ${commandOf(options, dayText(options.until))}`,
    "",
  ].join("\n");
}

/** The communes before and after the merger, under their real codes and with names that say what their records are. */
function unitsText(places: readonly Commune[]): string {
  const units = places.flatMap(({ before, after }) => (before.code === after.code ? [after] : [before, after]));
  const lines = units.map(({ code, fullName }) => `${code},${fullName} (mô phỏng),commune,,${code}`);
  return `${["unit,name,level,parent,unitCode", ...lines].join("\n")}\n`;
}
