import { describe, expect, test } from "vitest";
import { failure } from "../../../test/temporary-folder.ts";
import type { Cell } from "../dialect/dialect.ts";
import { shardAway } from "./clickhouse-problem.ts";
import type { ClientLink } from "./client-link.ts";
import { shardsOf } from "./shards.ts";

const at = { database: "motcua", cluster: "tinh", shown: "clickhouse://ch1:8123/motcua" };
const loaded = [{ entity: "visit", table: "visit_1", rows: 900 }];

/** A node of two shards, simulated: what it holds may change, and it may go away. */
interface Node {
  readonly shard: string;
  rows: number;
  away?: boolean;
}

async function* given(...rows: Cell[][]): AsyncGenerator<Cell[], void, undefined> {
  yield* rows;
}

function linkTo(node: Node): ClientLink {
  const answer = (text: string) => {
    if (text.includes("system.macros")) {
      return given([node.shard]);
    }
    if (text.includes("system.clusters")) {
      return given(["2"]);
    }
    return text.includes("system.parts")
      ? given(["visit_1_local", String(node.rows)])
      : given([node.shard, String(node.rows)]);
  };
  return {
    run: async () => {},
    insert: async () => {},
    close: async () => {},
    rows: async function* rows(text) {
      if (node.away === true) {
        throw shardAway("a node");
      }
      yield* answer(text);
    },
  };
}

async function countedOn(...nodes: Node[]) {
  const links = nodes.map(linkTo);
  const [first = linkTo({ shard: "1", rows: 0 })] = links.filter((_, place) => nodes[place]?.away !== true);
  const shards = await shardsOf({ ...first, nodes: links }, at, loaded);
  const table = shards?.of("visit_1");
  return table === undefined
    ? undefined
    : async () => {
        const found: (readonly Cell[])[] = [];
        for await (const row of table.rows({ text: `SELECT … FROM ${table.relation}`, values: [] })) {
          found.push(row);
        }
        return found;
      };
}

describe("records of a cluster are counted on its shards", () => {
  test("when the address names a node of each that has all its records", async () => {
    const count = await countedOn({ shard: "1", rows: 471 }, { shard: "2", rows: 429 });
    expect(await count?.()).toEqual([
      ["1", "471"],
      ["2", "429"],
    ]);
  });

  test.each([
    ["a shard has no node in the address", [{ shard: "1", rows: 471 }]],
    [
      "the nodes of a shard are away",
      [
        { shard: "1", rows: 471 },
        { shard: "2", rows: 429, away: true },
      ],
    ],
    [
      "what they hold is not what was loaded",
      [
        { shard: "1", rows: 471 },
        { shard: "2", rows: 428 },
      ],
    ],
  ])("not when %s", async (_, nodes) => {
    expect(await countedOn(...nodes)).toBeUndefined();
  });

  test("a node that is behind its twin is not asked, nor one that comes back behind it", async () => {
    const first: Node = { shard: "1", rows: 470 };
    const twin: Node = { shard: "1", rows: 471 };
    const count = await countedOn(first, twin, { shard: "2", rows: 429 });
    expect((await count?.())?.[0]).toEqual(["1", "471"]);
    first.rows = 471;
    twin.away = true;
    expect((await count?.())?.[0]).toEqual(["1", "471"]);
    Object.assign(twin, { away: false, rows: 12 });
    first.away = true;
    expect(await failure(Promise.resolve(count?.()))).toMatchObject({ code: "clickhouse/unavailable" });
  });

  test("a shard whose nodes are all away, or all behind, gives nothing of the others", async () => {
    const second: Node = { shard: "2", rows: 429 };
    const count = await countedOn({ shard: "1", rows: 471 }, second);
    second.away = true;
    expect(await failure(Promise.resolve(count?.()))).toMatchObject({ code: "clickhouse/unavailable" });
    second.away = false;
    second.rows = 428;
    expect(await failure(Promise.resolve(count?.()))).toMatchObject({ code: "clickhouse/unavailable" });
  });
});
