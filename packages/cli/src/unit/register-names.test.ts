import { expect, it, vi } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { folderOf } from "../../test/folders.ts";
import { registerNames } from "./register-names.ts";

vi.setConfig({ testTimeout: 30_000 });

it("a name of the register is told with its code, its last day and what became of it", async () => {
  const names = await registerNames();
  expect(names("Xã Sơn Trung, huyện Hương Sơn")?.en).toBe(
    "18187 (Xã Sơn Trung, until 2025-06-30, then 18133 Xã Hương Sơn)",
  );
  expect(names("Xã Không Có Thật")).toBeUndefined();
});

it("a record of a unit that is not listed says so, and is not moved to another unit", async () => {
  const folder = await folderOf({
    "units.csv": "unit,name,level,unitCode\n18133,Xã Hương Sơn,commune,18133\n",
    "case-file.csv": 'id,unit,status\nh-1,"Xã Sơn Trung, huyện Hương Sơn",returned\nh-2,Hương Sơn,returned\n',
  });
  const { err } = await cchc(["score", "--policy", "son-trung-2021-2026", "--period", "2026", "--data", folder], {
    language: "en",
  });
  expect(err).toContain("this is the name of 18187 (Xã Sơn Trung, until 2025-06-30, then 18133 Xã Hương Sơn)");
  expect(err).toContain("case-file.csv: read 2 = accepted 1 + rejected 1");
});

it("without a units.csv a name of the register is rejected with its code", async () => {
  const folder = await folderOf({
    "case-file.csv": "id,unit,status\nh-1,UBND xã Sơn Trung,returned\nh-2,18133,returned\n",
  });
  const { err } = await cchc(["score", "--policy", "son-trung-2021-2026", "--period", "2026", "--data", folder], {
    language: "en",
  });
  expect(err).toContain("18187 (Xã Sơn Trung, until 2025-06-30, then 18133 Xã Hương Sơn)");
  expect(err).toContain("case-file.csv: read 2 = accepted 1 + rejected 1");
});
