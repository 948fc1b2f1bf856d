/**
 * Makes data/vietnam-units.json from the two upstream files:
 *
 *     npx tsx packages/core/scripts/build-units.ts <units-2026-07-25.csv> <commune-mapping-2025-07-01.csv>
 *
 * Nothing is written if a row of either file is not found again in the result.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { parsePlainDate } from "../src/time/plain-date.ts";
import { type CompactUnits, KindChange } from "../src/unit/compact-units.ts";
import { checkUnits } from "./check-units.ts";
import { shrinkUnits, type UnitInput } from "./shrink-units.ts";
import { MappingRow, readRows, UnitRow } from "./unit-rows.ts";

const dataFolder = new URL("../data/", import.meta.url);

const attribution = [
  {
    title: "vietnamese-provinces-database @cd58063",
    url: "https://github.com/thanglequoc/vietnamese-provinces-database",
    licence: "MIT",
    copyright: "Copyright (c) 2021 Thang Le Quoc",
    usedFor: "provinces and communes of 2026-07-25; changes of kind in 2026",
  },
  {
    title: "vietnamadminunits @780c279",
    url: "https://github.com/tranngocminhhieu/vietnamadminunits",
    licence: "MIT",
    copyright: "Copyright (c) 2025 Tran Ngoc Minh Hieu",
    usedFor: "communes before 2025-07-01 and what became of them",
  },
];

function readInput(unitsFile: string, mappingFile: string): UnitInput {
  const units = readRows(unitsFile, UnitRow);
  const mapping = readRows(mappingFile, MappingRow);
  const changes = z.array(KindChange).parse(JSON.parse(readFileSync(new URL("kind-changes.json", dataFolder), "utf8")));
  const version = parsePlainDate("2026-07-25");
  const source: UnitInput["source"] = {
    version,
    knownUntil: [version, ...changes.map(({ on }) => on)].sort().at(-1) ?? version,
    rows: { units: units.length, mapping: mapping.length },
    attribution,
  };
  return { units, mapping, changes, source };
}

/** One line for each province, so that a change shows as a change of one line. */
function printed({ communes, former, ...rest }: CompactUnits): string {
  const lines = (rows: readonly unknown[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
  const small = Object.entries(rest).map(
    ([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? lines(value) : JSON.stringify(value)}`,
  );
  return `{\n${[...small, `"communes": ${lines(communes)}`, `"former": ${lines(former)}`].join(",\n")}\n}\n`;
}

const [unitsFile, mappingFile] = process.argv.slice(2);
if (unitsFile === undefined || mappingFile === undefined) {
  throw new Error("usage: build-units.ts <units.csv> <commune-mapping.csv>");
}
const input = readInput(unitsFile, mappingFile);
const compact = shrinkUnits(input);
const differences = checkUnits(compact, input);
if (differences.length > 0) {
  throw new Error(`${differences.length} rows are not represented:\n${differences.slice(0, 20).join("\n")}`);
}
writeFileSync(new URL("vietnam-units.json", dataFolder), printed(compact));
