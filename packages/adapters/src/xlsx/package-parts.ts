import type { Entry, ZipFile } from "yauzl";
import { ratioFrom, type XlsxLimits } from "./limits.ts";
import { broken, overLimit } from "./xlsx-problem.ts";

/**
 * The parts that an archive lists, by their names in small letters.
 *
 * @throws CchcError for an archive that is damaged or that would unpack into too much.
 */
export async function listParts(zip: ZipFile, file: string, limits: XlsxLimits): Promise<ReadonlyMap<string, Entry>> {
  const place = { file };
  const parts = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (parts.has(name)) {
      throw broken({ vi: "hai phần trùng tên", en: "two parts have the same name" }, place, entry.fileName);
    }
    checkPart(entry, { file, limits, fileSize: zip.fileSize });
    bytes += entry.uncompressedSize;
    parts.set(name, entry);
    if (bytes > limits.bytes) {
      throw overLimit("too-large", {
        what: { vi: "sổ tính bung ra quá lớn (byte)", en: "the workbook unpacks into too many bytes" },
        given: `${entry.fileName}: ${bytes}`,
        most: limits.bytes,
        place,
      });
    }
    if (parts.size > limits.parts) {
      const what = { vi: "tệp có quá nhiều phần", en: "the file has too many parts" };
      throw overLimit("too-many-parts", { what, given: String(zip.entryCount), most: limits.parts, place });
    }
  }
  return parts;
}

interface Checking {
  readonly file: string;
  readonly limits: XlsxLimits;
  readonly fileSize: number;
}

function checkPart(entry: Entry, { file, limits, fileSize }: Checking): void {
  const { fileName, uncompressedSize, compressedSize, compressionMethod, relativeOffsetOfLocalHeader } = entry;
  const place = { file };
  if (entry.isEncrypted() || (compressionMethod !== 0 && compressionMethod !== 8)) {
    const what = {
      vi: "một phần của tệp được mã hóa hoặc nén kiểu lạ",
      en: "a part is encrypted or packed in a rare way",
    };
    throw broken(what, place, fileName);
  }
  if (relativeOffsetOfLocalHeader + compressedSize > fileSize) {
    throw broken({ vi: "một phần nằm ngoài tệp", en: "a part lies outside the file" }, place, fileName);
  }
  if (uncompressedSize > ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
    throw overLimit("zip-bomb", {
      what: { vi: "một phần bung ra lớn gấp quá nhiều lần", en: "a part unpacks into far too many times its size" },
      given: `${fileName}: ${compressedSize} → ${uncompressedSize}`,
      most: limits.ratio,
      place,
    });
  }
}
