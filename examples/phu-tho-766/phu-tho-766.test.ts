import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { runProgram } from "@cchc/cli";
import { type Compared, type IndicatorScore, readPolicyData, readResult, type Scorecard, score } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

/*
 * The golden files in expected/ are what `cchc` prints. After a change of wording look at the difference, then:
 *   UPDATE_GOLDEN=1 npx vitest run --project examples
 */
const here = fileURLToPath(new URL(".", import.meta.url));
const data = path.join(here, "data");
const policy = readPolicyData(qd766);

async function scoreTheProvince() {
  const items = [...policy.indicators, ...policy.areas].map(({ id }) => id);
  const measured = await readMeasuredData(data, { measures: [...policy.measures.values()], items, period: "2026-08" });
  return { measured, result: score(policy, { ...measured, period: "2026-08", inputs: measured.files }) };
}

const { measured, result } = await scoreTheProvince();
const { cards } = result;
const tolerance = "0.015";

/** The 16 metrics whose rule is known and that are scored; 3.1–3.3 is taken over, 2.2 and 5.1 are followed only. */
const metrics = [
  ...["1.1", "1.2", "1.3", "1.4", "2.1", "3.5–3.6"],
  ...["4.1", "4.2", "4.3", "4.4", "4.5a", "4.5b", "4.6", "5.2", "5.3", "5.4"],
];
const idOf = new Map(policy.indicators.map(({ id, code }) => [code, id]));

function scoreOf(card: Scorecard, code: string): IndicatorScore {
  const found = card.indicators.find(({ id }) => id === idOf.get(code));
  if (found === undefined) {
    throw new Error(`${card.unit.code} has no ${code}`);
  }
  return found;
}

function cardOf(code: string): Scorecard {
  const found = cards.find(({ unit }) => unit.code === code);
  if (found === undefined) {
    throw new Error(`no card ${code}`);
  }
  return found;
}

const scored = cards.flatMap((card) => metrics.map((code) => ({ card, code, score: scoreOf(card, code) })));

describe("the data", () => {
  it("is read whole: every row is accepted, none is set aside", () => {
    expect(measured.files.map(({ name, read, accepted, rejected }) => [name, read, accepted, rejected])).toEqual([
      ["units.csv", 164, 164, 0],
      ["counts.csv", 3444, 3444, 0],
      ["published.csv", 4100, 4100, 0],
    ]);
    expect([measured.problems, measured.warnings, measured.otherPeriods]).toEqual([[], [], []]);
    expect(result.partial).toBe(false);
  });

  it("has the province, 15 departments and 148 communes", () => {
    const count = (level: string) => cards.filter(({ unit }) => unit.level === level).length;
    expect([count("province"), count("department"), count("commune"), cards.length]).toEqual([1, 15, 148, 164]);
  });
});

describe("16 metrics of 164 agencies beside the portal's published scores", () => {
  it("are 2,624 compared values", () => {
    expect(scored).toHaveLength(16 * 164);
    expect(scored.filter(({ score: { published } }) => published !== undefined)).toHaveLength(2624);
    expect(result.agreement?.indicators).toEqual({
      compared: 2624,
      agree: 2624,
      bothBlank: 340,
      agreeWhenPartsRounded: 0,
    });
  });

  it("agree within 0.015 in all 2,284 that have points", () => {
    const withPoints = scored.filter(({ score: { points } }) => points !== undefined);
    const apart = withPoints.filter(
      ({ score: { published } }) => published?.difference?.abs().compare(tolerance) !== -1,
    );
    expect(withPoints).toHaveLength(2284);
    expect(apart.map(({ card, code }) => `${card.unit.code} ${code}`)).toEqual([]);
  });

  it("are without points exactly where the portal has none: 340", () => {
    const blank = scored.filter(({ score: { points } }) => points === undefined);
    const theirs = scored.filter(({ score: { published } }) => published?.published === undefined);
    expect(blank).toHaveLength(340);
    expect(theirs).toEqual(blank);
    const byMetric = metrics.map((code) => [code, blank.filter((one) => one.code === code).length] as const);
    expect(Object.fromEntries(byMetric.filter(([, count]) => count > 0))).toEqual({
      ...{ "1.1": 164, "1.2": 164, "1.4": 2 },
      ...{ "4.1": 2, "4.2": 2, "4.3": 2, "4.4": 2, "4.5b": 2 },
    });
  });

  it("have a measured count or a rule for its absence behind each point", () => {
    const origins = new Set(scored.map(({ score: { origin } }) => origin));
    expect([...origins].sort()).toEqual(["counts", "none", "rule"]);
  });
});

/** A fraction, computed here and nowhere else: this test has its own arithmetic on purpose. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return a.over * b.under <= b.over * a.under ? a : b;
}

function same(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}

/** Reads `12`, `1.25` or `5/6`. */
function fraction(text: string): Fraction {
  const [whole = "", under] = text.split("/");
  const [digits = "", decimals = ""] = whole.split(".");
  return { over: BigInt(digits + decimals), under: BigInt(under ?? `1${"0".repeat(decimals.length)}`) };
}

type Counts = (measure: string) => readonly [numerator: bigint, denominator: bigint] | undefined;

async function countsByUnit(): Promise<Map<string, Counts>> {
  const [, ...rows] = (await readFile(path.join(data, "counts.csv"), "utf8")).trim().split("\n");
  const units = new Map<string, Map<string, readonly [bigint, bigint]>>();
  for (const row of rows) {
    const [unit = "", measure = "", , numerator = "", denominator = ""] = row.split(",");
    const counts = units.get(unit) ?? new Map<string, readonly [bigint, bigint]>();
    units.set(unit, counts);
    if (denominator !== "") {
      counts.set(measure, [BigInt(numerator), BigInt(denominator)]);
    }
  }
  return new Map([...units].map(([unit, counts]) => [unit, (measure: string) => counts.get(measure)]));
}

/** What the metrics are worth, as written in plain words in the formula document and seen on the portal. */
const formulas: Readonly<Record<string, (counts: Counts) => Fraction | undefined>> = {
  "1.1": share("procedure-published-on-time", 6n),
  "1.2": share("procedure-made-public-on-time", 4n),
  "1.3": share("procedure-content-full", 2n),
  "1.4": share("dossier-synced", 6n),
  "2.1": share("dossier-on-time", 20n, "0"),
  "3.5–3.6": (counts) => {
    const a = share("fee-dossier-paid-online", 6n, "0")(counts);
    const b = share("fee-procedure-paid-online", 5n, "0")(counts);
    const c = share("fee-procedure-synced", 5n, "0")(counts);
    if (a === undefined || b === undefined || c === undefined) {
      return undefined;
    }
    // 6A + min(2, 2.5B) + 2.5C, where 2.5 is a half of 5.
    const half = ({ over, under }: Fraction) => ({ over, under: under * 2n });
    return lesser(fraction("10"), plus(plus(a, lesser(fraction("2"), half(b))), half(c)));
  },
  "4.1": share("dossier-electronic-result", 6n),
  "4.2": share("dossier-digitised", 4n),
  "4.3": upTo(80n, "dossier-data-reused", 2n),
  "4.4": share("dossier-from-personal-storage", 4n),
  "4.5a": share("procedure-population-data", 2n),
  "4.5b": share("dossier-population-data", 2n),
  "4.6": (counts) => share("commune-certified-copy", 2n)(counts) ?? fraction("2"),
  "5.2": share("petition-on-time", 6n, "6"),
  "5.3": share("petition-satisfied", 6n, "6"),
  "5.4": upTo(90n, "dossier-without-complaint", 6n, "0"),
};

function share(measure: string, max: bigint, whenEmpty?: string) {
  return (counts: Counts): Fraction | undefined => {
    const [numerator, denominator] = counts(measure) ?? [0n, 0n];
    const empty = whenEmpty === undefined ? undefined : fraction(whenEmpty);
    return denominator === 0n ? empty : { over: max * numerator, under: denominator };
  };
}

function upTo(percent: bigint, ...[measure, max, whenEmpty]: Parameters<typeof share>) {
  return (counts: Counts): Fraction | undefined => {
    const [, denominator = 0n] = counts(measure) ?? [];
    const points = share(measure, max, whenEmpty)(counts);
    if (points === undefined || denominator === 0n) {
      return points;
    }
    return lesser(fraction(max.toString()), { over: points.over * 100n, under: points.under * percent });
  };
}

describe("an independent computation from counts.csv", () => {
  it("gives exactly the same points for every metric of every agency", async () => {
    const units = await countsByUnit();
    const stored: readonly { unit: { code: string }; indicators: readonly { id: string; points?: string }[] }[] =
      JSON.parse(JSON.stringify(result)).cards;
    const differing = stored.flatMap(({ unit, indicators }) =>
      metrics.filter((code) => {
        const ours = indicators.find(({ id }) => id === idOf.get(code))?.points;
        const theirs = formulas[code]?.(units.get(unit.code) ?? (() => undefined));
        return ours === undefined || theirs === undefined
          ? (ours === undefined) !== (theirs === undefined)
          : !same(fraction(ours), theirs);
      }),
    );
    expect([units.size, Object.keys(formulas).length]).toEqual([164, 16]);
    expect(differing).toEqual([]);
  });
});

describe("groups and totals", () => {
  const groups = cards.flatMap(({ unit, areas }) => areas.map((area) => ({ unit, ...area })));
  const differs = ({ published }: { readonly published?: Compared | undefined }) => published?.agrees === false;

  it("of groups 820 were published beside ours; only four of digitisation differ", () => {
    expect(groups.filter(({ published }) => published !== undefined)).toHaveLength(5 * 164);
    expect(
      groups
        .filter(differs)
        .map(({ unit, id, points, published }) => [
          `${unit.code} ${unit.name}`,
          id,
          points?.toFixed(4),
          published?.published?.toString(),
        ]),
    ).toEqual([
      ["H44.124 UBND xã Tây Cốc", "digitisation", "7.5958", "7.58"],
      ["H44.159 UBND xã Long Cốc", "digitisation", "7.7344", "7.75"],
      ["H44.177 UBND xã Đại Đình", "digitisation", "7.5423", "7.56"],
      ["H44.19 Sở Tư pháp - Tỉnh Phú Thọ", "digitisation", "7.2317", "7.25"],
    ]);
  });

  it("of totals 25 differ, by 0.034 at most", () => {
    const apart = cards.map(({ total }) => total).filter(differs);
    const farthest = apart
      .map(({ published }) => Number(published?.difference?.abs().toFixed(4)))
      .sort()
      .at(-1);
    expect([apart.length, farthest]).toEqual([25, 0.034]);
  });

  it("each difference is explained by the portal adding up rounded points", () => {
    const apart = [...groups, ...cards.map(({ total }) => total)].filter(differs);
    expect(apart).toHaveLength(29);
    expect(apart.filter(({ published }) => published?.agreesWhenPartsRounded !== true)).toEqual([]);
  });
});

describe("an idle office", () => {
  it.each([
    ["H44.01", "Văn phòng UBND Tỉnh - Tỉnh Phú Thọ"],
    ["H44.23", "Thanh tra tỉnh - Tỉnh Phú Thọ"],
  ])("%s has 12 of 18 points for satisfaction by rule, without evidence", (code, name) => {
    const card = cardOf(code);
    const satisfaction = card.areas.find(({ id }) => id === "satisfaction");
    expect(card.unit.name).toBe(name);
    expect([satisfaction?.points, satisfaction?.max, satisfaction?.withoutEvidence].map(String)).toEqual([
      "12",
      "18",
      "12",
    ]);
    for (const metric of ["5.2", "5.3"]) {
      expect(scoreOf(card, metric)).toMatchObject({
        status: "empty-denominator",
        origin: "rule",
        reason: { key: "empty-denominator/full" },
      });
    }
    expect(card.total.withoutEvidence.toString()).toBe("14");
    expect(card.total.evidence.toFixed(2)).toBe("0.08");
  });
});

describe("ranks", () => {
  const ranked = cards.filter(({ unit }) => unit.level === "commune");
  const exactly = (a: Scorecard, b: Scorecard) => (a.total.points ?? b.total.points)?.compare(b.total.points ?? 0) ?? 0;
  const placeOf = ({ rank }: Scorecard) => rank?.place ?? 0;

  it("follow the exact totals: communes that print the same total have places of their own", () => {
    const byPlace = [...ranked].sort((a, b) => placeOf(a) - placeOf(b));
    const pairs = byPlace.slice(1).map((card, index) => [byPlace[index] ?? card, card] as const);
    expect(pairs.filter(([a, b]) => exactly(a, b) <= 0)).toEqual([]);
    expect(byPlace.map(placeOf)).toEqual(byPlace.map((_, index) => index + 1));
    const printedAlike = pairs.filter(([a, b]) => a.total.points?.toFixed(2) === b.total.points?.toFixed(2));
    expect(printedAlike.length).toBeGreaterThan(5);
    expect([placeOf(cardOf("H44.104")), ranked.length]).toEqual([140, 148]);
  });

  it("are shared by equals alone", () => {
    expect(["H44.01", "H44.23"].map((code) => placeOf(cardOf(code)))).toEqual([14, 14]);
    expect(exactly(cardOf("H44.01"), cardOf("H44.23"))).toBe(0);
  });

  it("differ from those by the portal's rounded sums for 37 communes", () => {
    const moved = cards.filter(({ rank }) => rank?.published !== rank?.place);
    expect(moved.map(({ unit }) => unit.level)).toEqual(Array.from({ length: 37 }, () => "commune"));
  });
});

describe("the result", () => {
  it("is the same, byte for byte, in a second run", async () => {
    expect(JSON.stringify((await scoreTheProvince()).result)).toBe(JSON.stringify(result));
  });

  it("is valid under its published JSON Schema, by a validator that is not ours", async () => {
    const file = fileURLToPath(import.meta.resolve("@cchc/rules/schemas/result-1.schema.json"));
    const formats = { date: /^\d{4}-\d{2}-\d{2}$/, uri: /^https?:\/\// };
    const validate = new Ajv2020({ formats, allErrors: true }).compile(JSON.parse(await readFile(file, "utf8")));
    const stored = JSON.parse(JSON.stringify(result));
    expect([validate(stored), validate.errors]).toEqual([true, null]);
    expect(validate({ ...stored, schema: "cchc-result/2" })).toBe(false);
    expect(
      validate({ ...stored, cards: [{ ...stored.cards[0], total: { ...stored.cards[0].total, points: 15.9 } }] }),
    ).toBe(false);
  });

  it("reads back as the same result", () => {
    const stored = JSON.parse(JSON.stringify(result));
    expect(JSON.parse(JSON.stringify(readResult(stored)))).toEqual(stored);
  });
});

async function printed(...args: readonly string[]): Promise<string> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runProgram(args, {
    environment: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  expect([code, err.filter((line) => !/^[a-z]+\.csv: |^Kết quả: |^Result: /.test(line))]).toEqual([0, []]);
  return out.join("");
}

async function expectGolden(name: string, text: string): Promise<void> {
  const file = path.join(here, "expected", name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  expect(text).toBe(await readFile(file, "utf8"));
}

describe("what the command prints", () => {
  const stored = path.join(tmpdir(), `cchc-phu-tho-${process.pid}`, "result.json");
  const scoring = ["score", "--policy", "qd-766", "--data", data, "--period", "2026-08", "--out", stored];

  it.each(["vi", "en"])("is the table in expected/table.%s.txt", async (language) => {
    await expectGolden(`table.${language}.txt`, await printed(...scoring, "--lang", language));
  });

  it.each([
    ["H44.01", "vi"],
    ["H44.01", "en"],
    ["H44.104", "vi"],
    ["H44.104", "en"],
  ])("is the card of %s in expected/explain-<code>.%s.txt", async (unit, language) => {
    await printed(...scoring);
    await expectGolden(`explain-${unit}.${language}.txt`, await printed("explain", stored, unit, "--lang", language));
  });

  it("is the page of an indicator in expected/explain-H44.08-4.2.vi.txt", async () => {
    await printed(...scoring);
    await expectGolden("explain-H44.08-4.2.vi.txt", await printed("explain", stored, "H44.08", "4.2"));
  });
});
