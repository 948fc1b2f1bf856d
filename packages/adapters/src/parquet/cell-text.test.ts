import { describe, expect, it } from "vitest";
import { cellReader } from "./cell-text.ts";

describe("the text of a stored value", () => {
  it("is every digit of a decimal, however it is stored", () => {
    const read = cellReader({ is: "decimal", scale: 4 }, 100);
    expect(read(12_345)).toBe("1.2345");
    expect(read(-1n)).toBe("-0.0001");
    expect(read(12_345_678_901_234_567_890n)).toBe("1234567890123456.789");
    expect(read(new Uint8Array([0xff, 0xff, 0xd8, 0xf0]))).toBe("-1");
    expect(read(new Uint8Array([0x0a, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01]))).toBe("18446744073709551.6161");
  });

  it("is the number without a sign of a column without signs", () => {
    expect(cellReader({ is: "unsigned", bits: 64 }, 100)(-1n)).toBe("18446744073709551615");
    expect(cellReader({ is: "unsigned", bits: 32 }, 100)(-1)).toBe("4294967295");
  });

  it("is the time of day, also before 1970", () => {
    const instant = cellReader({ is: "timestamp", perSecond: 1_000n, utc: true }, 100);
    expect(instant(-1n)).toBe("1970-01-01T06:59:59");
    expect(instant(-25_200_001n)).toBe("1969-12-31T23:59:59");
    expect(cellReader({ is: "time", perSecond: 1_000_000n }, 100)(34_200_000_001n)).toBe("09:30:00");
  });

  it("is a fault for a year beyond four digits and for a text over the limit", () => {
    expect(cellReader({ is: "date" }, 100)(2_932_896)).toBe("9999-12-31");
    expect(cellReader({ is: "date" }, 100)(2_932_897)).toMatchObject({ code: "parquet/date-range" });
    expect(cellReader({ is: "text" }, 2)(new Uint8Array([97, 97, 97]))).toMatchObject({
      code: "parquet/text-too-long",
    });
  });
});
