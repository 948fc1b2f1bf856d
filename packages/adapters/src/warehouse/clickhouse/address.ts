import { badAddress } from "./clickhouse-problem.ts";

/** Where a ClickHouse is: one server, or a cluster that is asked through one of its servers. */
export interface ClickHouseAddress {
  /** `http://host:8123`. */
  readonly url: string;
  readonly database: string;
  readonly username?: string;
  /** The name of the cluster in the configuration of its servers; absent for a single server. */
  readonly cluster?: string;
  /** The address as it is shown: without user and password. */
  readonly shown: string;
}

const parameters = ["cluster", "secure"];
const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** Names stand in statements, in quotes; a name with other signs is nobody's. */
const name = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Whether a text is the address of a ClickHouse. */
export function isClickHouseAddress(text: string): boolean {
  return /^clickhouse:\/\//i.test(text);
}

/**
 * Reads the address of a ClickHouse. It has no password: that comes from `CLICKHOUSE_PASSWORD`.
 *
 * @throws CchcError `clickhouse/address`, which never shows the address.
 * @example
 * clickhouseAddress("clickhouse://loader@ch.example.vn:8443/cchc?cluster=tinh").shown; // "clickhouse://ch.example.vn:8443/cchc"
 */
export function clickhouseAddress(text: string): ClickHouseAddress {
  const url = urlOf(text);
  refusePassword(url);
  refuseOthers(url);
  const host = url.hostname === "" ? "localhost" : url.hostname;
  const secure = isSecure(url.searchParams.get("secure"), host);
  const port = url.port === "" ? (secure ? "8443" : "8123") : url.port;
  const cluster = url.searchParams.get("cluster");
  const database = named(url.pathname.slice(1), {
    vi: "địa chỉ thiếu tên cơ sở dữ liệu",
    en: "the address has no name of a database",
  });
  return {
    url: `${secure ? "https" : "http"}://${host}:${port}`,
    database,
    ...(url.username === "" ? {} : { username: decoded(url.username) }),
    ...(cluster === null
      ? {}
      : { cluster: named(cluster, { vi: "tên cụm không đúng", en: "not the name of a cluster" }) }),
    shown: `clickhouse://${host}:${port}/${database}`,
  };
}

function named(text: string, what: { vi: string; en: string }): string {
  if (name.test(text)) {
    return text;
  }
  throw badAddress(what, { vi: "chữ không dấu, số, _ và -", en: "letters, digits, _ and -" });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notAnAddress();
  }
}

function urlOf(text: string): URL {
  if (isClickHouseAddress(text) && URL.canParse(text)) {
    return new URL(text);
  }
  throw notAnAddress();
}

function notAnAddress() {
  return badAddress(
    { vi: "không phải địa chỉ ClickHouse", en: "not the address of a ClickHouse" },
    {
      vi: "clickhouse://người-dùng@máy:cổng-HTTP/cơ-sở-dữ-liệu?cluster=cụm",
      en: "clickhouse://user@host:http-port/database?cluster=name",
    },
  );
}

function refusePassword(url: URL): void {
  if (url.password !== "" || url.searchParams.has("password")) {
    throw badAddress(
      {
        vi: "địa chỉ có mật khẩu: người khác trên máy và lịch sử lệnh sẽ thấy nó",
        en: "the address has a password: others on this machine and the history of commands would see it",
      },
      {
        vi: "địa chỉ không có mật khẩu; mật khẩu trong biến CLICKHOUSE_PASSWORD",
        en: "an address without it; the password in CLICKHOUSE_PASSWORD",
      },
    );
  }
}

function refuseOthers(url: URL): void {
  const other = [...url.searchParams.keys()].find((key) => !parameters.includes(key));
  if (other !== undefined) {
    throw badAddress(
      { vi: "địa chỉ có tham số không dùng", en: "the address has a parameter that is not used" },
      { vi: `chỉ ${parameters.join(", ")}`, en: `only ${parameters.join(", ")}` },
    );
  }
}

/** Away from this machine a connection is protected, unless somebody says otherwise. */
function isSecure(given: string | null, host: string): boolean {
  if (given === null) {
    return !local.test(host);
  }
  if (given !== "true" && given !== "false") {
    throw badAddress(
      { vi: "secure không dùng được", en: "a value of secure that is not used" },
      { vi: "true hoặc false", en: "true or false" },
    );
  }
  return given === "true";
}
