import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { fromLegacy } from "./legacy-letters.ts";

const small = [..."aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"];
const capitals = small.map((letter) => letter.toUpperCase());

describe("letters of the encodings from before Unicode", () => {
  it.each([
    ["tcvn3", "Tr\u00ad\u00eang h\u00e4c", "Trường học"],
    ["tcvn3", "H\u00ad\u00acng S\u00acn", "Hương Sơn"],
    ["tcvn3", "\u00a7\u00b7 tr\u00b6 k\u00d5t qu\u00b6", "Đã trả kết quả"],
    ["vni", "Tr\u00f6\u00f4\u00f8ng ho\u00efc", "Trường học"],
    ["vni", "\u00d1a\u00f5 tra\u00fb ke\u00e1t qua\u00fb", "Đã trả kết quả"],
    ["windows-1258", "Tr\u00fd\u00f5\u00ccng ho\u00f2c", "Trường học"],
  ] as const)("%s writes a well-known word", (encoding, before, after) => {
    expect(fromLegacy(before, encoding)).toBe(after);
  });

  it("TCVN3 has every small letter, and of the capitals those without a tone", () => {
    const codes = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
    const letters = new Set([...codes.map((code) => fromLegacy(code, "tcvn3")), ..."abcdeghiklmnopqrstuvxy"]);
    expect(small.filter((letter) => !letters.has(letter))).toEqual([]);
    expect([..."ĂÂÊÔƠƯĐ"].filter((letter) => !letters.has(letter))).toEqual([]);
  });

  it.each(["vni", "windows-1258"] as const)("%s has all 134 letters", (encoding) => {
    const codes = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
    const bases = [..."aeiouyAEIOUY", ...codes];
    const letters = new Set([
      ...codes.map((code) => fromLegacy(code, encoding)),
      ...bases.flatMap((base) => codes.map((code) => fromLegacy(base + code, encoding))),
    ]);
    const marked = [...small, ...capitals].filter((letter) => !/^[a-zA-Z]$/.test(letter));
    expect(marked).toHaveLength(134);
    expect(marked.filter((letter) => !letters.has(letter))).toEqual([]);
  });

  it("codes that an encoding does not have stay as they are", () => {
    expect(fromLegacy("Hà", "tcvn3")).toBe("Hà");
    expect(Buffer.from(fromLegacy("A\u00d7", "vni")).toString("hex")).toBe("41c397");
  });
});
