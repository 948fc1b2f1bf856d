import { createReadStream } from "node:fs";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { workbookParts } from "../test/workbook.ts";
import { zipArchive } from "../test/zip-archive.ts";
import { caseFileFolder } from "./case-file-rows.ts";

/** Changes with what is generated, so that an older file is not taken for it. */
const version = 1;

/** Where a workbook has its texts: in the cells, or once in a list of them all, as Excel and LibreOffice write. */
export type TextsOf = "inline" | "shared";

/** A folder with the case files of the CSV benchmark as a workbook; made once. */
export async function caseFileWorkbook(rows: number, texts: TextsOf = "inline"): Promise<string> {
  const folder = join(tmpdir(), "cchc-bench", `case-file-xlsx-${texts}-${rows}-v${version}`);
  const path = join(folder, "case-file.xlsx");
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(folder, { recursive: true });
    const csv = createReadStream(join(await caseFileFolder(rows), "case-file.csv"));
    const lines: string[] = [];
    const shared = new Map<string, number>();
    const cellOf = texts === "inline" ? inlineCell : (text: string) => sharedCell(text, shared);
    for await (const line of createInterface({ input: csv })) {
      lines.push(`<row>${line.split(",").map(cellOf).join("")}</row>`);
    }
    const strings = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("");
    const parts = workbookParts([{ name: "case-file", rows: lines.join("\n") }], { strings });
    await writeFile(`${path}.partial`, zipArchive(parts));
    await rename(`${path}.partial`, path);
  }
  return folder;
}

const whole = /^\d{1,9}$/;

function inlineCell(text: string): string {
  if (text === "") {
    return "<c/>";
  }
  return whole.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

function sharedCell(text: string, shared: Map<string, number>): string {
  if (text === "" || whole.test(text)) {
    return inlineCell(text);
  }
  const place = shared.get(text) ?? shared.size;
  shared.set(text, place);
  return `<c t="s"><v>${place}</v></c>`;
}
