import type { FileKind } from "../source/file-kind.ts";
import type { TableSource } from "../source/table-source.ts";
import type { CsvLimits } from "./limits.ts";
import { readCsv, readCsvHeader } from "./read-csv.ts";

/** Files of text with separated cells: `.csv`, `.tsv`. */
export function csvFiles(limits: Partial<CsvLimits> = {}): FileKind {
  return {
    extensions: ["csv", "tsv"],
    open: (path, { name, mapping }) => {
      const { delimiter, headerRow, encoding } = mapping ?? {};
      const options = {
        file: name,
        limits,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(headerRow === undefined ? {} : { headerRow }),
      };
      const source: TableSource = {
        place: { file: name },
        top: (reading) => readCsvHeader(path, { ...reading, ...options }),
        read: (reading) => readCsv(path, { ...reading, ...options }),
      };
      return Promise.resolve([source]);
    },
  };
}
