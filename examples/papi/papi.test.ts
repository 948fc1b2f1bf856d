import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { runProgram } from "@cchc/cli";
import { Exact } from "@cchc/core";
import { readPolicyData, type Scorecard, score } from "@cchc/rules";
import { papi } from "@cchc/rules/policies";
import { beforeAll, describe, expect, it } from "vitest";
import { subIndexColumns } from "./sub-index-columns.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const data = path.join(here, "data");
const policy = readPolicyData(papi);
const years = Array.from({ length: 14 }, (_, index) => 2011 + index);
const publishedYears = [2011, 2012, 2013, 2014, 2015, 2016];

async function scoreYear(year: number) {
  const period = `${year}`;
  const items = [...policy.indicators, ...policy.areas].map(({ id }) => id);
  const measured = await readMeasuredData(data, { measures: [...policy.measures.values()], items, period });
  return { measured, result: score(policy, { ...measured, period, inputs: measured.files }) };
}

const cardsOf = new Map<number, readonly Scorecard[]>();

beforeAll(async () => {
  for (const year of years) {
    const { measured, result } = await scoreYear(year);
    expect([measured.problems, result.partial]).toEqual([[], false]);
    cardsOf.set(year, result.cards);
  }
}, 60_000);

function cards(year: number): readonly Scorecard[] {
  return cardsOf.get(year) ?? [];
}

function card(year: number, name: string): Scorecard {
  const found = cards(year).find(({ unit }) => unit.name === name);
  if (found === undefined) {
    throw new Error(`no card of ${name} in ${year}`);
  }
  return found;
}

async function rowsOf(file: string): Promise<string[][]> {
  const [, ...lines] = (await readFile(path.join(here, file), "utf8")).trim().split("\n");
  return lines.map((line) => line.split(","));
}

const tolerance = "0.00001";
const isNear = (ours: Exact | undefined, theirs: string) =>
  ours !== undefined && ours.minus(Exact.of(theirs)).abs().compare(tolerance) <= 0;

describe("2011–2016 beside the published figures", () => {
  it("gives each of 2,256 dimensions within 0.00001, and none where none was published", async () => {
    const rows = await rowsOf("data/published.csv");
    const ours = new Map(
      publishedYears.flatMap((year) =>
        cards(year).flatMap(({ unit, areas }) => areas.map((area) => [`${year} ${unit.code} ${area.id}`, area.points])),
      ),
    );
    const dimensionRows = rows.filter(([, item = ""]) => Object.hasOwn(dimensions, item));
    const filled = dimensionRows.filter(([, , , points]) => points !== "");
    expect([dimensionRows.length, filled.length, ours.size]).toEqual([2268, 2256, 2268]);
    const apart = dimensionRows.filter(([unit, item, year, points = ""]) => {
      const own = ours.get(`${year} ${unit} ${item}`);
      return points === "" ? own !== undefined : !isNear(own, points);
    });
    expect(apart).toEqual([]);
  });

  it("takes each of 8,272 sub-indices from the column of its meaning", () => {
    const compared = publishedYears.flatMap((year) =>
      cards(year).flatMap(({ indicators }) => indicators.flatMap(({ published }) => published ?? [])),
    );
    const filled = compared.filter(({ published }) => published !== undefined);
    // 22 sub-indices × 63 provinces × 6 years, less 22 for each of the two blank provinces of 2014.
    expect([compared.length, filled.length]).toEqual([8316, 8272]);
    expect(compared.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it("gives each of 376 totals within 0.00001", async () => {
    const rows = await rowsOf("published-totals.csv");
    const ours = new Map(
      publishedYears.flatMap((year) => cards(year).map(({ unit, total }) => [`${year} ${unit.code}`, total.points])),
    );
    expect([rows.length, ours.size]).toEqual([378, 378]);
    const apart = rows.filter(([unit, year, points = ""]) => !isNear(ours.get(`${year} ${unit}`), points));
    // The source writes a total of 0.0 for the two provinces that it has no figures of.
    expect(apart).toEqual([
      ["P15", "2014", "0.0"],
      ["P56", "2014", "0.0"],
    ]);
    expect([ours.get("2014 P15"), ours.get("2014 P56")]).toEqual([undefined, undefined]);
  });
});

describe("the report of 2019, table 3.1, which prints two places", () => {
  // PAPI 2019 report (CECODES, VFF-CRT, RTA & UNDP 2020), page 67: participation at local levels.
  it.each([
    ["Bà Rịa - Vũng Tàu", "5.32"],
    ["Bắc Giang", "5.58"],
    ["Bến Tre", "5.58"],
    ["Hà Tĩnh", "5.81"],
    ["Hòa Bình", "5.66"],
    ["Lào Cai", "5.31"],
    ["Quảng Bình", "5.40"],
    ["Thái Bình", "5.35"],
    ["Cần Thơ", "5.12"],
    ["Hà Nội", "5.04"],
    ["Lâm Đồng", "4.99"],
  ])("has %s at %s", (name, points) => {
    const participation = card(2019, name).areas.find(({ id }) => id === "participation");
    expect(participation?.points?.toFixed(2)).toBe(points);
  });
});

describe("criteria in force", () => {
  const codesOf = (year: number) =>
    (cards(year)[0]?.indicators ?? [])
      .filter(({ max }) => !max.isZero())
      .map(({ id }) => policy.indicators.find((one) => one.id === id)?.code);
  const since2018 = [
    ...["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3"],
    ...["4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4"],
    ...["7.1", "7.2", "7.3", "8.1", "8.2", "8.3"],
  ];
  const without = (...codes: readonly string[]) => since2018.filter((code) => !codes.includes(code));

  it.each([
    [2018, without("8.3")],
    [2019, since2018],
    [2020, since2018],
    [2021, without("5.2")],
    [2022, without("5.2")],
    [2023, without("5.2")],
    [2024, without("5.2")],
  ])("in %d are the sub-indices of that year", (year, codes) => {
    expect(codesOf(year)).toEqual(codes);
  });

  it("make six dimensions of 60 points until 2017 and eight of 80 from 2018 on", () => {
    const shape = (year: number) => [cards(year)[0]?.areas.length, cards(year)[0]?.total.max.toString()];
    expect(shape(2017)).toEqual([6, "60"]);
    expect(shape(2018)).toEqual([8, "80"]);
  });

  it("never rescale: a sub-index that is not asked leaves its scale to the others", () => {
    expect(years.filter((year) => cards(year).some(({ total }) => total.rescaled))).toEqual([]);
  });

  it("are those that the converter takes from the source, in every year", () => {
    for (const year of years) {
      const asked = new Set(
        (cards(year)[0]?.indicators ?? [])
          .filter(({ max }) => !max.isZero())
          .map(({ measurement }) => measurement?.measure),
      );
      const taken = subIndexColumns.filter(({ first, last }) => first <= year && year <= last);
      expect([...asked].sort()).toEqual(taken.map(({ measure }) => measure).sort());
    }
  });
});

describe("blank provinces", () => {
  it.each([
    [2014, ["Bắc Giang", "Đồng Tháp"]],
    [2021, ["Bắc Giang", "Bắc Ninh", "Quảng Ninh"]],
    [2023, ["Bình Dương", "Quảng Ninh"]],
    [2024, ["Tiền Giang", "Vĩnh Phúc"]],
  ])("of %d are %j: no data, no points, no rank", (year, names) => {
    const blank = cards(year).filter(({ total }) => total.points === undefined);
    expect(blank.map(({ unit }) => unit.name).sort((a, b) => a.localeCompare(b, "vi"))).toEqual(names);
    for (const { total, areas, rank } of blank) {
      expect([total.status, rank, total.evidence.toString()]).toEqual(["no-data", undefined, "0"]);
      expect(areas.map(({ status }) => status)).toEqual(areas.map(() => "no-data"));
    }
  });

  it("are in no other year", () => {
    const withBlanks = years.filter((year) => cards(year).some(({ total }) => total.points === undefined));
    expect(withBlanks).toEqual([2014, 2021, 2023, 2024]);
  });

  it.each([
    [2018, "Quảng Ninh", ["transparency", "corruption"], "0.75"],
    [2018, "Đồng Tháp", ["transparency", "corruption"], "0.75"],
    [2022, "Bắc Giang", ["participation", "transparency", "corruption", "procedures"], "0.5"],
    [2022, "Bắc Ninh", ["transparency", "accountability", "corruption", "e-governance"], "0.5"],
  ])("in part: %d %s has what it has, says so, and is not ranked", (...[year, name, missing, evidence]) => {
    const { areas, total, rank } = card(year, name);
    expect(areas.filter(({ status }) => status === "no-data").map(({ id }) => id)).toEqual(missing);
    expect([total.status, total.evidence.toString(), rank]).toEqual(["scored", evidence, undefined]);
  });
});

/** Sub-indices by dimension, written down once more: this test has its own arithmetic on purpose. */
const dimensions: Readonly<Record<string, readonly string[]>> = {
  participation: ["civic-knowledge", "opportunities", "village-elections", "voluntary-contributions"],
  transparency: ["access-to-information", "poverty-lists", "communal-budgets", "land-use-plans"],
  accountability: [
    ...["interactions", "citizen-appeals", "access-to-justice"],
    ...["people-inspection-boards", "investment-supervision"],
  ],
  corruption: [
    ...["corruption-in-government", "corruption-in-services"],
    ...["equity-in-employment", "fight-against-corruption"],
  ],
  procedures: ["certification", "construction-permits", "land-titles", "personal-procedures"],
  services: ["public-health", "primary-education", "infrastructure", "law-and-order"],
  environment: ["environmental-protection", "air-quality", "water-quality"],
  "e-governance": ["government-portals", "internet-access", "e-responsiveness"],
};

/** A decimal of up to twelve places in units of the twelfth. */
function twelfths(text: string): bigint {
  const [whole = "", places = ""] = text.split(".");
  return BigInt(whole + places.padEnd(12, "0"));
}

describe("an independent computation from counts.csv", () => {
  it("gives exactly the same dimensions in all fourteen years", async () => {
    const dimensionOf = new Map(
      Object.entries(dimensions).flatMap(([id, all]) => all.map((one) => [one, id] as const)),
    );
    const sums = new Map<string, bigint>();
    for (const [unit, measure = "", year, , , amount = ""] of await rowsOf("data/counts.csv")) {
      const key = `${year} ${unit} ${dimensionOf.get(measure)}`;
      if (amount !== "") {
        sums.set(key, (sums.get(key) ?? 0n) + twelfths(amount));
      }
    }
    const ours = years.flatMap((year) =>
      cards(year).flatMap(({ unit, areas }) =>
        areas.flatMap(({ id, points }) =>
          points === undefined ? [] : [[`${year} ${unit.code} ${id}`, points.times(10n ** 12n).toString()] as const],
        ),
      ),
    );
    expect(ours).toHaveLength(sums.size);
    expect(ours.filter(([key, sum]) => sum !== sums.get(key)?.toString())).toEqual([]);
  });

  it.each([2013, 2018, 2024])("gives the same ranks in %d: those with every figure, by their sum", async (year) => {
    const rows = (await rowsOf("data/counts.csv")).filter((row) => row[2] === `${year}`);
    const whole = [...new Set(rows.map(([unit = ""]) => unit))].filter(
      (code) => !rows.some((row) => row[0] === code && row[5] === ""),
    );
    const sumOf = (code: string) =>
      rows.reduce((sum, row) => (row[0] === code ? sum + twelfths(row[5] ?? "") : sum), 0n);
    const sums = whole.map((code) => ({ code, sum: sumOf(code) }));
    const theirs = sums.map(({ code, sum }) => [code, 1 + sums.filter((other) => other.sum > sum).length]);
    const ours = cards(year).flatMap(({ unit, rank }) => (rank === undefined ? [] : [[unit.code, rank.place]]));
    expect(whole).toHaveLength({ 2013: 63, 2018: 61, 2024: 61 }[year] ?? 0);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });
});

describe("the command of the README", () => {
  it("ranks 61 provinces of 2024 and leaves two without a place", async () => {
    const out: string[] = [];
    const command = ["score", "--policy", "papi", "--data", data, "--period", "2024", "--lang", "en"];
    const code = await runProgram(command, {
      environment: {},
      stdout: { write: (text) => out.push(text) },
      stderr: { write: () => undefined },
    });
    const lines = out.join("").split("\n");
    expect(code).toBe(0);
    expect(lines.filter((line) => /^ +\d+ {2}\S/.test(line))).toHaveLength(61);
    expect(lines.find((line) => line.startsWith("   1  "))).toMatch(/^ {3}1 {2}Quảng Ninh +47\.82 /);
    expect(lines.filter((line) => /^ {3}– {2}/.test(line)).map((line) => line.slice(6, 20).trim())).toEqual([
      "Vĩnh Phúc",
      "Tiền Giang",
    ]);
  });
});
