import type { XlsxLimits } from "./limits.ts";
import { cellTooLong, readXml, type XmlTaker } from "./read-xml.ts";
import { StringText } from "./string-text.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import { overLimit } from "./xlsx-problem.ts";

/**
 * The texts that cells share, by number. They are all held: a cell may name any of them.
 *
 * @throws CchcError `xlsx/too-many-texts`, `xlsx/broken`.
 */
export async function readSharedStrings(
  archive: WorkbookPackage,
  part: string | undefined,
  { limits, signal }: { readonly limits: XlsxLimits; readonly signal?: AbortSignal | undefined },
): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined || !archive.has(part)) {
    return texts;
  }
  const place = { file: archive.file };
  if (archive.sizeOf(part) > limits.sharedBytes) {
    const what = { vi: "quá nhiều chữ trong sổ tính (byte)", en: "the workbook has too much text (bytes)" };
    throw overLimit("too-many-texts", { what, given: String(archive.sizeOf(part)), most: limits.sharedBytes, place });
  }
  const bytes = archive.bytes(part);
  const taker = taking(texts, () => cellTooLong(place, limits.characters), limits);
  for await (const _ of readXml({ name: part, place, bytes, characters: limits.characters }, taker)) {
    signal?.throwIfAborted();
  }
  return texts;
}

function taking(texts: string[], tooLong: () => Error, limits: XlsxLimits): XmlTaker {
  const one = new StringText();
  return {
    open: (name) => one.open(name),
    close: (name) => {
      one.close(name);
      if (name === "si") {
        texts.push(one.take());
      }
    },
    text: (text) => {
      one.add(text);
      if (one.length > limits.characters) {
        throw tooLong();
      }
    },
  };
}
