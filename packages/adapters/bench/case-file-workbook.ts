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

/** A folder with the case files of the CSV benchmark as a workbook of inline texts; made once. */
export async function caseFileWorkbook(rows: number): Promise<string> {
  const folder = join(tmpdir(), "cchc-bench", `case-file-xlsx-${rows}-v${version}`);
  const path = join(folder, "case-file.xlsx");
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(folder, { recursive: true });
    const csv = createReadStream(join(await caseFileFolder(rows), "case-file.csv"));
    const lines: string[] = [];
    for await (const line of createInterface({ input: csv })) {
      lines.push(`<row>${line.split(",").map(cellOf).join("")}</row>`);
    }
    await writeFile(`${path}.partial`, zipArchive(workbookParts([{ name: "case-file", rows: lines.join("\n") }])));
    await rename(`${path}.partial`, path);
  }
  return folder;
}

function cellOf(text: string): string {
  if (text === "") {
    return "<c/>";
  }
  return /^\d{1,9}$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
