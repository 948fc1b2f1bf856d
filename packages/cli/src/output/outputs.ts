import type { WholeFile } from "@cchc/adapters";

/**
 * The files that one run writes and that belong together. All are on the disk before the first comes into its place, and
 * rejects come before the result: there is never a new result beside the rejects of another run.
 */
export class Outputs {
  readonly #files: WholeFile[] = [];
  readonly #intended = new Set<string>();

  /** Notes where a file will come, long before it is made. */
  intend(path: string): void {
    this.#intended.add(path);
  }

  /** Takes a file that will be placed with the others, in the order in which they are given. */
  add(file: WholeFile): void {
    this.#files.push(file);
  }

  /** Where the files would have come that are not placed. */
  get paths(): readonly string[] {
    return [...new Set([...this.#files.map(({ path }) => path), ...this.#intended])];
  }

  /** Stages all files, then places them in one step that no signal interrupts but a kill. */
  async place(signal?: AbortSignal): Promise<void> {
    for (const file of this.#files) {
      await file.stage();
    }
    signal?.throwIfAborted();
    for (let file = this.#files[0]; file !== undefined; file = this.#files[0]) {
      file.place();
      this.#files.shift();
      this.#intended.delete(file.path);
    }
  }

  /** Gives up what is not placed: earlier files stay as they are. */
  async abandon(): Promise<void> {
    for (const file of this.#files) {
      await file.abandon();
    }
  }
}
