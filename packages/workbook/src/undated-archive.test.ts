import { describe, expect, it } from "vitest";
import { partsOfArchive } from "../test/archive.ts";
import type { Sheet } from "./sheet.ts";
import { undatedArchive } from "./undated-archive.ts";
import { workbookBytes } from "./write-workbook.ts";

const sheet: Sheet = { name: "a", columns: [{ width: 10 }], rows: [[{ value: "ô sai", look: "wrong" }]] };

describe("a workbook that is written", () => {
  it("says nothing of when: the moment of every part is the first that an archive can name, in both places", async () => {
    const bytes = Buffer.from(await workbookBytes([sheet]));
    const moments = ["504b0304", "504b0102"].flatMap((mark) => {
      const [parts, offset] = [bytes.toString("hex").split(mark).slice(1), mark === "504b0304" ? 12 : 16];
      return parts.map((part) => part.slice(offset, offset + 8));
    });
    expect(moments.length).toBeGreaterThan(10);
    expect(new Set(moments)).toEqual(new Set(["00002100"]));
    expect(partsOfArchive(bytes).get("xl/sharedStrings.xml")).toContain("ô sai");
  });

  it("is left as it is when it is no archive", () => {
    expect(undatedArchive(new Uint8Array([1, 2, 3]))).toEqual(new Uint8Array([1, 2, 3]));
  });
});
