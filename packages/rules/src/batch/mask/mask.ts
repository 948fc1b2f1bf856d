import type { Frame } from "../outcome/coder.ts";

/** A condition over columns: 1 for each row where it holds. On rows without a value the entry means nothing. */
export interface Mask {
  /** The largest count, without its sign, up to which the answers are exact; -1 when there is none. */
  readonly limit: number;
  readonly fill: (frame: Frame, holds: Uint8Array) => void;
}

/** Whether every one of the masks holds. */
export function maskAll(masks: readonly Mask[]): Mask {
  return fold(masks, (holds, also) => {
    for (let row = 0; row < holds.length; row += 1) {
      holds[row] = (holds[row] ?? 0) & (also[row] ?? 0);
    }
  });
}

/** Whether at least one of the masks holds. */
export function maskAny(masks: readonly Mask[]): Mask {
  return fold(masks, (holds, also) => {
    for (let row = 0; row < holds.length; row += 1) {
      holds[row] = (holds[row] ?? 0) | (also[row] ?? 0);
    }
  });
}

/** Whether the mask does not hold. */
export function maskNot({ limit, fill }: Mask): Mask {
  return {
    limit,
    fill: (frame, holds) => {
      fill(frame, holds);
      for (let row = 0; row < holds.length; row += 1) {
        holds[row] = 1 - (holds[row] ?? 0);
      }
    },
  };
}

/** Joins masks into the first; the room for the others is kept from run to run. */
function fold(masks: readonly Mask[], join: (holds: Uint8Array, also: Uint8Array) => void): Mask {
  const [first, ...others] = masks;
  let also = new Uint8Array(0);
  return {
    limit: Math.min(...masks.map(({ limit }) => limit)),
    fill: (frame, holds) => {
      also = also.length === holds.length ? also : new Uint8Array(holds.length);
      first?.fill(frame, holds);
      for (const other of others) {
        other.fill(frame, also);
        join(holds, also);
      }
    },
  };
}
