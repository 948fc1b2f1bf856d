import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { cannotWrite } from "./output-problem.ts";

/**
 * Writes a report that can be made anew at any time, over an older one.
 *
 * @throws CchcError `out/cannot-write`.
 */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw cannotWrite(error, file);
  }
}
