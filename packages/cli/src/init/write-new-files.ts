import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CchcError } from "@cchc/core";
import { cannotWrite } from "../output/output-problem.ts";

/**
 * Writes files into a folder, none of which may be there: all of them or, when one is in the way, none.
 *
 * @throws CchcError `usage/file-exists` for each that is in the way, `out/cannot-write`.
 */
export async function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const inTheWay = [...files.keys()].filter((file) => existsSync(path.join(folder, file)));
  if (inTheWay.length > 0) {
    throw new CchcError(inTheWay.map((given) => ({ ...exists, given })));
  }
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text, { flag: "wx" });
    } catch (error) {
      throw cannotWrite(error, target);
    }
  }
}

const exists = {
  code: "usage/file-exists",
  what: { vi: "tệp đã có, không ghi đè", en: "the file is there already, and is not overwritten" },
  expected: { vi: "một thư mục mới hoặc trống", en: "a folder that is new or empty" },
  example: "npx cchc init policies/my-province",
} as const;
