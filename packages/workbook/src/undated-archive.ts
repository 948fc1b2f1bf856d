const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const fixed = { size: 46, end: 22 } as const;
/** 1 January 1980, 00:00: the first moment that a ZIP archive can name. */
const [firstTime, firstDate] = [0, 0x0021] as const;

/**
 * A ZIP archive without the moment at which it was made, so that the same content is the same bytes. Changes the bytes in place.
 *
 * @example
 * const bytes = undatedArchive(new Uint8Array(await book.toBuffer()));
 */
export function undatedArchive(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    return bytes;
  }
  let at = view.getUint32(end + 16, true);
  while (at + fixed.size <= end && view.getUint32(at, true) === directoryEntry) {
    setMoment(view, at + 12);
    // The same moment stands before the content.
    setMoment(view, view.getUint32(at + 42, true) + 10);
    at += fixed.size + [28, 30, 32].reduce((sum, length) => sum + view.getUint16(at + length, true), 0);
  }
  return bytes;
}

function setMoment(view: DataView, at: number): void {
  view.setUint16(at, firstTime, true);
  view.setUint16(at + 2, firstDate, true);
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - fixed.end; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) {
      return at;
    }
  }
  return undefined;
}
