import { posix } from "node:path";
import type { Place } from "@cchc/core";
import type { XlsxLimits } from "./limits.ts";
import { attribute, readWholeXml, type XmlTaker } from "./read-xml.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import { overLimit } from "./xlsx-problem.ts";

/** A link from one part of a workbook to another. */
export interface PartLink {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** Reads a part that is held in memory, within its limit; what is not there has nothing to tell. */
export async function readSmallPart(
  archive: WorkbookPackage,
  name: string,
  { limits, taker }: { readonly limits: XlsxLimits; readonly taker: XmlTaker },
): Promise<void> {
  const place: Place = { file: archive.file };
  if (archive.sizeOf(name) > limits.partBytes) {
    const what = { vi: "một phần của sổ tính quá lớn (byte)", en: "a part of the workbook has too many bytes" };
    throw overLimit("part-too-large", { what, given: name, most: limits.partBytes, place });
  }
  if (archive.has(name)) {
    await readWholeXml({ name, place, bytes: archive.bytes(name), characters: limits.characters }, taker);
  }
}

/** The links of a part, by their ids; `""` for the archive itself. Links that lead out of the file are never followed. */
export async function readLinks(
  archive: WorkbookPackage,
  part: string,
  limits: XlsxLimits,
): Promise<ReadonlyMap<string, PartLink>> {
  const folder = posix.dirname(part);
  const links = new Map<string, PartLink>();
  const taker: XmlTaker = {
    open: (name, attributes) => {
      const [id, type, target] = ["Id", "Type", "Target"].map((key) => attribute(attributes, key));
      const outside = attribute(attributes, "TargetMode") === "External";
      if (name === "Relationship" && !outside && id !== undefined && target !== undefined) {
        links.set(id, { type: posix.basename(type ?? ""), target: partName(folder, target) });
      }
    },
    close: () => undefined,
    text: () => undefined,
  };
  await readSmallPart(archive, posix.join(folder, "_rels", `${posix.basename(part)}.rels`), { limits, taker });
  return links;
}

function partName(folder: string, target: string): string {
  const name = target.startsWith("/") ? target : posix.join("/", folder, target);
  return posix.normalize(name).replace(/^\/+/, "");
}
