import type { FileTally, RecordMapping } from "@cchc/adapters";
import type { Problem } from "@cchc/core";
import type { Result } from "@cchc/rules";

/** Files that are not what a result was made of: other bytes, or the same bytes of which other rows were accepted. */
export function otherFiles(files: readonly FileTally[], { inputs }: Result): Problem[] {
  const missing = inputs.filter((one) => !files.some(({ name }) => name === one.name));
  const others = files.flatMap(({ name, sha256, accepted }) => {
    const known = inputs.find((one) => one.name === name && one.sha256 === sha256);
    if (known?.accepted === accepted) {
      return [];
    }
    const place = { file: name };
    return [known === undefined ? { ...notThatData, place } : { ...otherRows(known.accepted, accepted), place }];
  });
  return [...others, ...missing.map(({ name }) => ({ ...notThere, place: { file: name } }))];
}

/** Whether the data is read by another mapping than the result's, by none, or by one although the result had none. */
export function otherMapping(used: RecordMapping | undefined, { mapping }: Result): Problem[] {
  if (used?.sha256 === mapping?.sha256) {
    return [];
  }
  const none = { vi: "không có", en: "none" };
  return [
    {
      code: "mapping/not-of-result",
      what: {
        vi: "không phải tệp ánh xạ của kết quả; bản ghi có thể khác số đã tính",
        en: "not the mapping of the result; records may differ from what was counted",
      },
      given: used === undefined ? "–" : nameOf(used),
      expected: {
        vi: `--mapping: ${mapping === undefined ? none.vi : nameOf(mapping)}`,
        en: `--mapping: ${mapping === undefined ? none.en : nameOf(mapping)}`,
      },
    },
  ];
}

function nameOf({ name, sha256 }: { readonly name: string; readonly sha256: string }): string {
  return `${name} (sha256 ${sha256.slice(0, 12)}…)`;
}

const notThatData = {
  code: "data/not-of-result",
  what: {
    vi: "không phải dữ liệu của kết quả; bản ghi có thể khác số đã tính",
    en: "not the data of the result; records may differ from what was counted",
  },
  expected: { vi: "dữ liệu mà kết quả ghi lại", en: "the data that the result was made of" },
} as const;

const notThere = {
  code: "data/not-of-result",
  what: {
    vi: "tệp của kết quả không có trong dữ liệu này; bản ghi có thể khác số đã tính",
    en: "a file of the result is not in this data; records may differ from what was counted",
  },
  expected: { vi: "dữ liệu mà kết quả ghi lại", en: "the data that the result was made of" },
} as const;

function otherRows(then: number, now: number) {
  return {
    code: "data/not-of-result",
    what: {
      vi: "tệp như của kết quả mà số dòng được nhận khác; bản ghi có thể khác số đã tính",
      en: "the file of the result, of which another number of rows is accepted; records may differ from what was counted",
    },
    given: String(now),
    expected: {
      vi: `${then}: cùng --as-of và --mapping như khi chấm`,
      en: `${then}: the same --as-of and --mapping as when it was scored`,
    },
  };
}
