import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** What an archive says of a part that is not so, for tests. */
export interface ZipLie {
  readonly uncompressedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
}

/** An archive of these parts, packed. */
export function zipArchive(
  parts: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, ZipLie>> = {},
): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 1 });
    const { uncompressedSize = bytes.length, crc = crc32(bytes), flags = 0x800 } = lies[name] ?? {};
    const about = { name: Buffer.from(name), packed: packed.length, uncompressedSize, crc, flags };
    const local = Buffer.concat([header(0x04034b50, about), about.name, packed]);
    files.push(local);
    list.push(Buffer.concat([header(0x02014b50, about, offset), about.name]));
    offset += local.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

interface AboutPart {
  readonly name: Buffer;
  readonly packed: number;
  readonly uncompressedSize: number;
  readonly crc: number;
  readonly flags: number;
}

/** The header before a part; with an offset the one in the list of parts. */
function header(signature: number, about: AboutPart, offset?: number): Buffer {
  const listed = offset === undefined ? 0 : 2;
  const bytes = Buffer.alloc(offset === undefined ? 30 : 46);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 4 + listed);
  bytes.writeUInt16LE(about.flags, 6 + listed);
  bytes.writeUInt16LE(8, 8 + listed);
  bytes.writeUInt32LE(about.crc >>> 0, 14 + listed);
  bytes.writeUInt32LE(about.packed, 18 + listed);
  bytes.writeUInt32LE(about.uncompressedSize, 22 + listed);
  bytes.writeUInt16LE(about.name.length, 26 + listed);
  if (offset !== undefined) {
    bytes.writeUInt32LE(offset, 42);
  }
  return bytes;
}
