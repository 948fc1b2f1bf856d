import { CchcError, type Localized } from "@cchc/core";

interface Refusal {
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
  readonly example?: string;
}

const outOfMemory: Refusal = {
  code: "duckdb/out-of-memory",
  what: { vi: "DuckDB hết bộ nhớ được cấp", en: "DuckDB used up the memory that it may take" },
  expected: {
    vi: "giới hạn bộ nhớ lớn hơn, hoặc ít luồng hơn, hoặc một thư mục tạm còn chỗ",
    en: "a higher memory limit, or fewer threads, or a temporary folder with room",
  },
  example: "memoryLimit: 4GB",
};
const noSpace: Refusal = {
  code: "duckdb/no-space",
  what: { vi: "hết chỗ trên đĩa mà DuckDB ghi vào", en: "the disk that DuckDB writes to is full" },
  expected: { vi: "đĩa còn chỗ cho tệp hoặc thư mục tạm", en: "room for the file or the temporary folder" },
};
const locked: Refusal = {
  code: "duckdb/locked",
  what: { vi: "tệp DuckDB đang do tiến trình khác mở", en: "another process has the DuckDB file open" },
  expected: { vi: "đóng chương trình kia, hoặc một tệp khác", en: "the other program closed, or another file" },
};
const newer: Refusal = {
  code: "duckdb/newer-version",
  what: { vi: "tệp do phiên bản DuckDB mới hơn ghi", en: "the file was written by a newer version of DuckDB" },
  expected: {
    vi: "phiên bản @duckdb/node-api mới hơn, hoặc nạp lại",
    en: "a newer @duckdb/node-api, or the data loaded anew",
  },
};
const notDuckdb: Refusal = {
  code: "duckdb/not-a-database",
  what: { vi: "tệp không phải của DuckDB, hoặc đã hỏng", en: "no file of DuckDB, or a damaged one" },
  expected: {
    vi: "tệp do DuckDB ghi; nếu hỏng thì xóa và nạp lại",
    en: "a file that DuckDB wrote; a damaged one removed and loaded anew",
  },
};
const noAccess: Refusal = {
  code: "duckdb/no-access",
  what: { vi: "không mở được tệp DuckDB", en: "the DuckDB file cannot be opened" },
  expected: { vi: "một đường dẫn đọc và ghi được", en: "a path that can be read and written" },
  example: "records.duckdb",
};
const interrupted: Refusal = {
  code: "duckdb/interrupted",
  what: { vi: "DuckDB bị dừng giữa chừng", en: "DuckDB was stopped before its end" },
  expected: { vi: "chạy lại", en: "the same run again" },
};
const unreadable: Refusal = {
  code: "duckdb/unreadable",
  what: { vi: "DuckDB không đọc được tệp dữ liệu", en: "DuckDB cannot read the file of data" },
  expected: { vi: "tệp văn bản với các ô phân cách đều nhau", en: "a file of text with separated cells" },
};
const failed: Refusal = {
  code: "duckdb/failed",
  what: { vi: "DuckDB báo lỗi", en: "DuckDB failed" },
  expected: { vi: "một phiên bản @duckdb/node-api dùng được", en: "a version of @duckdb/node-api that works" },
};

/** What the messages of DuckDB say, the first that fits. */
const refusals: readonly (readonly [pattern: RegExp, refusal: Refusal])[] = [
  [/INTERRUPT/, interrupted],
  [/Out of Memory|failed to (?:allocate|pin)/i, outOfMemory],
  [/No space left|disk.*full|max_temp_directory_size|failed to offload/i, noSpace],
  [/Could not set lock/i, locked],
  [/newer version|storage version|different version|version number/i, newer],
  [/not a valid DuckDB|corrupt|checksum|Serialization Error/i, notDuckdb],
  [/Cannot open file|Failed to create directory|Permission denied|No such file|Is a directory/i, noAccess],
  [/^(?:Invalid Input|Conversion) Error/, unreadable],
];
const kind = /^[A-Z][A-Za-z ]{2,40} Error(?=:)/;

/**
 * An error of DuckDB as one of ours. Its message is not passed on: it may repeat lines of data, with what they say of persons.
 *
 * @param path The file that keeps the records, where there is one.
 */
export function duckdbError(error: unknown, path?: string): unknown {
  if (!(error instanceof Error) || error instanceof CchcError) {
    return error;
  }
  const { message } = error;
  const [, refusal] = refusals.find(([pattern]) => pattern.test(message)) ?? [kind, failed];
  const given = kind.exec(message)?.[0];
  return new CchcError({
    ...refusal,
    ...(given === undefined ? {} : { given }),
    ...(path === undefined ? {} : { place: { file: path } }),
  });
}

const ownTroubles = [interrupted, outOfMemory, noSpace].map(({ code }) => code);

/** Whether DuckDB could not read a file as it was told to, whatever it says of it; without room for its work it could read no other. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof CchcError && error.problems.every(({ code }) => !ownTroubles.includes(code));
}
