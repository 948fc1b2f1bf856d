import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { type Change, policyWith } from "../../test/folders.ts";

const file = "indicators/5-4-dossier-satisfaction.yaml";
const full: Change = [file, "fullAt: 90%", "fullAt: 95%"];

describe("cchc diff", () => {
  it("ends with 0 when nothing changed in meaning, with words told apart", async () => {
    expect(await cchc(["diff", "qd-766", await policyWith()], { language: "en" })).toMatchObject({ code: 0, err: "" });
    const worded = await policyWith(
      [file, "area: satisfaction", "area:   satisfaction"],
      ["policy.yaml", "en: Timeliness }\n    short", "en: On time }\n    short"],
    );
    const { code, out } = await cchc(["diff", "qd-766", worded], { language: "en" });
    expect(code).toBe(0);
    expect(out).toContain(
      "Nothing changed in meaning.\n\nWords and examples alone (1): policy.yaml › areas › 1 › title\n",
    );
  });

  it("ends with 1 and says which values get other points", async () => {
    const { code, out } = await cchc(["diff", "qd-766", await policyWith(full)], { language: "vi" });
    expect(code).toBe(1);
    expect(out).toContain("Tiêu chí 5.4 Hài lòng trong tiếp nhận, giải quyết hồ sơ\n");
    expect(out).toContain("      0% < giá trị < 95%: điểm khác đi, chênh nhiều nhất tại 90%: 6 → 5,68\n");
    expect(out).toContain(`      ${file} › rules › 0 › score › fullAt\n`);
    expect(out).toContain("Thay đổi về nghĩa: 1 (có thể đổi điểm 1, chỉ trình bày 0, chỉ căn cứ 0)\n");
  });

  it("is one JSON object with --format json", async () => {
    const { out } = await cchc(["diff", "qd-766", await policyWith(full), "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({
      schema: "cchc-diff/1",
      changes: [{ kind: "line", effect: "judgement", file, at: ["rules", 0, "score", "fullAt"] }],
      wording: [],
    });
  });

  it("looks at the versions of one day", async () => {
    const later = await policyWith([
      "indicators/2-2-average-processing-days.yaml",
      "  - from: 2026-01-01",
      "  - from: 2026-01-01\n    to: 2026-12-31",
    ]);
    expect((await cchc(["diff", "qd-766", later])).code).toBe(1);
    expect((await cchc(["diff", "qd-766", later, "--on", "2026-08-01"])).code).toBe(0);
    expect((await cchc(["diff", "qd-766", later, "--on", "2027-01-01"])).out).toContain("quy tắc bỏ");
  });

  it("ends with 2 for a policy or day that is none, and with 3 for one that cannot be read", async () => {
    expect((await cchc(["diff", "qd-766", "nowhere"])).code).toBe(2);
    expect((await cchc(["diff", "qd-766"])).code).toBe(2);
    expect((await cchc(["diff", "qd-766", "qd-766", "--on", "31/12/2026"])).code).toBe(2);
    expect((await cchc(["diff", "qd-766", await policyWith([file, "fullAt: 90%", "fullAt: ninety"])])).code).toBe(3);
  });
});
