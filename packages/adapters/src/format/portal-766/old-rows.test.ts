import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changed, read, saved } from "../../../test/portal-answers.ts";
import { failure, folderOf } from "../../../test/temporary-folder.ts";

const tree = "dvc-progress-tree.json";

describe("answers of 2025", () => {
  const old = JSON.stringify([
    {
      ID: 1,
      TEN: "Xã A",
      MA_COQUAN: "H01.1",
      CAPDONVIID: "2",
      TDGQ: "19.5",
      MDHL: 18,
      MDSH: 20.25,
      TTTT: 9,
      CLGQ: 11,
      CKMB: 17,
      TONG_SCORE: 94.75,
      ROW_STT: 1,
    },
    {
      ID: 2,
      TEN: "Sở B",
      MA_COQUAN: "H01.2",
      CAPDONVIID: 1,
      TDGQ: null,
      MDHL: 18,
      MDSH: 20,
      TTTT: 9,
      CLGQ: 11,
      CKMB: 17,
      TONG_SCORE: 75,
      ROW_STT: 2,
    },
  ]);

  it("give published points of groups, and no counts", async () => {
    const data = await read(await folderOf({ "old.json": old }), "2025-10");
    expect(data.measurements).toEqual([]);
    expect(data.warnings).toEqual([]);
    expect(data.units).toEqual([
      { code: "H01.1", name: "Xã A", level: "commune" },
      { code: "H01.2", name: "Sở B", level: "department" },
    ]);
    const points = data.published.map(({ unit, item, points: given }) => [unit, item, given?.toString()]);
    expect(points.slice(0, 8)).toEqual([
      ["H01.1", "transparency", "17"],
      ["H01.1", "progress", "19.5"],
      ["H01.1", "online", "11"],
      ["H01.1", "payment", "9"],
      ["H01.1", "satisfaction", "18"],
      ["H01.1", "digitisation", "20.25"],
      ["H01.2", "transparency", "17"],
      ["H01.2", "progress", undefined],
    ]);
  });

  it("are of the units of a list beside them", async () => {
    const units = "unit,name,level\nH01.1,Xã An Bình,commune\n";
    const {
      files,
      problems,
      units: known,
    } = await read(await folderOf({ "old.json": old, "units.csv": units }), "2025-10");
    expect(known).toEqual([{ code: "H01.1", name: "Xã An Bình", level: "commune" }]);
    expect(files.map(({ name, read: rows, accepted }) => [name, rows, accepted])).toEqual([
      ["units.csv", 1, 1],
      ["old.json", 12, 6],
    ]);
    expect(problems[0]).toMatchObject({ code: "count/unknown-unit", given: "H01.2" });
  });

  it("without the key of a group lose that figure alone", async () => {
    const folder = await folderOf({ "old.json": old.replace('"MDHL"', '"MD_HL"') });
    const { problems, published } = await read(folder, "2025-10");
    expect(problems).toMatchObject([
      { code: "portal/missing-key", place: { file: "old.json", key: "[0]", field: "MDHL" } },
    ]);
    expect(published).toHaveLength(11);
  });

  it("are refused for a period of 2026, and those of 2026 for a period of 2025", async () => {
    expect(await failure(read(await folderOf({ "old.json": old })))).toMatchObject({
      problems: [{ code: "portal/other-regime", given: "2026-08", place: { file: "old.json" } }],
    });
    expect(await failure(read(saved, "2025-08"))).toMatchObject({ code: "portal/other-regime" });
  });

  it("are never mixed with those of 2026", async () => {
    const folder = await changed(tree, (answer) => `${answer}\n`);
    await writeFile(join(folder, "old.json"), old);
    expect(await failure(read(folder))).toMatchObject({ code: "portal/mixed-regimes" });
  });
});
