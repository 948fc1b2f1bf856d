import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { CchcError, entities, formatProblem } from "@cchc/core";
import { describe, expect, it, onTestFinished } from "vitest";
import { mappingOf, readAll } from "../../test/records.ts";
import { sourceContract } from "../../test/source-contract.ts";
import { failure } from "../../test/temporary-folder.ts";
import { openTables } from "../records/open-records.ts";
import type { TablePart } from "../source/table.ts";
import type { TableSource } from "../source/table-source.ts";
import { type HttpOptions, httpTables } from "./http-tables.ts";

interface Asked {
  readonly url: URL;
  readonly body: string;
  readonly request: IncomingMessage;
}
type Answer = (asked: Asked, response: ServerResponse) => unknown;

/** A portal on this machine; what a function gives is sent as JSON. */
async function portal(answer: Answer): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) {
      body += String(chunk);
    }
    const given = answer({ url: new URL(request.url ?? "/", "http://localhost"), body, request }, response);
    if (given !== undefined) {
      response.end(typeof given === "string" ? given : JSON.stringify(given));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

const quick = { tries: 3, backOffMs: 1, longestWaitMs: 20 };

function listIn(address: string, entry: string, more: Partial<HttpOptions> = {}): TableSource {
  const mapping = mappingOf(`files: [{ entity: case-file, ${entry} }]`);
  const [one] = httpTables(address, { entities, mapping, limits: quick, environment: {}, ...more }).tables;
  if (one === undefined) {
    throw new Error("an entry is one list");
  }
  return one.source;
}

async function parts(source: TableSource): Promise<readonly TablePart[]> {
  const all: TablePart[] = [];
  for await (const part of source.read({ columns: { required: ["id"] }, mayBeEmpty: true })) {
    all.push(part);
  }
  return all;
}

async function ids(source: TableSource): Promise<readonly (string | undefined)[]> {
  return (await parts(source)).flatMap((part) => (part.kind === "row" ? [part.cells.get("id")] : []));
}

function told(error: unknown): string {
  return error instanceof CchcError ? error.problems.map((one) => formatProblem(one, "en")).join("\n") : String(error);
}

const numbered = "path: /ho-so, items: data.items, pages: { page: page, size: size, perPage: 2 }";
const all = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
const pageOf = (url: URL) => {
  const [page, size] = [Number(url.searchParams.get("page")), Number(url.searchParams.get("size"))];
  return { data: { items: all.slice((page - 1) * size, page * size), total: all.length } };
};

sourceContract("HTTP", async ({ columns, rows }) => {
  const records = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
  const address = await portal(({ url }) => {
    const page = Number(url.searchParams.get("page"));
    const items = records.slice((page - 1) * 1_000, page * 1_000);
    return JSON.stringify({ items });
  });
  return listIn(address, "path: /t, items: items, pages: { page: page, size: size, perPage: 1000 }");
});

describe("the pages of a portal", () => {
  it("are read to a short one, each record with its page and number", async () => {
    const source = listIn(await portal(({ url }) => pageOf(url)), numbered);
    expect(await parts(source)).toMatchObject([
      { kind: "header" },
      { row: 1, origin: { page: 1 } },
      { row: 2, origin: { page: 1 } },
      { row: 3, origin: { page: 2 } },
      { row: 4, origin: { page: 2 } },
      { row: 5, origin: { page: 3 } },
      { kind: "end", read: 5 },
    ]);
    expect(source.place.file).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ho-so$/);
  });

  it("are read to the number of records that the portal says there are, and not one fewer", async () => {
    const total = numbered.replace("perPage: 2", "perPage: 5, total: data.total");
    expect(await ids(listIn(await portal(({ url }) => pageOf(url)), total))).toHaveLength(5);
    const lying = await portal(({ url }) => ({ data: { ...pageOf(url).data, total: 6 } }));
    expect(await failure(ids(listIn(lying, total)))).toMatchObject({
      code: "http/incomplete",
      problems: [{ given: "5 / 6" }],
    });
  });

  it("are read by links and by cursors", async () => {
    const links = await portal(({ url }) =>
      url.searchParams.get("k") === "2"
        ? { items: [{ id: "b" }], next: null }
        : { items: [{ id: "a" }], next: "/x?k=2" },
    );
    expect(await ids(listIn(links, "path: /x, items: items, pages: { next: next }"))).toEqual(["a", "b"]);
    const cursors = await portal(({ url }) =>
      url.searchParams.get("after") === "7" ? { items: [{ id: "b" }] } : { items: [{ id: "a" }], meta: { after: 7 } },
    );
    expect(
      await ids(listIn(cursors, "path: /x, items: items, pages: { cursor: meta.after, parameter: after }")),
    ).toEqual(["a", "b"]);
  });

  it("are asked for by POST where a body is declared, with the page in it", async () => {
    const bodies: string[] = [];
    const address = await portal(({ body, request }) => {
      bodies.push(`${request.method} ${body}`);
      return bodies.length === 1 ? [{ id: "a" }] : [];
    });
    expect(
      await ids(listIn(address, "path: /x, body: { nam: 2026, loc: { xa: true } }, pages: { page: loc.trang }")),
    ).toEqual(["a"]);
    expect(bodies).toEqual([
      'POST {"nam":2026,"loc":{"xa":true,"trang":1}}',
      'POST {"nam":2026,"loc":{"xa":true,"trang":2}}',
    ]);
  });

  it("become records of an entity with a mapping; numbers keep every digit", async () => {
    const address = await portal(
      () =>
        '{"d":[{"ma":9007199254740993,"dv":"18187","tt":"Đã trả","ten":"Nguyễn Văn Mật"},{"ma":2,"dv":"1","tt":"?"},3]}',
    );
    const mapping = mappingOf(
      "files: [{ path: /hs, items: d, entity: case-file, columns: { id: ma, unit: dv, status: tt }, values: { status: { Đã trả: returned } } }]",
    );
    const { records, report } = await readAll(
      await openTables(httpTables(address, { entities, mapping }), { entities }),
    );
    expect(records).toMatchObject([{ id: "9007199254740993", status: "returned" }]);
    expect(report.files).toMatchObject([{ read: 3, accepted: 1, rejected: 2 }]);
    expect(report.problems.map(({ code, place }) => [code, place?.page, place?.row])).toContainEqual([
      "http/not-a-record",
      1,
      3,
    ]);
    expect(JSON.stringify([records, report])).not.toContain("Mật");
  });

  it("of an empty list are no error", async () => {
    expect(await parts(listIn(await portal(() => []), "path: /x"))).toMatchObject([
      { kind: "header" },
      { kind: "end", read: 0 },
    ]);
  });
});

describe("a portal that", () => {
  it("is busy for a while is asked again, later when it says so", async () => {
    let asked = 0;
    const address = await portal((_, response) => {
      asked += 1;
      if (asked < 3) {
        response.writeHead(asked === 1 ? 503 : 429, { "retry-after": "3600" });
        return "busy";
      }
      return [{ id: "a" }];
    });
    expect(await ids(listIn(address, "path: /x"))).toEqual(["a"]);
    expect(asked).toBe(3);
  });

  it("breaks off its first answer is asked again", async () => {
    let asked = 0;
    const address = await portal((_, response) => {
      asked += 1;
      if (asked === 1) {
        response.writeHead(200, { "content-length": "100" });
        response.write("[{");
        response.destroy();
        return undefined;
      }
      return [{ id: "a" }];
    });
    expect(await ids(listIn(address, "path: /x"))).toEqual(["a"]);
  });

  it.each<[string, string, Answer]>([
    ["never recovers", "http/unavailable", (_, response) => response.writeHead(500).end() && undefined],
    ["knows no such path", "http/status", (_, response) => response.writeHead(404).end() && undefined],
    ["refuses the token", "http/authentication", (_, response) => response.writeHead(401).end() && undefined],
    [
      "sends on to another host",
      "http/redirect",
      (_, response) => response.writeHead(302, { location: "http://evil.example/" }).end() && undefined,
    ],
    ["answers with a page of HTML", "http/not-json", () => "<html>"],
    ["answers with half of its JSON", "http/not-json", () => '[{"id":"a"'],
    ["answers with numbers that are none", "http/not-json", () => '[{"id":01}]'],
    ["nests without end", "http/not-json", () => "[".repeat(100_000)],
    [
      "answers in another encoding",
      "http/not-json",
      (_, response) => response.end(Buffer.from([0x5b, 0xff, 0x5d])) && undefined,
    ],
    ["has no list in that place", "http/no-items", () => ({ loi: "sai mã", ten: "Nguyễn Văn Mật" })],
    ["never says a word", "http/timeout", () => undefined],
    ["answers more than a page may hold", "http/too-large", () => JSON.stringify("x".repeat(5_000))],
  ])("%s is told", async (_, code, answer) => {
    const limits = { ...quick, answerMs: 100, pageMs: 200, pageBytes: 4_000, tries: 2 };
    const error = await failure(
      ids(
        listIn(await portal(answer), "path: /x", {
          limits: code === "http/not-json" ? { ...limits, pageBytes: 1e6 } : limits,
        }),
      ),
    );
    expect(error).toMatchObject({ code });
    expect(told(error)).not.toMatch(/Mật|evil/);
  });

  it("gives one page again and again is stopped", async () => {
    const address = await portal(() => ({ items: [{ id: "a" }], next: "/x" }));
    expect(await failure(ids(listIn(address, "path: /x, items: items, pages: { next: next }")))).toMatchObject({
      code: "http/loop",
      problems: [{ place: { page: 2 } }],
    });
  });

  it("gives new pages without end is stopped", async () => {
    let page = 0;
    const address = await portal(() => {
      page += 1;
      return [{ id: `h-${page}` }];
    });
    const source = listIn(address, "path: /x, pages: { page: p }", { limits: { ...quick, pages: 5 } });
    expect(await failure(ids(source))).toMatchObject({ code: "http/too-large" });
  });

  it("is not there is told after some tries", async () => {
    expect(await failure(ids(listIn("http://127.0.0.1:1", "path: /x")))).toMatchObject({ code: "http/unreachable" });
  });
});

describe("a token", () => {
  const entry = "path: /x, token: { env: PORTAL_TOKEN }";
  const environment = { PORTAL_TOKEN: "bi-mat-123" };

  it("is sent from the environment, and never shown", async () => {
    const address = await portal(({ request }, response) =>
      request.headers.authorization === "Bearer bi-mat-123"
        ? [{ id: "a" }]
        : response.writeHead(401).end() && undefined,
    );
    expect(await ids(listIn(address, entry, { environment }))).toEqual(["a"]);
    const refused = await failure(ids(listIn(address, entry, { environment: { PORTAL_TOKEN: "sai-bi-mat" } })));
    expect(refused).toMatchObject({ code: "http/authentication" });
    expect(told(refused)).not.toContain("bi-mat");
  });

  it("goes under another header and without a word before it where that is declared", async () => {
    const address = await portal(({ request }) => [{ id: String(request.headers["x-key"]) }]);
    const own = "path: /x, token: { env: PORTAL_TOKEN, header: X-Key, scheme: '' }";
    expect(await ids(listIn(address, own, { environment }))).toEqual(["bi-mat-123"]);
  });

  it("that is missing, or would be seen by others, is refused before anything is sent", () => {
    expect(() => listIn("https://portal.example", entry)).toThrow(
      expect.objectContaining({ code: "http/token-missing" }),
    );
    expect(() => listIn("http://portal.example", entry, { environment })).toThrow(
      expect.objectContaining({ code: "http/token-unprotected" }),
    );
  });

  it("does not follow a link to another host", async () => {
    const address = await portal(() => ({ items: [{ id: "a" }], next: "https://evil.example/x" }));
    const source = listIn(address, "path: /x, items: items, pages: { next: next }, token: { env: PORTAL_TOKEN }", {
      environment,
    });
    expect(await failure(ids(source))).toMatchObject({ code: "http/outside-portal" });
  });
});

describe("the address of a portal", () => {
  it.each(["ftp://a", "https://u:bi-mat@a", "https://a/?key=bi-mat", "https://"])(
    "is refused, and not shown: %s",
    (address) => {
      try {
        listIn(address, "path: /x");
        expect.unreachable();
      } catch (error) {
        expect(error).toMatchObject({ code: "http/address" });
        expect(told(error)).not.toContain("bi-mat");
      }
    },
  );

  it("holds its paths inside", () => {
    expect(listIn("https://a/api", "path: /x").place.file).toBe("https://a/api/x");
    expect(() => listIn("https://a/api", "path: ../x")).toThrow(
      expect.objectContaining({ code: "http/outside-portal" }),
    );
  });
});
