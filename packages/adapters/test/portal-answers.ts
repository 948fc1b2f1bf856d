import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { readMeasuredData } from "../src/counts/read-measured-data.ts";
import { portalGroups } from "../src/format/portal-766/portal-group.ts";
import { folderOf } from "./temporary-folder.ts";

/** Answers that were re-made for August 2026. */
export const saved = fileURLToPath(new URL("../../../examples/phu-tho-766/answers/", import.meta.url));
const text = (words: string) => ({ vi: words, en: words });
const items = portalGroups.flatMap((group) => [...group.items.map(({ item }) => item), group.area]);
const measures = portalGroups.flatMap((group) =>
  group.items.flatMap(({ measures: keys }) =>
    keys.map(({ measure, amount }) =>
      amount === undefined
        ? {
            id: measure,
            title: text(measure),
            kind: "ratio" as const,
            given: { numerator: text("n"), denominator: text("d") },
            mayExceed: false,
          }
        : {
            id: measure,
            title: text(measure),
            kind: "amount" as const,
            given: { amount: text("a") },
            unit: text("days"),
          },
    ),
  ),
);

/** Reads a folder as the policy `qd-766` would have it read. */
export const read = (folder: string, period = "2026-08") => readMeasuredData(folder, { measures, items, period });

/** A folder with these of the saved answers, one of them changed. */
export async function changed(name: string, change: (answer: string) => string, more: readonly string[] = []) {
  const folder = await folderOf({});
  for (const file of [name, ...more]) {
    await cp(join(saved, file), join(folder, file));
  }
  const before = await readFile(join(saved, name), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(join(folder, name), after);
  return folder;
}
