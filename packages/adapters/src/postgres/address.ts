import { badAddress } from "./postgres-problem.ts";

/** How far a connection is protected and its server known, as PostgreSQL's own programs name it. */
export const tlsModes = ["disable", "require", "verify-ca", "verify-full"] as const;

/** How far a connection is protected. */
export type TlsMode = (typeof tlsModes)[number];

/** Where a database is. */
export interface DatabaseAddress {
  /** Name, number or folder of a socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string | undefined;
  readonly tls: TlsMode;
  /** File with the certificates that are trusted. */
  readonly rootCertificate: string | undefined;
  /** The address as it is shown: without user and password. */
  readonly shown: string;
}

const defaultPort = 5432;
const parameters = ["sslmode", "sslrootcert", "host"];
const local = /^(localhost|127\.\d+\.\d+\.\d+|::1|\/.*)$/;

/** Whether a text is the address of a database. */
export function isDatabaseAddress(text: string): boolean {
  return /^postgres(ql)?:\/\//i.test(text);
}

/**
 * Reads the address of a database. It has no password: what stands on a command line is seen by others and kept in histories.
 *
 * @throws CchcError `postgres/address`, which never shows the address.
 * @example
 * databaseAddress("postgresql://reader@db.example.vn/motcua?sslmode=verify-full").shown; // "postgresql://db.example.vn/motcua"
 */
export function databaseAddress(text: string): DatabaseAddress {
  const url = urlOf(text);
  refusePassword(url);
  refuseOthers(url);
  const host = url.searchParams.get("host") ?? (decoded(url.hostname).replace(/^\[|\]$/g, "") || "localhost");
  const port = url.port === "" ? defaultPort : Number(url.port);
  const database = databaseIn(url);
  return {
    host,
    port,
    database,
    user: url.username === "" ? undefined : decoded(url.username),
    tls: tlsMode(url.searchParams.get("sslmode"), host),
    rootCertificate: url.searchParams.get("sslrootcert") ?? undefined,
    shown: `postgresql://${shownHost(host, port)}/${database}`,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notAnAddress();
  }
}

function databaseIn(url: URL): string {
  const database = decoded(url.pathname.slice(1));
  if (database === "" || database.includes("/")) {
    throw badAddress(
      { vi: "địa chỉ thiếu tên cơ sở dữ liệu", en: "the address has no name of a database" },
      { vi: "tên cơ sở dữ liệu sau dấu /", en: "the name of the database after the slash" },
    );
  }
  return database;
}

/** A socket is on this machine: its folder says nothing to others. */
function shownHost(host: string, port: number): string {
  if (host.startsWith("/")) {
    return "";
  }
  return `${host.includes(":") ? `[${host}]` : host}${port === defaultPort ? "" : `:${port}`}`;
}

function urlOf(text: string): URL {
  if (isDatabaseAddress(text) && URL.canParse(text)) {
    return new URL(text);
  }
  throw notAnAddress();
}

function notAnAddress() {
  return badAddress(
    { vi: "không phải địa chỉ cơ sở dữ liệu", en: "not the address of a database" },
    { vi: "postgresql://người-dùng@máy:cổng/cơ-sở-dữ-liệu", en: "postgresql://user@host:port/database" },
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
        vi: "địa chỉ không có mật khẩu; mật khẩu trong biến PGPASSWORD hoặc tệp ~/.pgpass",
        en: "an address without it; the password in PGPASSWORD or ~/.pgpass",
      },
    );
  }
}

function refuseOthers(url: URL): void {
  const other = [...url.searchParams.keys()].find((name) => !parameters.includes(name));
  if (other !== undefined) {
    throw badAddress(
      { vi: "địa chỉ có tham số không dùng", en: "the address has a parameter that is not used" },
      { vi: `chỉ ${parameters.join(", ")}`, en: `only ${parameters.join(", ")}` },
    );
  }
}

/** Away from this machine a connection is protected and its server known, unless somebody says otherwise. */
function tlsMode(given: string | null, host: string): TlsMode {
  const mode = given ?? (local.test(host) ? "disable" : "verify-full");
  const known = tlsModes.find((one) => one === mode);
  if (known === undefined) {
    throw badAddress(
      { vi: "sslmode không dùng được", en: "an sslmode that is not used" },
      {
        vi: `một trong ${tlsModes.join(", ")}; prefer và allow có thể lặng lẽ bỏ TLS`,
        en: `one of ${tlsModes.join(", ")}; prefer and allow may silently go without TLS`,
      },
    );
  }
  return known;
}
