import { formatPeriod, parsePeriod } from "@cchc/core";
import { useMemo } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { replaceParams } from "../data/use-route.ts";
import { fill, words } from "../text/words.ts";
import { FilterBar } from "./filter-bar.tsx";
import { filtered, isFiltered, readFilters, readOrder, sorted } from "./filters.ts";
import { HowToRead } from "./how-to-read.tsx";
import { Overview } from "./overview.tsx";
import { Pager } from "./pager.tsx";
import { RankingTable } from "./ranking-table.tsx";

/** Rows on one page of a long ranking; a shorter one stands whole. */
const rowsOfPage = 50;
const shortest = 250;

/** All units with their totals, areas and ranks. */
export function RankingView() {
  const { data, route, say, language } = usePage();
  const filters = readFilters(route.params);
  const order = readOrder(route.params);
  const asked = route.params.toString();
  // The address holds everything that is chosen.
  const rows = useMemo(() => sorted(filtered(data.units, filters), order, data.policy), [data, asked]);
  const pages = rows.length > shortest ? Math.ceil(rows.length / rowsOfPage) : 1;
  const page = Math.min(pages, Math.max(1, Number(route.params.get("page")) || 1));
  const shown = pages === 1 ? rows : rows.slice((page - 1) * rowsOfPage, page * rowsOfPage);
  return (
    <section class="ranking">
      <h1>
        {say(words.ranking)} <small>{formatPeriod(data.period, language)}</small>
      </h1>
      <Overview rows={rows} />
      <FilterBar filters={filters} />
      <p class="count" role="status">
        {fill(say(rows.length === data.units.length ? words.allShown : words.shown), {
          shown: rows.length,
          all: data.units.length,
        })}
        {isFiltered(filters) ? <ClearFilters /> : null}
      </p>
      <NotCompared />
      {rows.length === 0 ? <p class="empty">{say(words.nothingFound)}</p> : <RankingTable rows={shown} order={order} />}
      {pages > 1 ? <Pager page={page} pages={pages} /> : null}
      <HowToRead />
    </section>
  );
}

function ClearFilters() {
  const { route, say } = usePage();
  const clear = { q: "", province: "", level: "", grade: "", status: "", page: "" };
  return (
    <button type="button" class="plain" onClick={() => replaceParams(route, clear)}>
      {say(words.clearFilters)}
    </button>
  );
}

/** Why no change is shown, where the period before was judged by other rules. */
function NotCompared() {
  const { data, say, language } = usePage();
  const { before } = data;
  if (before === undefined || before.comparable) {
    return null;
  }
  const { period } = before;
  const text = typeof period === "object" && period !== null && "text" in period ? String(period["text"]) : "";
  const values = { period: formatPeriod(parsePeriod(text), language), policy: before.policy };
  return <p class="note">{fill(say(words.notComparable), values)}</p>;
}
