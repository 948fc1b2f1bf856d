import { CchcError, type Localized } from "@cchc/core";

interface Refusal {
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
}

const reach = {
  vi: "máy chủ đang chạy, đúng tên máy và cổng HTTP, mạng thông",
  en: "a server that runs, the right host and HTTP port, a network between",
} as const;
const unreachable: Refusal = {
  code: "clickhouse/unreachable",
  what: { vi: "không kết nối được ClickHouse", en: "ClickHouse cannot be reached" },
  expected: reach,
};
const lost: Refusal = {
  code: "clickhouse/lost",
  what: {
    vi: "mất kết nối với ClickHouse giữa chừng; không giữ gì đã đọc",
    en: "the connection to ClickHouse was lost; nothing that was read is kept",
  },
  expected: reach,
};
const unavailable: Refusal = {
  code: "clickhouse/unavailable",
  what: {
    vi: "một phần của cụm ClickHouse không còn máy chủ nào trả lời; không tính gì từ phần còn lại",
    en: "a shard of the ClickHouse cluster has no server left that answers; nothing was counted from the others",
  },
  expected: {
    vi: "mỗi phần của cụm còn ít nhất một máy chủ đang chạy, và ZooKeeper khi nạp",
    en: "at least one running server of every shard, and ZooKeeper while records are loaded",
  },
};
const authentication: Refusal = {
  code: "clickhouse/authentication",
  what: { vi: "ClickHouse từ chối người dùng hoặc mật khẩu", en: "ClickHouse refused the user or the password" },
  expected: { vi: "mật khẩu trong biến CLICKHOUSE_PASSWORD", en: "the password in CLICKHOUSE_PASSWORD" },
};
const timeout: Refusal = {
  code: "clickhouse/timeout",
  what: { vi: "ClickHouse trả lời quá lâu", en: "ClickHouse took too long to answer" },
  expected: {
    vi: "chạy lại lúc máy chủ rảnh, hoặc thêm máy",
    en: "another try when the servers are idle, or more of them",
  },
};
const noDatabase: Refusal = {
  code: "clickhouse/no-database",
  what: { vi: "máy chủ không có cơ sở dữ liệu này", en: "the server has no such database" },
  expected: { vi: "cơ sở dữ liệu đã tạo: CREATE DATABASE", en: "a database that was made: CREATE DATABASE" },
};
const memory: Refusal = {
  code: "clickhouse/memory",
  what: {
    vi: "câu hỏi cần nhiều bộ nhớ hơn mức ClickHouse cho phép",
    en: "a statement needs more memory than ClickHouse allows",
  },
  expected: {
    vi: "max_memory_usage lớn hơn, hoặc ít kỳ hơn mỗi lần",
    en: "a larger max_memory_usage, or fewer periods at a time",
  },
};
const failed: Refusal = {
  code: "clickhouse/failed",
  what: { vi: "ClickHouse báo lỗi", en: "ClickHouse failed" },
  expected: {
    vi: "ClickHouse từ 18.16; xem mã lỗi trong nhật ký máy chủ",
    en: "ClickHouse from 18.16 on; look up the code of the error in the log of the server",
  },
};

const byCode: readonly (readonly [codes: readonly number[], refusal: Refusal])[] = [
  [[192, 193, 194, 195, 516], authentication],
  [[81], noDatabase],
  [[159, 160], timeout],
  [[241, 173], memory],
  [[3, 32, 99, 101, 198, 203, 209, 210, 225, 236, 242, 279, 289, 369, 394, 999], unavailable],
];

const network = /^(ECONN|EPIPE|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT)/;

/**
 * What an error of the client or the server means. Its own text is not repeated: it may hold values of a row.
 *
 * @param connected Whether the server had begun to answer.
 */
export function clickHouseError(error: unknown, file: string, connected = false): CchcError {
  if (error instanceof CchcError) {
    return error;
  }
  const number = serverCode(error);
  const code = networkCode(error);
  const refusal = number === undefined ? networkRefusal(error, code, connected) : refusalOf(number);
  const given = number === undefined ? code : `Code: ${number}`;
  return new CchcError({ ...refusal, ...(given === "" ? {} : { given }), place: { file } });
}

function refusalOf(number: number): Refusal {
  return byCode.find(([codes]) => codes.includes(number))?.[1] ?? failed;
}

/** The number of an error of the server: the client reads it from current servers, 18.16 says it in the text alone. */
function serverCode(error: unknown): number | undefined {
  const text = error instanceof Error ? error.message : "";
  const [, inText] = /^\s*Code: (\d+)[,.]/.exec(text) ?? [];
  const own = error instanceof Error && "code" in error ? String(error.code) : "";
  const number = inText ?? (/^\d+$/.test(own) ? own : undefined);
  return number === undefined ? undefined : Number(number);
}

function networkCode(error: unknown): string {
  if (error instanceof AggregateError) {
    return networkCode(error.errors[0]);
  }
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function networkRefusal(error: unknown, code: string, connected: boolean): Refusal {
  const text = error instanceof Error ? error.message : "";
  if (/timeout/i.test(text) && code === "") {
    return timeout;
  }
  if (connected || code === "ECONNRESET" || code === "EPIPE" || /socket hang up|aborted|premature/i.test(text)) {
    return lost;
  }
  return network.test(code) ? unreachable : failed;
}

/** Whether the same may be asked again, of this server or another: nothing was wrong with what was asked. */
export function mayTryAgain(error: unknown): boolean {
  return error instanceof CchcError && /^clickhouse\/(unreachable|lost|unavailable)$/.test(error.code);
}

/** The error for a shard none of whose nodes answers, or has all records of the shard. */
export function shardAway(file: string): CchcError {
  return new CchcError({ ...unavailable, place: { file } });
}

/** The error for an address that cannot be used. The address itself is not shown: a password may stand in it. */
export function badAddress({ what, expected }: Omit<Refusal, "code">): CchcError {
  return new CchcError({
    code: "clickhouse/address",
    what,
    expected,
    example: "clickhouse://cchc@ch1.tinh.gov.vn:8123,ch2.tinh.gov.vn:8123/motcua?cluster=tinh",
  });
}

/** The error for a cluster that the server does not know. */
export function noCluster(given: string, file: string): CchcError {
  return new CchcError({
    code: "clickhouse/no-cluster",
    what: { vi: "máy chủ không biết cụm này", en: "the server knows no such cluster" },
    expected: { vi: "tên một cụm trong remote_servers", en: "the name of a cluster of remote_servers" },
    given,
    place: { file },
  });
}

/** The error for a table of the name that cchc uses, made by somebody else. */
export function otherTable(given: string, file: string): CchcError {
  return new CchcError({
    code: "clickhouse/other-table",
    what: { vi: "bảng này không do cchc tạo", en: "this table was not made by cchc" },
    expected: { vi: "một cơ sở dữ liệu dành cho cchc", en: "a database for cchc alone" },
    given,
    place: { file },
  });
}

/** The error where another load came to its end while an update was under way: what it brought would be lost. */
export function changedMeanwhile(file: string): CchcError {
  return new CchcError({
    code: "clickhouse/changed-meanwhile",
    what: {
      vi: "trong lúc cập nhật, một lần nạp khác đã xong",
      en: "another load came to its end while this update was under way",
    },
    expected: { vi: "mỗi lúc một lần nạp; chạy lại lệnh này", en: "one load at a time; run the update again" },
    place: { file },
  });
}

/** The error for a table that holds another number of records than were loaded. */
export function incomplete(
  table: string,
  rows: { readonly found: number; readonly loaded: number },
  file: string,
): CchcError {
  return new CchcError({
    code: "clickhouse/incomplete",
    what: {
      vi: "bảng không có đúng số bản ghi đã nạp",
      en: "a table does not hold the number of records that were loaded",
    },
    expected: { vi: `${rows.loaded} bản ghi; nạp lại dữ liệu`, en: `${rows.loaded} records; load the data again` },
    given: `${table}: ${rows.found}`,
    place: { file },
  });
}
