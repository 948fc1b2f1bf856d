import { CchcError } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { readResult } from "./read-result.ts";
import { releasedVersions, upgraded } from "./released-versions.ts";
import { Result } from "./result.ts";
import { toolVersion } from "./tool-version.ts";

/** A result of no unit. */
const empty = {
  schema: "cchc-result/1",
  tool: { name: "cchc", version: toolVersion },
  policy: { id: "demo", title: { vi: "Bộ thử", en: "Demo" }, from: "2026-01-01", sha256: "00", files: {} },
  period: { text: "2026-08", first: "2026-08-01", last: "2026-08-31" },
  inputs: [],
  dataSha256: "00",
  partial: false,
  cards: [],
};

function refusal(data: unknown): CchcError {
  try {
    readResult(data);
  } catch (error) {
    if (error instanceof CchcError) {
      return error;
    }
  }
  throw new Error("it was read");
}

describe("a stored result", () => {
  it("is read", () => {
    expect(readResult(empty).period.text).toBe("2026-08");
  });

  it.each([
    ["nothing", null],
    ["a list", [empty]],
    ["a text", "cchc-result/1"],
    ["no schema", { ...empty, schema: undefined, cards: 1 }],
  ])("is refused when it is none: %s", (_, data) => {
    const error = refusal(data === null ? data : JSON.parse(JSON.stringify(data)));
    expect([error.code, error.describe("en")]).toEqual([
      "result/unreadable",
      expect.stringContaining("not a result file of cchc: it has no key schema"),
    ]);
  });

  it.each(["cchc-check/1", "cchc-result/0", "cchc-result/one", "cchc-result/1.5", "<script>", ""])(
    "is refused when it is a file of another schema: %s",
    (schema) => {
      const error = refusal({ ...empty, schema });
      expect([error.code, error.describe("vi")]).toEqual([
        "result/unreadable",
        `không phải tệp kết quả của cchc; đã cho schema: ${schema}; cần tệp do \`cchc score --out\` ghi, schema cchc-result/1 [result/unreadable]`,
      ]);
    },
  );

  it("of a later version is refused with the version that wrote it and the one that reads it", () => {
    const error = refusal({ ...empty, schema: "cchc-result/2", tool: { name: "cchc", version: "3.4.5" } });
    expect(error.describe("en")).toBe(
      `the result is of a later version than this cchc can read; given schema: cchc-result/2 (cchc 3.4.5); expected cchc-result/1, which cchc ${toolVersion} reads; to read this file use cchc 3.4.5 or later [result/newer]`,
    );
    expect(error.describe("vi")).toContain("để đọc tệp này hãy dùng cchc từ 3.4.5 trở lên [result/newer]");
    expect(refusal({ schema: "cchc-result/12" }).describe("en")).toContain("use a newer version [result/newer]");
  });

  it("with a field missing is refused with its path", () => {
    const {
      period: { last: _, ...period },
    } = empty;
    expect(refusal({ ...empty, period }).describe("en")).toBe(
      "period.last is missing; expected a text [result/unreadable]",
    );
  });

  it("with a field that does not fit is refused with its path and its value", () => {
    const cards = [{ unit: { code: 7, name: "A", level: "commune" } }];
    expect(refusal({ ...empty, cards }).describe("vi")).toBe(
      "cards.0.unit.code: không đúng; đã cho 7; cần một chuỗi chữ [result/unreadable]",
    );
  });

  it("with a field that it does not know is refused with its path, and with the version that may know it", () => {
    const title = { ...empty.policy.title, fr: "Essai" };
    expect(refusal({ ...empty, policy: { ...empty.policy, title } }).describe("en")).toBe(
      `a field that results do not have: policy.title.fr; given policy.title.fr; expected fields that cchc ${toolVersion} knows [result/unreadable]`,
    );
    const later = { ...empty, mood: "good", tool: { name: "cchc", version: "9.0.0" } };
    expect(refusal(later).describe("en")).toContain("given mood (cchc 9.0.0); ");
    expect(refusal(later).describe("en")).toContain("to read this file use cchc 9.0.0 or later");
  });
});

describe("versions of stored results", () => {
  const versions = [
    { schema: "a/1", toNext: () => ({ schema: "a/2", steps: "1" }) },
    { schema: "a/2", toNext: (data: object) => ({ ...data, schema: "a/3", second: true }) },
    { schema: "a/3" },
  ];

  it("are brought to the newest one after the other", () => {
    expect(upgraded({ schema: "a/1" }, versions)).toEqual({ schema: "a/3", steps: "1", second: true });
    expect(upgraded({ schema: "a/2" }, versions)).toEqual({ schema: "a/3", second: true });
    expect(upgraded({ schema: "a/3", kept: 1 }, versions)).toEqual({ schema: "a/3", kept: 1 });
    expect(upgraded({ schema: "a/4" }, versions)).toBeUndefined();
  });

  it("have a way to the next, all but the newest, which is the one that is written", () => {
    const ways = releasedVersions.map(({ toNext }) => toNext !== undefined);
    expect(ways).toEqual(releasedVersions.map((_, index) => index < releasedVersions.length - 1));
    expect(releasedVersions.at(-1)?.schema).toBe(Result.shape.schema.value);
  });
});
