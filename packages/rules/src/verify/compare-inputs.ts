import type { InputFile, PinnedFile, Result } from "../result/result.ts";

/** One file of the data, as it was pinned and as it is now. */
export interface InputCheck {
  readonly name: string;
  /**
   * `same` bytes and rows; `changed` bytes; `other-rows`: the same bytes, of which other rows were accepted (another mapping
   * or `--as-of`); `missing` now; `new` since.
   */
  readonly state: "same" | "changed" | "other-rows" | "missing" | "new";
}

/** A file that a result pins: one that was read, or the mapping by which it was. */
export type PinnedInput = PinnedFile & Partial<Pick<InputFile, "read" | "accepted">>;

/** Every file that a result pins. */
export function pinnedInputs({ inputs, mapping }: Pick<Result, "inputs" | "mapping">): PinnedInput[] {
  return mapping === undefined ? inputs : [...inputs, mapping];
}

/**
 * Compares the files that a result pins with files that were read again, by name and hash.
 *
 * @example
 * compareInputs(pinnedInputs(result), pinnedInputs(fresh)); // [{ name: "counts.csv", state: "changed" }, …]
 */
export function compareInputs(pinned: readonly PinnedInput[], read: readonly PinnedInput[]): InputCheck[] {
  const now = new Map(read.map((file) => [file.name, file]));
  const before = new Set(pinned.map(({ name }) => name));
  return [
    ...pinned.map((file) => ({ name: file.name, state: stateOf(file, now.get(file.name)) })),
    ...read.filter(({ name }) => !before.has(name)).map(({ name }) => ({ name, state: "new" as const })),
  ];
}

function stateOf(pinned: PinnedInput, now: PinnedInput | undefined): InputCheck["state"] {
  if (now === undefined) {
    return "missing";
  }
  if (now.sha256 !== pinned.sha256) {
    return "changed";
  }
  return now.accepted === pinned.accepted && now.read === pinned.read ? "same" : "other-rows";
}
