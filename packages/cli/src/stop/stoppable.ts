import type { CommandContext } from "../command-context.ts";
import { Outputs } from "../output/outputs.ts";
import { ProgressBar } from "../progress/progress-bar.ts";
import { Interrupted } from "./interrupted.ts";

/** What a run over data is given: when to stop, whom to tell how far it is, and where its files come together. */
export interface Run {
  readonly signal: AbortSignal;
  readonly progress: ProgressBar;
  readonly outputs: Outputs;
}

/**
 * Runs what may take long and writes files. When somebody asks to stop, no file is written and earlier ones stay; so it is
 * after an error. Commands that never look at the signal are not run so: there a signal ends the process by itself.
 */
export async function stoppable<T>(context: CommandContext, work: (run: Run) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const outputs = new Outputs();
  const progress = new ProgressBar(context);
  const ignore = context.listenForStop?.((signal) => stopping.abort(new Interrupted(signal)));
  try {
    return await work({ signal: stopping.signal, progress, outputs });
  } catch (error) {
    const lost = outputs.paths;
    await outputs.abandon();
    const reason: unknown = stopping.signal.aborted ? stopping.signal.reason : error;
    throw reason instanceof Interrupted ? new Interrupted(reason.signal, lost) : error;
  } finally {
    progress.end();
    ignore?.();
  }
}
