import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyObjectLines } from "../../../../test/any-object-lines.ts";
import { bothWays } from "../../../../test/both-intakes.ts";
import { folderOf } from "../../../../test/temporary-folder.ts";

const runs = Number(process.env["CCHC_RUNS"] ?? 40);
const units = "unit,name,level\n18001,Xã A,commune\n18002,Xã B,commune\n18003,Xã C,commune\n";
const line = (id: string, more = "") =>
  `{"id":"${id}","unit":18001,"status":"10","receivedAt":"2024-01-02T08:15:00","fee":5000${more}}`;
/** More than are looked at for the names of their values. */
const early = Array.from({ length: 120 }, (_, number) => line(`H2-${number}`));

async function taken(lines: readonly string[]): Promise<number> {
  return bothWays(await folderOf({ "units.csv": units, "case-file.jsonl": `${lines.join("\n")}\n` }));
}

describe("JSON Lines", () => {
  it("are taken by SQL where they are written as one program writes them, keys that have no value left out or null", async () => {
    const [first = "", ...others] = ["H1-1", "H1-2", "H1-3"].map((id) => line(id));
    const spaced = line("H1-5").replaceAll('":', '": ').replaceAll(',"', ', "');
    expect(await taken([first, ...others])).toBe(3);
    expect(await taken([first, ...others, line("H1-4").replace(',"fee":5000', "")])).toBe(4);
    expect(await taken([first, ...others, line("H1-4").replace("5000", "null")])).toBe(4);
    expect(await taken([spaced])).toBe(1);
  });

  it.each([
    ["an escape", line("H\\u0031-4")],
    ["a name that comes twice", line("H1-4", ',"fee":6000')],
    ["an object inside it", line("H1-4", ',"more":{"a":1}')],
    ["a comma too many", line("H1-4", ",")],
    ["a value that JSON does not have", line("H1-4", ',"more":NaN')],
    ["a number in another form", line("H1-4").replace("5000", "5e3")],
    ["no end", line("H1-4").slice(0, -1)],
    ["blanks of its own", line("H1-4").replace("{", "{ ")],
  ])("are left to the intake one by one where a line has %s", async (_, odd) => {
    expect(await taken([...early, odd])).toBe(120);
  });

  it("may have values under names that only later lines have", async () => {
    const late = line("H1-900", ',"endedAt":"2024-01-05T16:20:00","ghiChu":"x"');
    expect(await taken([...early, late])).toBe(120);
  });

  it("stand beside CSV of the same entity, an id of either taken once", async () => {
    const csv = "id,unit,status,receivedAt\nH2-7,18002,10,2024-01-02T08:15:00\nH2-8,18001,10,2024-01-02T08:15:00\n";
    const late = line("H1-900", ',"endedAt":"2024-01-05T16:20:00"');
    const lines = `${[...early, late].join("\n")}\n`;
    const folder = await folderOf({ "units.csv": units, "case-file.1.csv": csv, "case-file.2.jsonl": lines });
    // Of 122 rows the two of one id and the late one are looked at by the intake.
    expect(await bothWays(folder)).toBe(120);
  });

  it("come out of both intakes alike", async () => {
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(anyObjectLines, fc.boolean(), async (text, listed) => {
        rows += await bothWays(await folderOf({ ...(listed ? { "units.csv": units } : {}), "case-file.jsonl": text }));
      }),
      { numRuns: runs },
    );
    expect(rows).toBeGreaterThan(runs);
  }, 600_000);
});
