import { describe, expect, it } from "vitest";
import { parsePlainDate } from "../time/plain-date.ts";
import { isInForce, Unit, unitKey } from "./unit.ts";

const huongSon: Unit = {
  code: "18133",
  name: "Hương Sơn",
  kind: "Xã",
  fullName: "Xã Hương Sơn",
  nameEn: "Huong Son",
  level: "commune",
  parent: { provinceCode: "42" },
  validFrom: parsePlainDate("2025-07-01"),
};

describe("a unit", () => {
  it("is identified by its code and first day", () => {
    expect(unitKey(huongSon)).toBe("18133@2025-07-01");
  });

  it("has two dots for a first day that nobody knows", () => {
    expect(unitKey({ code: "18133" })).toBe("18133@..");
  });

  it("is in force on its first and last day and not beside them", () => {
    const span = { validFrom: parsePlainDate("2025-07-01"), validTo: parsePlainDate("2026-04-29") };
    const days = ["2025-06-30", "2025-07-01", "2026-04-29", "2026-04-30"];
    expect(days.map((day) => isInForce(span, parsePlainDate(day)))).toEqual([false, true, true, false]);
  });

  it("keeps the leading zeros of its code because the code is a text", () => {
    expect(Unit.safeParse({ ...huongSon, code: 4 }).success).toBe(false);
    expect(Unit.parse({ ...huongSon, code: "00004" }).code).toBe("00004");
  });
});
