import type { Problem } from "@cchc/core";
import type { TableHeader } from "../source/table.ts";
import { asideColumn } from "../workbook/mark.ts";

/** Columns that nobody asked for in one warning, since exports have dozens; those that look misspelt each in its own. */
export function headerWarnings({ warnings: all }: TableHeader, file: string): readonly Problem[] {
  const warnings = all.filter(({ given = "" }) => !given.startsWith(asideColumn));
  const unused = warnings.filter(({ code, example }) => code === "table/unknown-column" && example === undefined);
  const others = warnings.filter((warning) => !unused.includes(warning));
  return unused.length === 0
    ? others
    : [
        ...others,
        {
          code: "records/unused-columns",
          what: {
            vi: `cột không dùng đến, giá trị bị bỏ khi đọc: ${unused.length}`,
            en: `columns that are not used, their values dropped: ${unused.length}`,
          },
          given: unused.map(({ given = "" }) => given || "–").join(", "),
          expected: { vi: "chỉ các cột được mô tả", en: "only the columns that are described" },
          place: { file },
        },
      ];
}

/** The warning for a file without rows: that nothing happened is a statement, and a forgotten export looks just like it. */
export function noRows(file: string): Problem {
  return {
    code: "records/no-rows",
    what: { vi: "tệp không có dòng nào: tính là không có bản ghi", en: "the file has no rows: counted as no records" },
    expected: {
      vi: "bỏ tệp này nếu thật ra chưa có số liệu",
      en: "no such file, if there is in fact no data",
    },
    place: { file },
  };
}
