import type { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";

const centralEntry = 0x02014b50;
const endOfList = 0x06054b50;

/** The texts of all parts of an archive, one after another. */
export function textOfArchive(bytes: Buffer): string {
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== endOfList) {
    throw new Error("the archive has no end where it should be");
  }
  const texts: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === centralEntry) {
    texts.push(partText(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return texts.join("\n");
}

function partText(bytes: Buffer, entry: number): string {
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return (bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
}
