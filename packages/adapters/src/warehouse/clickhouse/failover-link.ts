import { setTimeout as pause } from "node:timers/promises";
import { allOf, begun } from "./begun-rows.ts";
import { mayTryAgain } from "./clickhouse-problem.ts";
import type { ClientLink } from "./client-link.ts";

/** How often a statement is tried in all, over the nodes that there are. */
const fewestTries = 3;

/** Waits before the next try, so that a cluster notices that a node is gone. */
const waitMilliseconds = 300;

/**
 * Several nodes as one: what one cannot answer is asked of the next. Insertions are tried once; whether they may be sent again is
 * known to who sends them.
 */
export function failoverLink(links: readonly ClientLink[]): ClientLink {
  const nodes = new Nodes(links);
  return {
    nodes: links,
    run: (text) => nodes.first((link) => link.run(text)),
    rows: (text) => nodes.rows(text),
    insert: (table, rows) => nodes.once((link) => link.insert(table, rows)),
    close: async () => {
      await Promise.all(links.map((link) => link.close()));
    },
  };
}

class Nodes {
  readonly #links: readonly ClientLink[];
  readonly #tries: number;
  #at = 0;

  constructor(links: readonly ClientLink[]) {
    this.#links = links;
    this.#tries = Math.max(fewestTries, links.length + 1);
  }

  async first<T>(act: (link: ClientLink) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.once(act);
      } catch (error) {
        await this.#again(error, tried);
      }
    }
  }

  /** A node that fails is left: the next try goes to another. */
  async once<T>(act: (link: ClientLink) => Promise<T>): Promise<T> {
    const link = this.#links[this.#at];
    if (link === undefined) {
      throw new Error("a ClickHouse without a node");
    }
    try {
      return await act(link);
    } catch (error) {
      if (mayTryAgain(error)) {
        this.#at = (this.#at + 1) % this.#links.length;
      }
      throw error;
    }
  }

  async *rows(text: string) {
    yield* allOf(await this.first((link) => begun(link.rows(text))));
  }

  async #again(error: unknown, tried: number): Promise<void> {
    if (!mayTryAgain(error) || tried >= this.#tries) {
      throw error;
    }
    await pause(waitMilliseconds);
  }
}
