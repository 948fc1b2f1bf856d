import { stat } from "node:fs/promises";
import type { FileKind } from "../source/file-kind.ts";
import type { TableSource } from "../source/table-source.ts";
import type { CsvLimits } from "./limits.ts";
import { csvGrid, readCsv, readCsvHeader } from "./read-csv.ts";

/** Files of text with separated cells: `.csv`, `.tsv`. */
export function csvFiles(limits: Partial<CsvLimits> = {}): FileKind {
  return {
    extensions: ["csv", "tsv"],
    open: async (path, { name, mapping }) => {
      const { delimiter, headerRow, encoding } = mapping ?? {};
      const options = {
        file: name,
        limits,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(headerRow === undefined ? {} : { headerRow }),
      };
      // A file that cannot be looked at is refused, with its reason, when it is read.
      const size = await stat(path).then(
        (found) => found.size,
        () => undefined,
      );
      const source: TableSource = {
        place: { file: name },
        text: { path, ...options },
        grid: (reading) => csvGrid(path, { ...reading, ...options }),
        ...(size === undefined ? {} : { size }),
        top: (reading) => readCsvHeader(path, { ...reading, ...options }),
        read: (reading) => readCsv(path, { ...reading, ...options }),
      };
      return [source];
    },
  };
}
