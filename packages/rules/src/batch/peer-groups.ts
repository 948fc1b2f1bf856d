import { Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import { measuredValue } from "../scorecard/judge-measured.ts";
import { placeByPoints } from "../scorecard/place.ts";
import type { BatchTable } from "./columns/batch-table.ts";
import { measurementOf } from "./columns/value-at.ts";
import { type Leaders, peerLeaders } from "./outcome/peer-leaders.ts";

/** What a scorecard needs to know of a row's peers; found when the first card is asked for. */
export interface PeerGroups {
  /** The best value of each measure among the peers of a row. */
  readonly leaders: (row: number) => ReadonlyMap<string, Exact>;
  /** The place of a row by the published totals. */
  readonly publishedPlace: (row: number) => number | undefined;
}

/** Looks at the peers in a table. */
export function peerGroups(policy: Policy, table: BatchTable): PeerGroups {
  let leaders: ReadonlyMap<string, Leaders> | undefined;
  let places: ReadonlyMap<string, number> | undefined;
  return {
    leaders: (row) => {
      leaders ??= new Map([...table.measures].map(([id, column]) => [id, peerLeaders({ table, column })]));
      return leadersAt(leaders, table.peers[row] ?? 0);
    },
    publishedPlace: (row) => {
      places ??= publishedPlaces(policy, table);
      return places.get(table.units[row]?.code ?? "");
    },
  };
}

function leadersAt(leaders: ReadonlyMap<string, Leaders>, peers: number): Map<string, Exact> {
  return new Map(
    [...leaders].flatMap(([measure, best]): [string, Exact][] => {
      const leader = best[peers];
      return leader === undefined ? [] : [[measure, leader]];
    }),
  );
}

/** Units by their place in their group, as far as the source published every area of the total. */
function publishedPlaces(policy: Policy, table: BatchTable): Map<string, number> {
  if (policy.published === undefined) {
    return new Map();
  }
  return new Map(
    [...new Set(table.peers)].flatMap((peers) => {
      const contenders = table.units.flatMap(({ code }, row) => {
        const points = table.peers[row] === peers ? publishedTotal(policy, table, row) : undefined;
        return points === undefined ? [] : [{ code, points }];
      });
      return [...placeByPoints(contenders, policy.rank.ties)];
    }),
  );
}

function publishedTotal({ areas }: Policy, { published }: BatchTable, row: number): Exact | undefined {
  const counted = areas.filter(({ inTotal }) => inTotal);
  const points = counted.flatMap(({ id }) => {
    const column = published.get(id);
    const there = column !== undefined && (column.status[row] === 0 || column.exact.has(row));
    return there ? [measuredValue(measurementOf(column, row, "amount")) ?? Exact.zero] : [];
  });
  return points.length < counted.length ? undefined : Exact.sum(points);
}
