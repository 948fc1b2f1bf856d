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
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(data))));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
