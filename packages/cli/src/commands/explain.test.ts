import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf, province } from "../../test/folders.ts";

let result: string;

beforeAll(async () => {
  result = path.join(await emptyFolder(), "r.json");
  await cchc(["score", "--policy", "qd-766", "--data", province, "--period", "2026-08", "--out", result]);
});

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

describe("a unit is found", () => {
  it.each([
    ["by its code", "H44.104", "UBND xã Hy Cương (H44.104)"],
    ["by its code in small letters", "h44.104", "UBND xã Hy Cương (H44.104)"],
    ["by the code of its administrative unit", "25", "UBND tỉnh Phú Thọ (H44)"],
    ["by a part of its name", "Hy Cương", "UBND xã Hy Cương (H44.104)"],
    ["by its name without diacritics", "hy cuong", "UBND xã Hy Cương (H44.104)"],
    ["by a part that fits one alone", "van phong", "Văn phòng UBND Tỉnh - Tỉnh Phú Thọ (H44.01)"],
  ])("%s", async (_, unit, head) => {
    const { code, out, err } = await cchc(["explain", result, unit]);
    expect([code, err]).toEqual([0, ""]);
    expect(out.startsWith(`${head} · `)).toBe(true);
  });

  it.each([
    [
      "nobody",
      /^lỗi: không có đơn vị này trong kết quả; đã cho nobody; cần mã hoặc tên của một trong 164 đơn vị; .* \[usage\/unknown-unit\]$/,
    ],
    ["  ", /\[usage\/unknown-unit\]$/],
    [
      "Tam",
      /^lỗi: tên này hợp với \d+ đơn vị; đã cho Tam; cần mã đơn vị; ví dụ: H44\.\d+ \(.*\[usage\/ambiguous-unit\]$/,
    ],
  ])("or is wrong usage, with candidates: %s", async (unit, message) => {
    const { code, out, err } = await cchc(["explain", result, unit]);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd()).toMatch(message);
  });
});

describe("an indicator is found", () => {
  it.each([["4.2"], ["4-2-digitised-dossiers"], ["SO_HOA_GIAY_TO_GIAI_QUYET"], ["so_hoa_giay_to_giai_quyet"]])(
    "by %s",
    async (indicator) => {
      const { code, out } = await cchc(["explain", result, "H44.08", indicator], { language: "en" });
      expect(code).toBe(0);
      expect(firstLine(out)).toBe(
        "Sở Giáo dục và Đào tạo - Tỉnh Phú Thọ (H44.08) · 4.2 Case files digitised in both documents and result: 3.20 / 4",
      );
    },
  );

  it("or is wrong usage, with the codes that there are", async () => {
    const { code, out, err } = await cchc(["explain", result, "H44.08", "9.9"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(
      "bộ chỉ số không có tiêu chí này; đã cho 9.9; cần mã lĩnh vực (transparency, progress, online, payment, satisfaction, digitisation) hoặc tiêu chí, một trong: 1.1, 1.2, 1.3, 1.4, 2.1,",
    );
  });
});

describe("--format json", () => {
  it("prints one object: a card, or the trace of an indicator", async () => {
    const card = JSON.parse((await cchc(["explain", result, "H44.08", "--format", "json"])).out);
    expect([card.unit.code, card.total.points, card.indicators.length]).toEqual(["H44.08", expect.any(String), 20]);
    const one = JSON.parse((await cchc(["explain", result, "H44.08", "4.2", "--format", "json"])).out);
    expect([one.schema, one.unit.code, one.indicator.code, one.points]).toEqual([
      "cchc-trace/1",
      "H44.08",
      "4.2",
      "522/163",
    ]);
    expect(one.steps.at(-1)).toEqual({
      finds: "points",
      operator: "times",
      of: [{ points: "4" }, { share: "261/326" }],
      gives: { points: "522/163" },
    });
  });
});

describe("--short", () => {
  it("prints one line for each indicator, or for the one that is asked for", async () => {
    const { code, out } = await cchc(["explain", result, "H44.104", "--short"]);
    const lines = out.trimEnd().split("\n");
    expect([code, lines.length, lines[0]]).toEqual([0, 21, "UBND xã Hy Cương (H44.104)"]);
    expect(lines[5]).toBe(
      "  2.1      Hồ sơ giải quyết đúng hạn: 13,45/20: 854/1.270 = 67,24%; tỷ lệ thuận: 20 điểm × 67,24% = 13,45",
    );
    const one = await cchc(["explain", result, "H44.104", "3.5–3.6", "--short"], { language: "en" });
    expect(one.out.trimEnd().split("\n").slice(1)).toEqual([
      "  3.5–3.6  Online payment (3.5, 3.5b and 3.6): 6.16/10: sum of the parts = 6.16; the parts added up: 5.13 + 0.66 + 0.37 = 6.16",
    ]);
  });
});

describe("--short --format json", () => {
  it("prints the lines as data", async () => {
    const { out } = await cchc(["explain", result, "H44.104", "2.1", "--short", "--format", "json"], {
      language: "en",
    });
    expect(JSON.parse(out)).toMatchObject({
      unit: { code: "H44.104" },
      indicators: [
        {
          id: "2-1-progress",
          code: "2.1",
          title: { vi: "Hồ sơ giải quyết đúng hạn", en: "Case files handled on time" },
          text: {
            vi: "13,45/20: 854/1.270 = 67,24%; tỷ lệ thuận: 20 điểm × 67,24% = 13,45",
            en: "13.45/20: 854/1,270 = 67.24%; in proportion: 20 points × 67.24% = 13.45",
          },
        },
      ],
    });
  });
});

describe("a result that cannot be read ends with 3 and one sentence", () => {
  const explain = async (text: string) => {
    const folder = await folderOf({ "r.json": text });
    const { code, out, err } = await cchc(["explain", path.join(folder, "r.json"), "A"], { language: "en" });
    return { code, out, err: err.trimEnd().replaceAll(folder, "…") };
  };

  it("when it is not there", async () => {
    const { code, err } = await cchc(["explain", "/nowhere/r.json", "A"]);
    expect(code).toBe(3);
    expect(err).toMatch(/^lỗi: không đọc được tệp kết quả; đã cho \/nowhere\/r\.json; .* \[result\/no-file\]\n$/);
  });

  it("when it is not JSON, or cut off", async () => {
    const { code, out, err } = await explain((await readFile(result, "utf8")).slice(0, 100_000));
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^error: …\/r\.json.*: the result file is not JSON; .*\[result\/not-json\]$/);
  });

  it("when it is not a result", async () => {
    const { code, err } = await explain('{"schema":"cchc-policy/1"}');
    expect(code).toBe(3);
    expect(err).toMatch(/^error: …\/r\.json: not a result file of cchc.*; .* \[result\/unreadable\]$/);
  });

  it("when its policy was tampered with", async () => {
    const stored = JSON.parse(await readFile(result, "utf8"));
    stored.policy.files["policy.yaml"].areas[0].max = 19;
    const { code, out, err } = await explain(JSON.stringify(stored));
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^error: …\/r\.json › policy\.yaml: .* \[area\/maxima\]/);
  });

  it("when its period is none", async () => {
    const stored = JSON.parse(await readFile(result, "utf8"));
    stored.period.text = "August";
    const { code, err } = await explain(JSON.stringify(stored));
    expect(code).toBe(3);
    expect(err).toMatch(/^error: …\/r\.json: .* \[period\//);
  });
});

describe("the way to a grade", () => {
  it.each([["good"], ["Tốt"], ["good".toUpperCase()]])("is planned for %s", async (grade) => {
    const { code, out, err } = await cchc(["explain", result, "H44.104", "--to", grade], { language: "en" });
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "UBND xã Hy Cương (H44.104) · To Good (total ≥ 80)",
      "The fewest changes: 3,498 records, total 58.12 → 80.00",
    ]);
  });

  it("as data has every step with its exact counts", async () => {
    const { out } = await cchc(["explain", result, "H44.104", "--to", "good", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ kind: "plan", grade: "good", cost: "3498", proven: true });
  });

  it("is wrong usage for a grade that is not there, and beside an indicator", async () => {
    const unknown = await cchc(["explain", result, "H44.104", "--to", "best"], { language: "en" });
    expect(unknown.code).toBe(2);
    expect(unknown.err.trimEnd()).toBe(
      "error: the policy has no such grade; given best; expected one of: excellent (Excellent), good (Good), fair (Fair), average (Average), weak (Weak); example: --to excellent [usage/unknown-grade]",
    );
    const both = await cchc(["explain", result, "H44.104", "2.1", "--to", "good"]);
    expect([both.code, both.out]).toEqual([2, ""]);
  });
});
