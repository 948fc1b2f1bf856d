import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { loadPeer } from "@cchc/core";
import type { CompressionCodec } from "hyparquet";

/** Unpacks one page whose size is known. */
export type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

type Snappy = (input: Uint8Array, output: Uint8Array) => void;

/** Loads what unpacks a way of packing: what Node and hyparquet have of their own, else the library that has the rest. */
export async function unpackerOf(codec: CompressionCodec, snappy: Snappy): Promise<Unpack | undefined> {
  switch (codec) {
    case "UNCOMPRESSED":
      return undefined;
    case "SNAPPY":
      return (bytes, size) => {
        const page = new Uint8Array(size);
        snappy(bytes, page);
        return page;
      };
    case "GZIP":
      return (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(1, size) });
    case "BROTLI":
      return (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, size) });
    default:
      return otherUnpacker(codec);
  }
}

const library: string = "hyparquet-compressors";

async function otherUnpacker(codec: CompressionCodec): Promise<Unpack> {
  const loaded: unknown = await loadPeer(library, () => import(library));
  const compressors = property(loaded, "compressors");
  const unpack = property(compressors, codec);
  if (typeof unpack !== "function") {
    throw new RangeError(`no unpacker for ${codec}`);
  }
  return (bytes, size) => {
    const page: unknown = unpack(bytes, size);
    if (!(page instanceof Uint8Array)) {
      throw new RangeError("unpacked to something else");
    }
    return page;
  };
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}
