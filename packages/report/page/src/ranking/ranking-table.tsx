import { Fragment } from "preact";
import { levelTitle } from "../../../src/terminal/level-title.ts";
import { usePage } from "../data/page-context.ts";
import type { UnitSummary } from "../data/unit-summary.ts";
import { replaceParams } from "../data/use-route.ts";
import { Scroll } from "../parts/scroll.tsx";
import { fill, words } from "../text/words.ts";
import { type Column, useColumns } from "./columns.ts";
import { type Order, rankedApart } from "./filters.ts";
import { RankingRow } from "./ranking-row.tsx";

/** The units as a table that is sorted by its heads. */
export function RankingTable({ rows, order }: { readonly rows: readonly UnitSummary[]; readonly order: Order }) {
  const { data, say, language } = usePage();
  const columns = useColumns();
  const levels = order.column === "rank" ? rankedApart(data.units, data.policy) : [];
  return (
    <Scroll label={say(words.ranking)}>
      <table class="ranked">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.unit.code}>
              {levels.length > 0 && rows[index - 1]?.unit.level !== row.unit.level ? (
                <tr class="level">
                  <th scope="rowgroup" colSpan={columns.length}>
                    {levelTitle(row.unit.level, language)}
                  </th>
                </tr>
              ) : null}
              <RankingRow summary={row} columns={columns} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Head({ column, order }: { readonly column: Column; readonly order: Order }) {
  const { route, say } = usePage();
  const isSorted = order.column === column.id;
  const turn = () => {
    const descending = isSorted ? !order.descending : column.descending;
    replaceParams(route, { sort: `${descending ? "-" : ""}${column.id}`, page: undefined });
  };
  const sort = isSorted ? (order.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" class={`col-${column.kind}`} aria-sort={sort}>
      <button type="button" title={column.hint ?? fill(say(words.sortBy), { column: column.title })} onClick={turn}>
        {column.title}
        <span class="arrow" aria-hidden="true">
          {isSorted ? (order.descending ? "▼" : "▲") : ""}
        </span>
      </button>
    </th>
  );
}
