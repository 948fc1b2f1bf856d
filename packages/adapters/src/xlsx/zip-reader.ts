import { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import type { RandomAccessReader } from "yauzl";

/**
 * Reads pieces of a file for yauzl. Its own reader throws where nobody can catch it when a damaged archive names a place that no file
 * has, and may close the file while a piece is still being read.
 */
export function zipReader(
  handle: FileHandle,
  { RandomAccessReader: Base }: { RandomAccessReader: typeof RandomAccessReader },
): RandomAccessReader {
  class HandleReader extends Base {
    override read(...[buffer, offset, length, position, done]: Parameters<RandomAccessReader["read"]>): void {
      readPiece(handle, { buffer, offset, length, position }).then(
        (bytes) => done(bytes < length ? new Error("unexpected end of file") : null),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    }
  }
  return new HandleReader();
}

interface Piece {
  readonly buffer: Buffer;
  readonly offset: number;
  readonly length: number;
  readonly position: number;
}

async function readPiece(handle: FileHandle, { buffer, offset, length, position }: Piece): Promise<number> {
  if (!Number.isSafeInteger(position) || position < 0) {
    return 0;
  }
  return (await handle.read(buffer, offset, length, position)).bytesRead;
}

const pieceBytes = 65_536;

/** The bytes of a file from one place to another, or to its end. */
export async function* filePieces(
  handle: FileHandle,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let position = start; position < end; ) {
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, end - position));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) {
      return;
    }
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The first bytes of a file, which tell what it is. */
export async function firstBytes(handle: FileHandle): Promise<Uint8Array> {
  const buffer = Buffer.alloc(8);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
  return buffer.subarray(0, bytesRead);
}
