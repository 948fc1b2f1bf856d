import type { RecordProgress } from "@cchc/adapters";
import type { CommandContext } from "../command-context.ts";
import { progressText } from "./progress-text.ts";

/** A run that is over sooner draws nothing. */
const quiet = 400;
/** Milliseconds between two drawings. */
const pace = 100;
const clearLine = "\r\u001b[2K";
const usualColumns = 80;

type Setting = Pick<CommandContext, "language" | "screen">;

/** A line on the terminal that says how far a reading is; it is drawn over, and gone at the end. Draws nothing where nobody looks. */
export class ProgressBar {
  readonly #setting: Setting;
  readonly #clock: () => number;
  #drawn = false;

  constructor(setting: Setting, clock: () => number = () => performance.now()) {
    this.#setting = setting;
    this.#clock = clock;
  }

  /** What a reading of records tells its progress to; each reading begins anew. */
  follow(): (done: RecordProgress) => void {
    const { screen } = this.#setting;
    if (screen === undefined) {
      return () => undefined;
    }
    const began = this.#clock();
    const rows: number[] = [];
    let next = began + quiet;
    return (progress) => {
      rows[progress.table] = progress.rows;
      const now = this.#clock();
      if (now >= next) {
        next = now + pace;
        const all = rows.reduce((sum, count) => sum + count, 0);
        this.#draw(progress, all, now - began);
      }
    };
  }

  /** Takes the line away, so that messages stand alone. */
  end(): void {
    if (this.#drawn) {
      this.#setting.screen?.write(clearLine);
      this.#drawn = false;
    }
  }

  #draw(progress: RecordProgress, rows: number, elapsed: number): void {
    const { screen, language } = this.#setting;
    const { name, table, tables } = progress;
    const share = shareOf(progress);
    const text = progressText(
      { name, table: table + 1, tables, rows, share, elapsed },
      language,
      screen?.columns || usualColumns,
    );
    screen?.write(`${clearLine}${text}`);
    this.#drawn = true;
  }
}

/** By the bytes of all tables where all are known, else by tables that are done and what is done of this one. */
function shareOf({ whole, table, tables, done, total }: RecordProgress): number | undefined {
  if (whole !== undefined) {
    return part(whole.done, whole.total);
  }
  return total === undefined ? undefined : (table + part(done, total)) / tables;
}

function part(done: number, total: number): number {
  return total > 0 ? Math.min(1, done / total) : 1;
}
