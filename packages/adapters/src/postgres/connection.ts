import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import process from "node:process";
import type { ClientConfig } from "pg";
import { fileError } from "../source/file-problem.ts";
import type { DatabaseAddress } from "./address.ts";
import type { PostgresLimits } from "./limits.ts";
import { passwordFor } from "./password-file.ts";
import { authenticationError } from "./postgres-problem.ts";

/** Values as the server writes them: a parser would make numbers of them that lose digits. */
export const asWritten = { getTypeParser: () => (text: string | Buffer) => String(text) };

/** How the library connects. Only `PGPASSWORD` and the password file have a password. */
export async function configOf(address: DatabaseAddress, limits: PostgresLimits): Promise<ClientConfig> {
  const { host, port, database } = address;
  const user = address.user ?? process.env["PGUSER"] ?? userInfo().username;
  return {
    host,
    port,
    database,
    user,
    password: async () => (await passwordFor(address, user)) ?? noPassword(address),
    ssl: await tlsOf(address),
    application_name: "cchc",
    connectionTimeoutMillis: limits.connectMs,
    statement_timeout: limits.statementMs,
    keepAlive: true,
    types: asWritten,
  };
}

async function tlsOf({ tls, host, rootCertificate }: DatabaseAddress): Promise<NonNullable<ClientConfig["ssl"]>> {
  if (tls === "disable") {
    return false;
  }
  const ca = rootCertificate === undefined ? undefined : await certificateIn(rootCertificate);
  return {
    host,
    rejectUnauthorized: tls !== "require",
    ...(ca === undefined ? {} : { ca }),
    ...(tls === "verify-ca" ? { checkServerIdentity: () => undefined } : {}),
  };
}

async function certificateIn(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fileError(error, path);
  }
}

function noPassword({ shown }: DatabaseAddress): never {
  throw authenticationError(shown);
}
