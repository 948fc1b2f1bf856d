import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { cannotWrite } from "@cchc/adapters";
import { CchcError } from "@cchc/core";

/**
 * The file that a result is to be written to, links followed: replacing a link, a device or a table of the data by
 * a result would destroy something.
 *
 * @throws CchcError `usage/out-not-json` or `usage/out-extension`, or `out/…` for a folder, a device or what cannot be reached.
 */
export async function checkTarget(file: string, extensions: readonly string[] = [".json"]): Promise<string> {
  if (!extensions.includes(path.extname(file).toLowerCase())) {
    throw new CchcError({ ...faultOf(extensions), given: file });
  }
  try {
    const target = await realpath(file);
    if (!(await stat(target)).isFile()) {
      throw new CchcError({ ...notAFile, given: file, place: { file } });
    }
    return target;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return file;
    }
    throw cannotWrite(error, file);
  }
}

function faultOf(extensions: readonly string[]) {
  if (extensions.includes(".xlsx")) {
    return notWorkbook;
  }
  return extensions.includes(".csv") ? neither : notJson;
}

const notWorkbook = {
  code: "usage/out-extension",
  what: { vi: "tên tệp không có đuôi .xlsx", en: "the name of the file does not end in .xlsx" },
  expected: { vi: "một tệp .xlsx", en: "an .xlsx file" },
  example: "thu-thap.xlsx",
} as const;
const notJson = {
  code: "usage/out-not-json",
  what: { vi: "tên tệp kết quả không có đuôi .json", en: "the name of the result does not end in .json" },
  expected: { vi: "một tệp .json", en: "a .json file" },
  example: "build/result.json",
} as const;
const neither = {
  code: "usage/out-extension",
  what: { vi: "tên tệp không có đuôi .json hay .csv", en: "the name of the file ends in neither .json nor .csv" },
  expected: { vi: "một tệp .json hoặc .csv", en: "a .json or .csv file" },
  example: "build/impact.csv",
} as const;
const notAFile = {
  code: "out/not-a-file",
  what: { vi: "không ghi được: đây không phải tệp thường", en: "cannot be written: not a regular file" },
  expected: { vi: "tên một tệp mới, hoặc tệp kết quả cũ", en: "the name of a new file, or of an earlier result" },
  example: "build/result.json",
} as const;
