import { Exact, measureRatio } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { commune, demo, demoResult, en, everything, of, vi } from "../../test/demo.ts";
import { renderNotes } from "./notes.ts";

describe("the notes under a ranking", () => {
  it("name the units whose points have no evidence, and count them when there are many", () => {
    const few = demoResult({ units: [commune("A"), commune("B")], measurements: [] });
    expect(renderNotes(few, demo, en)).toContain(
      "Full marks without evidence: 2.1 Petitions answered, 5 points (no data): Xã A, Xã B",
    );
    const many = demoResult({ units: [..."ABCDE"].map((code) => commune(code)), measurements: [] });
    expect(renderNotes(many, demo, vi)).toContain("5 điểm (không có số liệu): 5 đơn vị");
  });

  it("name what was taken over, the grades that nobody adopted, and the rule of rounding and ties", () => {
    const text = renderNotes(demoResult({ units: [commune("A")], ...everything("A") }), demo, vi);
    expect(text).toContain("Lấy theo điểm công bố, không tính lại (quy tắc chưa được biết): 3.1 Dịch vụ trực tuyến");
    expect(text).toContain("Xếp loại là mức mặc định (lựa chọn của bộ chỉ số, độ tin cậy thấp)");
    expect(text).toContain("chỉ làm tròn khi in (2 chữ số, nửa lên); xếp hạng trước khi làm tròn");
    expect(text).toContain("(1, 2, 2, 4). Bộ chỉ số demo, sha256 ");
  });

  it("say which evidence a rank takes, where the policy asks for any", () => {
    const result = demoResult({ units: [commune("A")], ...everything("A") });
    const strict = { ...demo, rank: { ...demo.rank, evidence: Exact.of("99.5%") } };
    expect(renderNotes(result, strict, vi)).toContain("  Chỉ xếp hạng đơn vị có bằng chứng từ 99,50% trở lên.\n");
    expect(renderNotes(result, demo, vi)).not.toContain("Chỉ xếp hạng");
  });

  it("name the units whose total was scaled up", () => {
    const measurements = [measureRatio(of("A", "on-time"), 9, 10), measureRatio(of("A", "answered"), 0, 0)];
    const text = renderNotes(demoResult({ units: [commune("A"), commune("B")], measurements }), demo, vi);
    expect(text).toContain("  Có quy đổi điểm vì có tiêu chí bị bỏ ra (xem phiếu điểm): Xã A\n");
  });

  it("do not speak of evidence-free points where there are none", () => {
    const text = renderNotes(demoResult({ units: [commune("A")], ...everything("A") }), demo, en);
    expect(text).not.toContain("Full marks without evidence");
  });
});
