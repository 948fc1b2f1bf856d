import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { DatabaseAddress } from "./address.ts";

/** Rights of others than the owner; a file that they can read is no place for a password, and is passed over as `psql` does. */
const others = 0o077;

/** The password of `PGPASSWORD`, else of the password file (`PGPASSFILE` or `~/.pgpass`); undefined when neither has one. */
export async function passwordFor(address: DatabaseAddress, user: string): Promise<string | undefined> {
  const given = process.env["PGPASSWORD"];
  if (given !== undefined && given !== "") {
    return given;
  }
  const text = await textOf(process.env["PGPASSFILE"] ?? join(homedir(), ".pgpass"));
  const host = address.host.startsWith("/") ? "localhost" : address.host;
  return passwordIn(text, [host, String(address.port), address.database, user]);
}

async function textOf(path: string): Promise<string> {
  try {
    const { mode } = await stat(path);
    return process.platform !== "win32" && (mode & others) !== 0 ? "" : await readFile(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * The password of the first line that fits: `host:port:database:user:password`, `*` for any, `\:` for a colon.
 *
 * @example
 * passwordIn("db.example.vn:*:*:reader:secret", ["db.example.vn", "5432", "motcua", "reader"]); // "secret"
 */
export function passwordIn(text: string, wanted: readonly string[]): string | undefined {
  for (const line of text.split(/\r?\n/)) {
    const fields = [...line.matchAll(/((?:\\.|[^\\:])*)(?::|$)/g)].map(([, field = ""]) =>
      field.replaceAll(/\\(.)/g, "$1"),
    );
    const fits = wanted.every((one, index) => fields[index] === "*" || fields[index] === one);
    if (fits && !line.startsWith("#") && fields[wanted.length] !== undefined) {
      return fields[wanted.length];
    }
  }
  return undefined;
}
