/** A stretch of bytes. */
export interface Stretch {
  readonly view: DataView;
  offset: number;
  readonly end: number;
}

const widest = 32;
/** Bit-packed runs are filled up to eights, and some writers fill further. */
const mostFilling = 512;

/**
 * Walks over runs of the hybrid of run lengths and packed bits, so that no run claims more values than there are: a library
 * that trusts them fills all memory.
 *
 * @returns How many of the values are not zero.
 * @throws RangeError when the runs do not fit.
 */
export function checkRuns(bytes: Stretch, width: number, values: number): number {
  if (width < 1 || width > widest) {
    throw new RangeError("width of runs");
  }
  let [seen, set] = [0, 0];
  while (seen < values) {
    const run = nextRun(bytes, width);
    const most = values - seen;
    if (run.count === 0 || run.count > most + (run.packed ? mostFilling : 0)) {
      throw new RangeError("a run that does not fit");
    }
    set += setValues(bytes, { ...run, count: Math.min(run.count, most) }, width);
    bytes.offset += run.size;
    seen += run.count;
  }
  return set;
}

interface Run {
  readonly packed: boolean;
  readonly count: number;
  /** Bytes that it takes. */
  readonly size: number;
}

function nextRun(bytes: Stretch, width: number): Run {
  const header = varInt(bytes);
  const packed = header % 2 === 1;
  const half = Math.floor(header / 2);
  const size = packed ? half * width : Math.ceil(width / 8);
  if (bytes.offset + size > bytes.end) {
    throw new RangeError("a run that does not fit");
  }
  return { packed, count: packed ? half * 8 : half, size };
}

function setValues(bytes: Stretch, { packed, count }: Run, width: number): number {
  if (packed) {
    return setBits(bytes, width, count);
  }
  return bytes.view.getUint8(bytes.offset) === 0 ? 0 : count;
}

/** Only asked for runs of one bit, those that say which values are there. */
function setBits({ view, offset }: Stretch, width: number, values: number): number {
  let set = 0;
  for (let index = 0; width === 1 && index < values; index += 1) {
    set += (view.getUint8(offset + (index >> 3)) >> (index & 7)) & 1;
  }
  return set;
}

/** A whole number of at most 32 bits in groups of seven. */
export function varInt(bytes: Stretch): number {
  let [value, factor] = [0, 1];
  for (let byte = 0x80; byte >= 0x80; factor *= 0x80) {
    if (bytes.offset >= bytes.end || factor > 0x1000_0000) {
      throw new RangeError("a number that does not end");
    }
    byte = bytes.view.getUint8(bytes.offset);
    bytes.offset += 1;
    value += (byte & 0x7f) * factor;
  }
  return value;
}
