import { describe, expect, it } from "vitest";
import { read } from "../../test/measured-data.ts";

const rows = [
  "A,case-on-time,2026-08,1,2",
  "A,case-on-time,2026-08,1,2",
  "A,case-on-time,2026-07,1,2",
  "__proto__,case-on-time,2026-08,1,2",
  "constructor,case-on-time,2026-08,1,2",
  "toString,nothing,2026-08,1,2",
  "A,case-on-time,khi nào,1,2",
  "A,case-on-time,2026-08",
  "A,case-on-time,2026-08,1,2,3",
  "",
  ",,,,",
  "B,case-on-time,2026-08,,",
];

describe("the account of a file", () => {
  it("has every row read either accepted or rejected, whatever rows the file is made of", async () => {
    for (let choice = 1; choice < 2 ** rows.length; choice += 37) {
      const chosen = rows.filter((_, index) => (choice >> index) % 2 === 1);
      const data = await read({
        "counts.csv": `unit,measure,period,numerator,denominator\nS,case-on-time,2026-08,1,2\n${chosen.join("\n")}\n`,
      });
      const { read: total = 0, accepted = 0, rejected = 0 } = data.files[0] ?? {};
      const aside = data.otherPeriods.reduce((sum, other) => sum + other.rows, 0);
      expect(total).toBe(1 + chosen.filter((row) => /[^,]/.test(row)).length);
      expect(total).toBe(accepted + rejected);
      expect(accepted).toBe(data.measurements.length + aside);
      expect(rejected).toBe(new Set(data.problems.map(({ place }) => place?.row)).size);
    }
  });

  it("keeps units with the names of object properties apart", async () => {
    const counts =
      "unit,measure,numerator,denominator\n__proto__,case-on-time,1,2\nconstructor,case-on-time,1,2\n__proto__,case-on-time,1,2\n";
    const data = await read({ "counts.csv": counts });
    expect(data.units.map(({ code }) => code)).toEqual(["__proto__", "constructor"]);
    expect(data.files).toMatchObject([{ read: 3, accepted: 2, rejected: 1 }]);
  });

  it("stays quick when thousands of rows name unknown units among thousands of units", async () => {
    const numbers = Array.from({ length: 3_000 }, (_, index) => String(10_000 + index));
    const units = `unit,name,level\n${numbers.map((code) => `H${code},Ủy ban nhân dân xã ${code},commune`).join("\n")}\n`;
    const counts = `unit,measure,numerator,denominator\n${numbers.map((code) => `Ủy ban phường ${code},case-on-time,1,2`).join("\n")}\n`;
    const began = performance.now();
    const data = await read({ "units.csv": units, "counts.csv": counts });
    expect(data.files[1]).toMatchObject({ read: 3_000, accepted: 0, rejected: 3_000 });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
