import { Buffer } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";

const centralEntry = 0x02014b50;
const localEntry = 0x04034b50;
const endOfList = 0x06054b50;

/** The parts of an archive by name, as text. */
export function partsOfArchive(given: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(given);
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

interface File {
  readonly name: Buffer;
  readonly content: Buffer;
}

/** An archive of these parts, not packed. */
export function archiveOf(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = [...parts].map(([name, text]) => ({ name: Buffer.from(name), content: Buffer.from(text) }));
  const bodies = files.map((file) => {
    const head = header(localEntry, [20, 0, 0, 0, 0x21], file);
    return Buffer.concat([head, shorts(0), file.name, file.content]);
  });
  let offset = 0;
  const entries = files.map((file, index) => {
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    offset += bodies[index]?.length ?? 0;
    return Buffer.concat([header(centralEntry, [20, 20, 0, 0, 0, 0x21], file), place, file.name]);
  });
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfList, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}

function header(mark: number, versions: readonly number[], { name, content }: File): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(mark, 0);
  sizes.writeUInt32LE(crc32(content), 4);
  sizes.writeUInt32LE(content.length, 8);
  sizes.writeUInt32LE(content.length, 12);
  return Buffer.concat([sizes.subarray(0, 4), shorts(...versions), sizes.subarray(4), shorts(name.length)]);
}

function shorts(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) {
    bytes.writeUInt16LE(number, index * 2);
  }
  return bytes;
}
