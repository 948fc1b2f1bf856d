import { badAddress } from "./clickhouse-problem.ts";

/** Where a ClickHouse is: a server, or nodes of one cluster, each of which can be asked. */
export interface ClickHouseAddress {
  /** `http://host:8123` of each node. */
  readonly urls: readonly string[];
  readonly database: string;
  readonly user: string | undefined;
  /** The cluster over which records are spread; one server holds them all when absent. */
  readonly cluster: string | undefined;
  /** The address as it is shown: without a user. */
  readonly shown: string;
}

const form = /^clickhouse:\/\/(?:([^@/?]*)@)?([^@/?]+)\/([^/?]*)(?:\?(.*))?$/i;
const host = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?$/i;
const name = /^[A-Za-z_][A-Za-z0-9_]*$/;
const parameters = ["cluster", "tls"];

/** Whether a text is the address of a ClickHouse. */
export function isClickHouseAddress(text: string): boolean {
  return /^clickhouse:\/\//i.test(text);
}

/**
 * Reads `clickhouse://[user@]host[:port][,host[:port]…]/database[?cluster=name&tls=require]`; the ports are those of HTTP. It
 * has no password: what stands on a command line is seen by others and kept in histories.
 *
 * @throws CchcError `clickhouse/address`, which never shows the address.
 * @example
 * clickHouseAddress("clickhouse://cchc@ch1:8123,ch2:8123/motcua?cluster=tinh").urls; // ["http://ch1:8123", "http://ch2:8123"]
 */
export function clickHouseAddress(text: string): ClickHouseAddress {
  const [, user = "", hosts = "", database = "", query = ""] = form.exec(text) ?? refuse(notAnAddress);
  const settings = new URLSearchParams(query);
  if (user.includes(":") || settings.has("password")) {
    return refuse(withPassword);
  }
  const { cluster, tls, ...others } = Object.fromEntries(settings);
  if (Object.keys(others).length > 0 || (tls !== undefined && tls !== "require")) {
    return refuse(otherParameter);
  }
  if (!name.test(database) || (cluster !== undefined && !name.test(cluster))) {
    return refuse(badName);
  }
  const from = hosts.split(",").map((one) => nodeOf(one, tls === "require"));
  return {
    urls: from.map(({ url }) => url),
    database,
    user: user === "" ? undefined : decoded(user),
    cluster,
    shown: `clickhouse://${from.map(({ shown }) => shown).join(",")}/${database}`,
  };
}

function nodeOf(text: string, secure: boolean): { readonly url: string; readonly shown: string } {
  const [, machine = "", given] = host.exec(text) ?? refuse(notAnAddress);
  const port = given ?? (secure ? "8443" : "8123");
  const place = `${machine}:${port}`;
  const url = `${secure ? "https" : "http"}://${place}`;
  return Number(port) > 0 && URL.canParse(url) ? { url, shown: place } : refuse(notAnAddress);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse(notAnAddress);
  }
}

type Refusal = Parameters<typeof badAddress>[0];

function refuse(refusal: Refusal): never {
  throw badAddress(refusal);
}

const notAnAddress: Refusal = {
  what: { vi: "không phải địa chỉ ClickHouse", en: "not the address of a ClickHouse" },
  expected: {
    vi: "clickhouse://người-dùng@máy:cổng-HTTP/cơ-sở-dữ-liệu",
    en: "clickhouse://user@host:HTTP-port/database",
  },
};

const withPassword: Refusal = {
  what: {
    vi: "địa chỉ có mật khẩu: người khác trên máy và lịch sử lệnh sẽ thấy nó",
    en: "the address has a password: others on this machine and the history of commands would see it",
  },
  expected: {
    vi: "địa chỉ không có mật khẩu; mật khẩu trong biến CLICKHOUSE_PASSWORD",
    en: "an address without it; the password in CLICKHOUSE_PASSWORD",
  },
};

const otherParameter: Refusal = {
  what: { vi: "địa chỉ có tham số không dùng", en: "the address has a parameter that is not used" },
  expected: { vi: `chỉ ${parameters.join(", ")} (tls=require)`, en: `only ${parameters.join(", ")} (tls=require)` },
};

const badName: Refusal = {
  what: {
    vi: "tên cơ sở dữ liệu hoặc tên cụm thiếu hay không dùng được",
    en: "the name of the database or of the cluster is missing or cannot be used",
  },
  expected: { vi: "chữ không dấu, chữ số và dấu _", en: "letters without marks, digits and _" },
};
