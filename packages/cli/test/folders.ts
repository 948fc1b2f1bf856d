import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The data of the example: a whole province. */
export const province = fileURLToPath(new URL("../../../examples/phu-tho-766/data", import.meta.url));

const shippedPolicy = fileURLToPath(new URL("../../rules/policies/qd-766", import.meta.url));
const made: string[] = [];

afterAll(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A new folder that is gone when the tests of the file are over. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "cchc-"));
  made.push(folder);
  return folder;
}

/** A new folder with these files. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await emptyFolder();
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(path.join(folder, name), content)));
  return folder;
}

const units = "unit,name,level\nA,UBND xã An Bình,commune\nB,UBND xã Bảo Yên,commune\n";

/** Columns of counts. */
export const countsHead = "unit,measure,period,numerator,denominator,amount";

/** Two communes with these rows of counts. */
export function dataOf(...rows: readonly string[]): Promise<string> {
  return folderOf({ "units.csv": units, "counts.csv": [countsHead, ...rows, ""].join("\n") });
}

/** A change to one file of the policy qd-766: what stands there once, and what shall stand there instead. */
export type Change = readonly [file: string, found: string, put: string];

/** A copy of the policy qd-766 with changes. */
export async function policyWith(...changes: readonly Change[]): Promise<string> {
  const folder = path.join(await emptyFolder(), "policy");
  await cp(shippedPolicy, folder, { recursive: true });
  for (const [name, found, put] of changes) {
    const file = path.join(folder, name);
    const text = await readFile(file, "utf8");
    if (text.split(found).length !== 2) {
      throw new Error(`${name} does not hold "${found}" exactly once`);
    }
    await writeFile(
      file,
      text.replace(found, () => put),
    );
  }
  return folder;
}
