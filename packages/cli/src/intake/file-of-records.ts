import path from "node:path";
import { entityNamed, type TableSource } from "@cchc/adapters";
import { entities } from "@cchc/core";
import { fileKinds } from "./file-kinds.ts";

const asText = ["csv", "tsv"];

/**
 * Whether one file is of records, not of counts: it is named after an entity, has a sheet that is, or is a list of objects or a table
 * that counts no measure. A text of cells that is named after nothing is taken for counts.
 */
export async function isFileOfRecords(file: string): Promise<boolean> {
  const [name = "", ...rest] = path.basename(file).toLowerCase().split(".");
  const ending = rest.at(-1) ?? "";
  const kind = fileKinds.find(({ extensions }) => extensions.includes(ending));
  if (kind === undefined || entities.has(name)) {
    return kind !== undefined;
  }
  if (asText.includes(ending)) {
    return false;
  }
  // What cannot be opened is told of by whoever reads it.
  const sources = await kind.open(file, { name: path.basename(file) }).catch(() => []);
  for (const source of sources) {
    if (await isOfRecords(source)) {
      return true;
    }
  }
  return false;
}

async function isOfRecords(source: TableSource): Promise<boolean> {
  if (source.place.sheet !== undefined) {
    return entityNamed(source.place.sheet, entities.values()) !== undefined;
  }
  const top = await source.top().catch(() => undefined);
  return top !== undefined && !top.cells.includes("measure");
}
