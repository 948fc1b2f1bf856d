import { CchcError, type Localized, type Place } from "@cchc/core";

interface Refusal {
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
}

const reach = {
  vi: "máy chủ đang chạy, đúng tên máy và cổng, mạng thông",
  en: "a server that runs, the right host and port, a network between",
} as const;
const unreachable: Refusal = {
  code: "postgres/unreachable",
  what: { vi: "không kết nối được cơ sở dữ liệu", en: "the database cannot be reached" },
  expected: reach,
};
const lost: Refusal = {
  code: "postgres/lost",
  what: {
    vi: "mất kết nối giữa chừng; không giữ gì đã đọc",
    en: "the connection was lost; nothing that was read is kept",
  },
  expected: reach,
};
const authentication: Refusal = {
  code: "postgres/authentication",
  what: { vi: "cơ sở dữ liệu từ chối người dùng hoặc mật khẩu", en: "the database refused the user or the password" },
  expected: {
    vi: "mật khẩu trong biến PGPASSWORD hoặc tệp ~/.pgpass (quyền 0600)",
    en: "the password in PGPASSWORD or ~/.pgpass (mode 0600)",
  },
};
const tls: Refusal = {
  code: "postgres/tls",
  what: { vi: "không lập được kết nối TLS tin cậy", en: "no TLS connection that can be trusted" },
  expected: {
    vi: "chứng thư hợp lệ cho tên máy; sslrootcert=<tệp> cho chứng thư riêng; sslmode=disable chỉ trong mạng nội bộ",
    en: "a valid certificate for the host; sslrootcert=<file> for one of your own; sslmode=disable inside a private network alone",
  },
};
const timeout: Refusal = {
  code: "postgres/timeout",
  what: { vi: "cơ sở dữ liệu trả lời quá lâu", en: "the database took too long to answer" },
  expected: {
    vi: "câu hỏi nhẹ hơn (chỉ mục trên khóa), hoặc chạy lại lúc máy chủ rảnh",
    en: "an easier question (an index on the key), or another try when the server is idle",
  },
};
const permission: Refusal = {
  code: "postgres/permission",
  what: { vi: "không có quyền đọc", en: "no permission to read" },
  expected: { vi: "quyền SELECT trên các cột được khai", en: "SELECT on the columns that are declared" },
};
const noDatabase: Refusal = {
  code: "postgres/no-database",
  what: { vi: "máy chủ không có cơ sở dữ liệu này", en: "the server has no such database" },
  expected: { vi: "tên một cơ sở dữ liệu", en: "the name of a database" },
};

const byState: readonly (readonly [RegExp, Refusal])[] = [
  [/^28/, authentication],
  [/^3D000$/, noDatabase],
  [/^42501$/, permission],
  [/^(57014|25P03|57P05)$/, timeout],
  [/^(53300|57P03)$/, unreachable],
  [/^(57P|08)/, lost],
];
const tlsCode = /CERT|TLS|SSL|SIGNATURE|ISSUER/;
const network = /^(ECONN|EPIPE|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|ENOENT|EACCES)/;

/**
 * What an error of the library or the server means. Its own text is not repeated: it may hold values of a row.
 *
 * @param connected Whether the connection stood before.
 */
export function serverError(error: unknown, file: string, connected: boolean): CchcError {
  if (error instanceof CchcError) {
    return error;
  }
  const code = codeOf(error);
  const refusal = refusalOf(error, code, connected);
  return new CchcError({ ...(refusal ?? failed), ...(code === "" ? {} : { given: code }), place: { file } });
}

const failed: Refusal = {
  code: "postgres/failed",
  what: { vi: "cơ sở dữ liệu báo lỗi khi đọc", en: "the database failed while it was read" },
  expected: {
    vi: "bảng hoặc khung nhìn đọc được bằng SELECT; xem mã SQLSTATE",
    en: "a table or view that SELECT reads; look up the SQLSTATE",
  },
};

function refusalOf(error: unknown, code: string, connected: boolean): Refusal | undefined {
  const text = error instanceof Error ? error.message : "";
  const state = /^[0-9A-Z]{5}$/.test(code) ? byState.find(([pattern]) => pattern.test(code))?.[1] : undefined;
  return state ?? trustRefusal(text, code) ?? networkRefusal(text, code, connected);
}

function trustRefusal(text: string, code: string): Refusal | undefined {
  if (tlsCode.test(code) || /SSL/.test(text)) {
    return tls;
  }
  return /password/i.test(text) && /client|SASL|SCRAM/i.test(text) ? authentication : undefined;
}

function networkRefusal(text: string, code: string, connected: boolean): Refusal | undefined {
  if (/timeout|timed out/i.test(text)) {
    return connected ? timeout : unreachable;
  }
  const isNetwork = network.test(code) || /[Cc]onnection|not queryable|closed/.test(text);
  return isNetwork ? (connected ? lost : unreachable) : undefined;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    return codeOf(error.errors[0]);
  }
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The error for a server that asks for a password where there is none. */
export function authenticationError(file: string): CchcError {
  return new CchcError({ ...authentication, place: { file } });
}

/** The error for an address that cannot be used. The address itself is not shown: a password may stand in it. */
export function badAddress(what: Localized, expected: Localized): CchcError {
  return new CchcError({
    code: "postgres/address",
    what,
    expected,
    example: "postgresql://nguoidoc@csdl.xa.gov.vn:5432/motcua?sslmode=verify-full",
  });
}

/** The error for a column that was asked for and whose values are no cells. */
export function unreadableColumn(type: string, place: Place): CchcError {
  return new CchcError({
    code: "postgres/column-type",
    what: { vi: "không đọc được loại cột này", en: "a column of this type cannot be read" },
    given: type,
    expected: {
      vi: "một giá trị mỗi dòng: chữ, số, ngày, giờ, đúng/sai",
      en: "one value a row: text, number, date, time, true/false",
    },
    place,
  });
}
