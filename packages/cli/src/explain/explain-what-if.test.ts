import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, province } from "../../test/folders.ts";

let result: string;

beforeAll(async () => {
  result = path.join(await emptyFolder(), "r.json");
  await cchc(["score", "--policy", "qd-766", "--data", province, "--period", "2026-08", "--out", result]);
});

const suppose = (...set: string[]) => ["explain", result, "H44.104", "2.1", ...set.flatMap((one) => ["--set", one])];

describe("explain --set", () => {
  it("prints before and after", async () => {
    const { code, out, err } = await cchc(suppose("dossier-on-time=1000/1270"));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(`UBND xã Hy Cương (H44.104) · nếu dossier-on-time=1000/1270
  2.1 Hồ sơ giải quyết đúng hạn: 13,45 → 15,75
  Lĩnh vực Tiến độ giải quyết: 13,45 → 15,75
  Tổng điểm: 58,12 → 60,42
  Xếp loại: Trung bình (không đổi)
  Hạng: 140/148 → 129/148
  Đơn vị khác: 11 đổi điểm hoặc hạng, trong đó 0 đổi điểm
  Chấm lại 1 tiêu chí; mọi điểm khác giữ nguyên. Đây là giả định, không phải kết quả.
`);
  });

  it("may be repeated, with amounts and statuses", async () => {
    const { code, out } = await cchc(
      suppose("dossier-on-time=1270/1270", "dossier-average-processing-days=3.5", "dossier-digitised=no-data"),
      { language: "en" },
    );
    expect(code).toBe(0);
    expect(out).toContain("  2.1 Case files handled on time: 13.45 → 20\n");
    expect(out).toContain("  4.2 Case files digitised in both documents and result: 0.43 (scored) → – (no data)\n");
  });

  it("gives the difference as JSON", async () => {
    const { out } = await cchc([...suppose("dossier-on-time=1000/1270"), "--format", "json"]);
    const { unit, difference, recomputed, unknown } = JSON.parse(out);
    expect([unit.code, recomputed.indicators, unknown]).toEqual([
      "H44.104",
      [{ unit: "H44.104", id: "2-1-progress" }],
      [],
    ]);
    const own = difference.units.find((one: { unit: { code: string } }) => one.unit.code === "H44.104");
    expect([own.indicators[0].before.points, own.indicators[0].after.points]).toEqual(["1708/127", "2000/127"]);
    expect([own.rank.before.place, own.rank.after.place]).toEqual([140, 129]);
  });

  it.each([
    ["nothing", "ví dụ: --set commune-certified-copy=9/10 [usage/set]"],
    ["dossier-on-time=1000", "ví dụ: --set dossier-on-time=9/10 [usage/set]"],
    ["dossier-on-time=1/2/3", "ví dụ: --set dossier-on-time=9/10 [usage/set]"],
    ["dossier-on-time=a/b", "ví dụ: 12 [usage/set]"],
    ["dossier-in-time=1/2", "ví dụ: commune-certified-copy=9/10 [what-if/unknown-measure]"],
    ["dossier-on-time=3/2", "ví dụ: dossier-on-time=9/10 [what-if/numerator-over]"],
    ["dossier-average-processing-days=-1", "ví dụ: dossier-average-processing-days=12 [what-if/negative]"],
  ])("refuses %s with a right example", async (set, ending) => {
    const { code, out, err } = await cchc(suppose(set));
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd().endsWith(ending) ? ending : err).toBe(ending);
  });
});
