import { CchcError, type Localized } from "@cchc/core";

interface Refusal {
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
}

const unreachable: Refusal = {
  code: "clickhouse/unreachable",
  what: { vi: "không kết nối được ClickHouse", en: "ClickHouse cannot be reached" },
  expected: {
    vi: "máy chủ đang chạy, đúng tên máy và cổng HTTP, mạng thông",
    en: "a server that runs, the right host and HTTP port, a network between",
  },
};
const unavailable: Refusal = {
  code: "clickhouse/unavailable",
  what: {
    vi: "một phần của cụm không trả lời: không bản sao nào của phần đó còn chạy hoặc đã kịp đủ dữ liệu; không giữ kết quả nào",
    en: "a shard of the cluster does not answer: none of its replicas runs and has caught up; no result is kept",
  },
  expected: {
    vi: "mỗi phần có ít nhất một bản sao đang chạy, và ZooKeeper nếu đang nạp",
    en: "at least one replica of every shard that runs, and ZooKeeper for a load",
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
    vi: "thời hạn dài hơn, hoặc chạy lại lúc máy chủ rảnh",
    en: "a longer time-out, or another try when the servers are idle",
  },
};
const tls: Refusal = {
  code: "clickhouse/tls",
  what: { vi: "không lập được kết nối TLS tin cậy", en: "no TLS connection that can be trusted" },
  expected: {
    vi: "chứng thư hợp lệ cho tên máy; ?secure=false chỉ trong mạng nội bộ",
    en: "a valid certificate for the host; ?secure=false inside a private network alone",
  },
};
const memory: Refusal = {
  code: "clickhouse/memory",
  what: { vi: "câu hỏi vượt giới hạn bộ nhớ của ClickHouse", en: "a statement passed the memory limit of ClickHouse" },
  expected: { vi: "giới hạn cao hơn hoặc ít kỳ hơn mỗi lần", en: "a higher limit, or fewer periods at a time" },
};
const noDatabase: Refusal = {
  code: "clickhouse/no-database",
  what: { vi: "máy chủ không có cơ sở dữ liệu hoặc cụm này", en: "the server has no such database or cluster" },
  expected: {
    vi: "tên một cơ sở dữ liệu đã tạo, tên cụm trong cấu hình",
    en: "a database that was made, a cluster of its configuration",
  },
};
const permission: Refusal = {
  code: "clickhouse/permission",
  what: { vi: "không đủ quyền", en: "no permission" },
  expected: { vi: "quyền đọc; khi nạp: tạo, xóa và ghi bảng", en: "SELECT; for a load CREATE, DROP and INSERT" },
};
const failed: Refusal = {
  code: "clickhouse/failed",
  what: { vi: "ClickHouse báo lỗi", en: "ClickHouse failed" },
  expected: { vi: "xem mã lỗi của ClickHouse", en: "look up the error code of ClickHouse" },
};

const byNumber: readonly (readonly [readonly string[], Refusal])[] = [
  [["192", "193", "194", "516"], authentication],
  [["81", "170"], noDatabase],
  [["159", "160", "209"], timeout],
  [["241"], memory],
  [["164", "497"], permission],
  // Sockets between servers, replicas that do not answer or are behind, ZooKeeper that is away.
  [["3", "32", "95", "198", "203", "210", "225", "242", "254", "279", "286", "319", "369", "999"], unavailable],
];

const network = /^(ECONN|EPIPE|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT)/;

/** What an error of the library or the server means. Its own text is not repeated: it holds the statement and values in it. */
export function clickhouseError(error: unknown, shown: string): CchcError {
  if (error instanceof CchcError) {
    return error;
  }
  const number = errorNumber(error);
  const given = number ?? codeOf(error);
  return new CchcError({ ...refusalOf(error, number), ...(given === "" ? {} : { given }), place: { file: shown } });
}

function refusalOf(error: unknown, number: string | undefined): Refusal {
  if (number !== undefined) {
    return byNumber.find(([numbers]) => numbers.includes(number))?.[1] ?? failed;
  }
  const [code, text] = [codeOf(error), error instanceof Error ? error.message : ""];
  if (/CERT|TLS|SSL|SIGNATURE|ISSUER/.test(code) || /EPROTO/.test(code)) {
    return tls;
  }
  if (/timeout/i.test(text) && code === "") {
    return timeout;
  }
  return network.test(code) || /socket hang up|aborted|connect/i.test(text) ? unreachable : failed;
}

/** The number of an error of the server, in its own text where the library does not know the words of old versions. */
function errorNumber(error: unknown): string | undefined {
  return error instanceof Error ? (/Code: (\d+)/.exec(error.message)?.[1] ?? numeric(codeOf(error))) : undefined;
}

function numeric(code: string): string | undefined {
  return /^\d+$/.test(code) ? code : undefined;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    return codeOf(error.errors[0]);
  }
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Whether the same statement may go well another time: a server went away, and another has what it had. */
export function mayPass(error: unknown): boolean {
  return error instanceof CchcError && (error.code === unreachable.code || error.code === unavailable.code);
}

/** Whether all replicas of a shard that run have missed something: they are catching up. */
export function isBehind(error: unknown): boolean {
  return error instanceof CchcError && error.code === unavailable.code && error.problems[0]?.given === "369";
}

/** The error for an address that cannot be used. The address itself is not shown: a password may stand in it. */
export function badAddress(what: Localized, expected: Localized): CchcError {
  return new CchcError({
    code: "clickhouse/address",
    what,
    expected,
    example: "clickhouse://nguoinap@ch.tinh.gov.vn:8443/cchc?cluster=tinh",
  });
}

/** The error for a table that is there and is not what an entity needs. */
export function otherShape(entity: string, given: string, expected: string): CchcError {
  return new CchcError({
    code: "clickhouse/other-shape",
    what: { vi: `bảng của ${entity} có cột khác`, en: `the table of ${entity} has other columns` },
    given,
    expected: { vi: expected, en: expected },
    example: "cchc load",
  });
}

/** The error for records that did not all arrive, or that are not all there any more. */
export function otherCount(entity: string, given: string, expected: number): CchcError {
  return new CchcError({
    code: "clickhouse/other-count",
    what: {
      vi: `số bản ghi của ${entity} trong kho không khớp; không dùng`,
      en: `the warehouse holds another number of records of ${entity}; they are not used`,
    },
    given,
    expected: { vi: `${expected} bản ghi, mỗi bản ghi một lần`, en: `${expected} records, each once` },
    example: "cchc load",
  });
}
