import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Changes with what is generated, so that an older file is not taken for it. */
const version = 1;
const communes = 100;
const batch = 10_000;
const header =
  "id,unit,procedure,channel,status,receivedAt,dueAt,endedAt,returnedAt,extensions,fee,paidOnline,digitisedInput,resultRequired,electronicResult";

/** One in a thousand rows has a date that does not exist. */
export const oneInvalidIn = 1_000;

/** A folder with so many simulated case files, the same every time; made once and kept in the temporary folder of the system. */
export async function caseFileFolder(rows: number): Promise<string> {
  const folder = join(tmpdir(), "cchc-bench", `case-file-${rows}-v${version}`);
  const path = join(folder, "case-file.csv");
  if (
    await stat(path).then(
      () => true,
      () => false,
    )
  ) {
    return folder;
  }
  await mkdir(folder, { recursive: true });
  const units = Array.from({ length: communes }, (_, index) => `${18_000 + index},Xã ${index},commune`);
  await writeFile(join(folder, "units.csv"), `unit,name,level\n${units.join("\n")}\n`);
  await writeRows(`${path}.partial`, rows);
  await rename(`${path}.partial`, path);
  return folder;
}

async function writeRows(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let start = 0; start < rows; start += batch) {
    const lines = Array.from({ length: Math.min(batch, rows - start) }, (_, index) => rowOf(start + index));
    if (!file.write(`${lines.join("\n")}\n`)) {
      await once(file, "drain");
    }
  }
  file.end();
  await once(file, "finish");
}

function rowOf(number: number): string {
  const month = String(1 + (number % 12)).padStart(2, "0");
  const day = 1 + (number % 13);
  const [received, due, ended] = [day, day + 7, day + 3 + (number % 11)].map((one) => String(one).padStart(2, "0"));
  const last = number % oneInvalidIn === oneInvalidIn - 1 ? "31/02" : `${ended}/${month}`;
  const channel = ["1", "2", "3"][number % 3];
  return [
    `H44.104-24-${String(number).padStart(8, "0")},${18_000 + (number % communes)},2.${String(number % 400).padStart(6, "0")},${channel},10`,
    `2024-${month}-${received}T08:15:00,2024-${month}-${due}T17:00:00,${last}/2024 16:20,2024-${month}-28T09:00:00`,
    `${number % 3},${(number % 20) * 5_000},${number % 2},có,true,không`,
  ].join(",");
}
