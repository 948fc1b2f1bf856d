import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, policyWith, province } from "../../test/folders.ts";

const scoring = ["score", "--policy", "qd-766", "--data", province, "--period", "2026-08"];
let folder: string;
let result: string;

beforeAll(async () => {
  folder = await emptyFolder();
  result = path.join(folder, "r.json");
  await cchc([...scoring, "--out", result]);
});

/** Runs `cchc verify` in English; paths of the machine are cut off. */
async function verify(...args: string[]) {
  const { code, out, err } = await cchc(["verify", ...args], { language: "en" });
  return { code, lines: out.trimEnd().split("\n"), err };
}

/** The stored result after somebody worked on its JSON. */
async function tampered(work: (stored: ReturnType<typeof JSON.parse>) => void): Promise<string> {
  const stored = JSON.parse(await readFile(result, "utf8"));
  work(stored);
  const file = path.join(await emptyFolder(), "t.json");
  await writeFile(file, JSON.stringify(stored));
  return file;
}

/** The data of the province with one row changed. */
async function dataWith(found: string, put: string): Promise<string> {
  const data = path.join(await emptyFolder(), "data");
  await cp(province, data, { recursive: true });
  const file = path.join(data, "counts.csv");
  const text = await readFile(file, "utf8");
  expect(text.split(found)).toHaveLength(2);
  await writeFile(file, text.replace(found, put));
  return data;
}

describe("a result as it was stored", () => {
  it("is equal, computed again from what it carries", async () => {
    expect(await verify(result)).toEqual({
      code: 0,
      lines: [
        "Verification: qd-766 · 2026-08",
        "  Computed again from the measurements that the result carries: 164 cards, 3,280 indicators",
        "  Outside the cards: nothing differs",
        "  Cards: nothing differs",
        "  To know",
        "    – input files and the hash of the data not checked: that needs the data (--data)",
        "    – published scores taken as stored; differences and agreement computed again",
        "EQUAL: everything that was checked is as stored.",
      ],
      err: "",
    });
  });

  it("is equal, with its data read again", async () => {
    const { code, lines } = await verify(result, "--data", province);
    expect([code, lines.slice(2, 8)]).toEqual([
      0,
      [
        "  Input files",
        "    units.csv: same",
        "    counts.csv: same",
        "    published.csv: same",
        "  Outside the cards: nothing differs",
        "  Cards: nothing differs",
      ],
    ]);
  });

  it("is the same in Vietnamese", async () => {
    const { code, out } = await cchc(["verify", result]);
    expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([
      0,
      "BẰNG NHAU: mọi thứ được kiểm tra đều đúng như đã lưu.",
    ]);
  });

  it("with some units alone has ranks that only the data can check", async () => {
    const some = path.join(folder, "some.json");
    await cchc([...scoring, "--units", "H44.104,H44.01", "--out", some]);
    const [alone, withData] = [await verify(some), await verify(some, "--data", province)];
    expect([alone.code, withData.code]).toEqual([0, 0]);
    expect(alone.lines).toContain(
      "    – ranks not checked (but for the order of the units at hand): the result holds some units alone",
    );
    expect(withData.lines).toContain(
      "    – the result holds 2 of the 164 units in the data; the cards of those alone are compared",
    );
  });
});

describe("a stock json-rules-engine", () => {
  it("gives every agency of the province the same outcome, status and points", async () => {
    const { code, lines } = await verify(result, "--engine", "json-rules-engine");
    expect([code, lines[4]]).toEqual([
      0,
      "  json-rules-engine: 187 rules, 3,772 judgements on 164 cards: the same outcome, status and points",
    ]);
  });

  it("says where it judges otherwise", async () => {
    const file = await tampered((stored) => {
      stored.cards[0].indicators[4].points = "20";
    });
    const { code, lines } = await verify(file, "--engine", "json-rules-engine");
    expect([code, lines.slice(5, 7)]).toEqual([
      1,
      [
        "  json-rules-engine: 187 rules, 3,772 judgements on 164 cards: 1 of 164 DIFFER",
        '    UBND tỉnh Phú Thọ (H44): indicator/2-1-progress.points: stored "20", computed "2892500/184513"',
      ],
    ]);
  });
});

describe("what was changed by hand ends with 1 and is named", () => {
  it("points", async () => {
    const file = await tampered((stored) => {
      stored.cards[0].indicators[4].points = "20";
    });
    const { code, lines } = await verify(file);
    expect([code, lines.slice(3, 5), lines.at(-1)]).toEqual([
      1,
      [
        "  Cards: 1 of 164 DIFFER",
        '    UBND tỉnh Phú Thọ (H44): indicators.2-1-progress.points: stored "20", computed "2892500/184513"',
      ],
      "DIFFERS: the result does not come out again as stored.",
    ]);
  });

  it("a count", async () => {
    const file = await tampered((stored) => {
      stored.cards[0].indicators[4].measurement.numerator = "1";
    });
    const { code, lines } = await verify(file);
    expect(code).toBe(1);
    expect(lines.find((line) => line.includes("(H44)"))).toMatch(
      /indicators\.2-1-progress\.points: stored .*; \d+ more on this card$/,
    );
  });

  it("a threshold of the policy inside, whose hash was kept", async () => {
    const file = await tampered((stored) => {
      stored.policy.files["indicators/4-3-reused-data.yaml"].rules[0].score.fullAt = "79%";
    });
    const { code, lines } = await verify(file);
    expect(code).toBe(1);
    expect(lines[3]).toMatch(/^ {4}policy\.sha256: stored "[0-9a-f]{64}", computed "/);
    expect(lines.filter((line) => line.startsWith("    "))).toHaveLength(4 + 21 + 3);
    expect(lines.at(-2)).toMatch(/^ {4}– the policy that ships under this id today is another one/);
  });

  it("data that is not what it was: the files are named, and the cards that it moves", async () => {
    const data = await dataWith(
      "H44.104,dossier-on-time,2026-08,854,1270,",
      "H44.104,dossier-on-time,2026-08,855,1270,",
    );
    const { code, lines } = await verify(result, "--data", data);
    expect(code).toBe(1);
    expect(lines).toContain("    counts.csv: CHANGED");
    expect(lines).toContain(
      '    UBND xã Hy Cương (H44.104): indicators.2-1-progress.measurement.numerator: stored "854", computed "855"; 11 more on this card',
    );
    expect(lines.some((line) => line.startsWith("    dataSha256: stored "))).toBe(true);
  });
});

describe("--format json", () => {
  it("prints one object on stdout", async () => {
    const { out, code } = await cchc([
      "verify",
      result,
      "--data",
      province,
      "--engine",
      "json-rules-engine",
      "--format",
      "json",
    ]);
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      {
        policy: { id: "qd-766" },
        equal: true,
        verification: { equal: true, cards: 164, indicators: 3280, differences: [], cardDifferences: [], notes: [] },
        inputs: [{ name: "units.csv", state: "same" }, { state: "same" }, { state: "same" }],
        stock: { engine: "json-rules-engine", equal: true, judgements: 3772, cardDifferences: [], refused: [] },
      },
    ]);
  });
});

describe("a policy of one's own", () => {
  it("that changed since is said to be another one, and the result is verified by its own", async () => {
    const policy = await policyWith(["policy.yaml", "from: 2026-01-01", "from: 2026-02-01"]);
    const own = path.join(folder, "own.json");
    const { code: scored } = await cchc([
      "score",
      "--policy",
      policy,
      "--data",
      province,
      "--period",
      "2026-08",
      "--out",
      own,
    ]);
    const { code, lines } = await verify(own);
    expect([scored, code]).toEqual([0, 0]);
    expect(lines.some((line) => line.includes("the policy that ships under this id today is another one"))).toBe(true);
  });
});

describe("wrong usage and what cannot be read", () => {
  it.each([
    ["an option of the data without the data", ["r.json", "--as-of", "2026-08-31"], 2, "[usage/data-needed]"],
    ["an engine that cchc does not know", ["r.json", "--engine", "drools"], 2, "json-rules-engine"],
    ["a file that is not there", ["/nowhere/r.json"], 3, "[result/no-file]"],
  ])("%s", async (_, args, exit) => {
    const { code, lines } = await verify(...args);
    expect([code, lines]).toEqual([exit, [""]]);
  });
});
