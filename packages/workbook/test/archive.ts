import type { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";

const centralEntry = 0x02014b50;

/** The parts of an archive by name, as text. */
export function partsOfArchive(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === centralEntry) {
    const name = bytes.readUInt16LE(at + 28);
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), partText(bytes, at));
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function partText(bytes: Buffer, entry: number): string {
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return (bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
}
