import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON text in which equal data is equal text: keys sorted, no white space, list order kept. */
export function canonicalJson(data: unknown): string {
  return (
    JSON.stringify(data, (_, value: unknown) =>
      isPlainObject(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value,
    ) ?? "null"
  );
}

/** SHA-256 of data by its canonical JSON, in hex. */
export function dataSha256(data: unknown): string {
  return textSha256(canonicalJson(data));
}

/**
 * SHA-256 of named lists by their canonical JSON, in hex; the order of a list's things does not matter, so that the same
 * data has the same hash however its rows were sorted.
 */
export function listsSha256(lists: Readonly<Record<string, readonly unknown[]>>): string {
  const texts = Object.entries(lists)
    .sort(byKey)
    .map(([name, things]) => `${JSON.stringify(name)}:[${things.map(canonicalJson).sort().join(",")}]`);
  return textSha256(`{${texts.join(",")}}`);
}

function textSha256(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
