import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cchc } from "../test/cchc.ts";
import { emptyFolder, folderOf } from "../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const policy = "son-trung-2021-2026";

interface Asked {
  readonly unit: string;
  readonly count: number;
  readonly dissatisfied: number;
}

const ids = ({ count }: Asked) => Array.from({ length: count }, (_, index) => index + 1);

/** Answers on satisfaction overall and on access, five levels, of which the first are dissatisfied. */
const answersOf = (asked: Asked) =>
  ids(asked).flatMap((n) => {
    const level = n <= asked.dissatisfied ? 2 : 5;
    const row = (factor: string) =>
      `planted-${asked.unit}-${n}-${factor},${asked.unit},planted-${asked.unit}-${n},2024-05-14,${factor},five,${level},true,front`;
    return [row("overall"), row("access")];
  });

/** The forms that they stand on; the first are filled in with one level throughout. */
const formsOf = (asked: Asked) =>
  ids(asked).map(
    (n) => `planted-${asked.unit}-${n},${asked.unit},2024-05-14,front,five,true,6,${n <= asked.dissatisfied ? 1 : 3}`,
  );

const many = { unit: "18187", count: 40, dissatisfied: 3 };
const few = { unit: "18133", count: 3, dissatisfied: 1 };
const large = { unit: "18184", count: 200, dissatisfied: 110 };
const all = [many, few, large];

const files = {
  "units.csv":
    "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n18133,Thị trấn Phố Châu,commune,18133\n18184,Xã thứ ba,commune,\n",
  "survey-answer.csv": [
    "id,unit,response,answeredOn,factor,scale,level,valid,collector",
    ...all.flatMap(answersOf),
    "",
  ].join("\n"),
  "survey-response.csv": [
    "id,unit,answeredOn,collector,scale,valid,items,distinctLevels",
    ...all.flatMap(formsOf),
    "",
  ].join("\n"),
};

/** What would tell how 37 of 40, or 2 of 3, answered; and every id of those whose answers are withheld. */
const tells = [
  /37\s*\/\s*40/,
  /3\s*\/\s*40/,
  /92[.,]5/,
  /7[.,]5%/,
  /66[.,]67%/,
  /33[.,]33%/,
  /"(numerator|denominator)": ?"(37|2|3|1)"/,
  /planted-(18187|18133)-/,
];

/** Documents that `cchc report` writes as text. */
const documents = [
  { name: "x.md", more: ["--unit", "18187"] },
  { name: "x.md", more: ["--unit", "18133"] },
  { name: "x.csv", more: [] },
  { name: "x.csv", more: ["--rows", "parts"] },
] as const;

/** What would tell how many of 3. What is supposed is answered in thirds of points and ranks among 3 units. */
const thirds = [/(?<![\d.,]|rank )2\/3(?!\d)(?! points)/, /(?<![\d.,]|rank )1\/3(?!\d)/];

let data: string;
let exact: string;
let open: string;

beforeAll(async () => {
  data = await folderOf(files);
  const folder = await emptyFolder();
  [exact, open] = [path.join(folder, "exact.json"), path.join(folder, "public.json")];
  const score = ["score", "--policy", policy, "--data", data, "--period", "2024"];
  await cchc([...score, "--out", exact]);
  await cchc([...score, "--public", "--out", open]);
});

const toldIn = (text: string, more: readonly RegExp[] = thirds) =>
  [...tells, ...more].filter((one) => one.test(text)).map(String);

describe("small cells of surveys", () => {
  it("are in the exact form, which says that it is not for publication", async () => {
    const text = await readFile(exact, "utf8");
    expect(JSON.parse(text).publication).toBe("exact");
    expect(text).toContain('"numerator":"37","denominator":"40"');
  });

  it("are not in the form for the public", async () => {
    const text = await readFile(open, "utf8");
    const result = JSON.parse(text);
    expect([result.publication, result.dataSha256]).toEqual(["public", "not published"]);
    expect(toldIn(text)).toEqual([]);
    expect(text).toContain('"counts":"> 35/40"');
    expect(text).toContain('"counts":"< 5/< 5"');
    expect(text).toContain('"numerator":"90","denominator":"200"');
  });

  it.each(["18187", "18133"])("are in no output of any command about %s", async (unit) => {
    const questions = [
      ["score", "--policy", policy, "--data", data, "--period", "2024"],
      ["score", "--policy", policy, "--data", data, "--period", "2024", "--public", "--format", "json"],
      ["impact", policy, policy, "--data", data, "--period", "2024"],
      ["impact", policy, policy, "--data", data, "--period", "2024", "--format", "json"],
      ...[
        [],
        ["--short"],
        ["--to", "excellent"],
        ["--set", "case-on-time-766=9/10"],
        ["t4"],
        ["T4.10"],
        ["T4.11"],
        ["S6.2"],
        ["S6.3"],
        ["T4.10", "--data", data],
        ["S6.2", "--data", data],
        ["S6.3", "--data", data],
      ].map((asked) => ["explain", exact, unit, ...asked]),
      ...[[], ["--short"], ["T4.10"]].map((asked) => ["explain", open, unit, ...asked]),
    ];
    const outputs: string[] = [];
    for (const question of questions) {
      const formats = question[0] === "explain" ? [question, [...question, "--format", "json"]] : [question];
      for (const args of formats) {
        const { code, out } = await cchc(args, { language: "en" });
        expect([args, code]).toEqual([args, 0]);
        outputs.push(...toldIn(out, args.includes("--set") ? [] : thirds).map((one) => `${args.join(" ")}: ${one}`));
      }
    }
    expect(outputs).toEqual([]);
  });

  it.each(documents)(
    "are in no document but one for internal use, whichever form was stored: $name $more",
    async (document) => {
      const { name, more } = document;
      const out = path.join(await emptyFolder(), name);
      const written = async (file: string, ...options: readonly string[]) => {
        const { code } = await cchc(["report", file, "--out", out, ...more, ...options], { language: "en" });
        return [code, toldIn(await readFile(out, "utf8"))];
      };
      expect(await written(exact)).toEqual([0, []]);
      expect(await written(open)).toEqual([0, []]);
      const [code, told] = await written(exact, "--exact");
      expect([code, told]).not.toEqual([0, []]);
      expect(code).toBe(0);
    },
  );

  it("are told as bands, with the key of the policy that withholds them", async () => {
    const { out: vi } = await cchc(["explain", exact, "18187", "T4.10"]);
    expect(vi).toContain("> 35/40: số người trả lời dưới 5 không công bố (smallCells.below trong policy.yaml)");
    const { out: en } = await cchc(["explain", exact, "18133", "T4.10"], { language: "en" });
    expect(en).toContain("< 5/< 5: fewer than 5 respondents are not published (smallCells.below in policy.yaml)");
    expect(en).toContain("few answered and counts are not published");
  });

  it("do not hide counts of many", async () => {
    const { out } = await cchc(["explain", open, "18184", "T4.10"], { language: "en" });
    expect(out).toContain("90/200 = 45%");
  });

  it("hide the records behind them, and the answers of one respondent always", async () => {
    const { out } = await cchc(["explain", exact, "18133", "T4.10", "--data", data], { language: "en" });
    expect(out).toContain("too few respondents: neither counts nor ids of records are printed");
    const one = await cchc(["explain", exact, "18184", "T4.10", "planted-18184-1-overall", "--data", data]);
    expect([one.code, one.out]).toEqual([3, ""]);
    expect(one.err).toContain("[small-cells/one-respondent]");
  });

  it("cannot be left out by a policy that sets no threshold", async () => {
    const folder = path.join(await emptyFolder(), policy);
    await cp(fileURLToPath(new URL(`../../rules/policies/${policy}`, import.meta.url)), folder, { recursive: true });
    const head = path.join(folder, "policy.yaml");
    const text = await readFile(head, "utf8");
    await writeFile(head, text.replace(/^smallCells:\n(?: .*\n)+/m, ""));
    const { code, err } = await cchc(["score", "--policy", folder, "--data", data, "--period", "2024", "--public"]);
    expect(code).toBe(2);
    expect(err).toContain("[usage/no-threshold]");
  });

  it("leave a form for the public that is verified with the data, and not without", async () => {
    const again = await cchc(["verify", open, "--data", data], { language: "en" });
    expect([again.code, again.err]).toEqual([0, ""]);
    expect(again.out).toContain("this is the form for the public");
    const alone = await cchc(["verify", open]);
    expect(alone.err).toContain("[verify/public-result]");
    expect((await cchc(["verify", exact])).code).toBe(0);
  });
});
