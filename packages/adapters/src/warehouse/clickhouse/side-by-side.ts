import type { Cell } from "../dialect/dialect.ts";
import { allOf, begun } from "./begun-rows.ts";
import { mayTryAgain, shardAway } from "./clickhouse-problem.ts";
import type { ClickHouseLink } from "./link.ts";

/** Rows of a statement from every shard; none is handed on before each has answered. */
export async function* sideBySide(
  links: readonly ClickHouseLink[],
  text: string,
  shown: string,
): AsyncGenerator<readonly Cell[], void, undefined> {
  const asked = await Promise.allSettled(links.map((link) => begun(link.rows(text))));
  const answers = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  try {
    for (const one of asked) {
      if (one.status === "rejected") {
        throw mayTryAgain(one.reason) ? shardAway(shown) : one.reason;
      }
    }
    for (const answer of answers) {
      yield* allOf(answer);
    }
  } finally {
    await Promise.all(answers.map(({ rest }) => rest.return?.()));
  }
}
