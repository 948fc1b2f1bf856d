import { type AnyRecord, type Evidence, Measure } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { renderEvidence } from "./evidence.ts";

const none = { outside: 0, apart: 0, undated: 0, open: 0, excluded: 0, counted: 0, met: 0, unsure: 0 };
const empty = { outside: [], apart: [], undated: [], open: [], excluded: [], counted: [], met: [], unsure: [] };
const en = { language: "en", columns: undefined, digits: 2 } as const;
const vi = { ...en, language: "vi" } as const;

const texts = { id: "cases", title: { vi: "Hồ sơ", en: "Case files" } };
const amount = {
  ...texts,
  kind: "amount",
  given: { amount: { vi: "số", en: "number" } },
  unit: { vi: "hồ sơ", en: "files" },
};
const counting = { by: "count", entity: "case-file", in: { at: "receivedAt" } };
const counted = Measure.parse({ ...amount, count: counting });
const gap = Measure.parse({ ...amount, count: { by: "difference", of: "a", minus: "b" } });

function records(...ids: readonly string[]): readonly AnyRecord[] {
  return ids.map((id) => ({ id, unit: "A" }));
}

function evidence(counts: Partial<Evidence["counts"]>, lists: Partial<Evidence["records"]>): Evidence {
  return { counts: { ...none, ...counts }, records: { ...empty, ...lists } };
}

describe("the records behind a measure", () => {
  it("are listed by what each was to it, with how many more there are", () => {
    const found = evidence({ met: 1, counted: 3, outside: 9 }, { met: records("c"), counted: records("a", "b") });
    expect(renderEvidence(counted, found, vi)).toContain("… và 1 bản ghi nữa\n  1 bản ghi đạt: c");
  });

  it("are the first 20 of those that are at hand", () => {
    const ids = Array.from({ length: 30 }, (_, index) => `h-${index}`);
    const page = renderEvidence(counted, evidence({ counted: 45 }, { counted: records(...ids) }), en);
    expect(page).toContain("h-18, h-19 … and 25 more");
    expect(page).not.toContain("h-20");
  });

  it("are just counted where there is nothing to meet", () => {
    const found = evidence({ counted: 1 }, { counted: records("a") });
    expect(renderEvidence(counted, found, en)).toBe(
      "Case files (cases)\n  Records: Case file; “Received at” in the period\n  1 records counted: a",
    );
  });

  it("are followed by those that can still change, where the measure says which", () => {
    const found = {
      ...evidence({ counted: 2 }, { counted: records("a", "b") }),
      changeable: { count: 1, records: records("b") },
    };
    expect(renderEvidence(counted, found, en)).toBe(
      "Case files (cases)\n  Records: Case file; “Received at” in the period\n  2 records counted: a, b\n  1 of those can still cease to count in the period: b",
    );
    const nobody = { ...found, changeable: { count: 0, records: [] } };
    expect(renderEvidence(counted, nobody, en)).not.toContain("still");
  });

  it("may be none, or those of other measures", () => {
    expect(renderEvidence(counted, evidence({}, {}), en)).toContain("period\n  no records in the period");
    expect(renderEvidence(gap, undefined, en)).toContain("made of other measures");
    expect(renderEvidence(Measure.parse(amount), undefined, en)).toContain("not counted from records");
  });

  it("are not none where there is no file of them at all", () => {
    expect(renderEvidence(counted, "not-supplied", en)).toContain("period\n  the data has no file of this kind");
  });

  it("cannot act on a terminal by their ids", () => {
    const found = evidence({ counted: 1 }, { counted: records("\u001B[2Jx\u202E") });
    expect(renderEvidence(counted, found, en)).not.toContain("\u001B");
  });
});
