import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measures as otherMeasures } from "../../../test/measured-data.ts";
import { changed, read, saved } from "../../../test/portal-answers.ts";
import { failure, folderOf } from "../../../test/temporary-folder.ts";
import { readMeasuredData } from "../../counts/read-measured-data.ts";

const tree = "dvc-progress-tree.json";
const metrics = "dossier-digitized.json";

describe("answers are refused whole", () => {
  it.each([
    ["portal/not-ok", tree, (answer: string) => answer.replace('"OK"', '"SYSTEM_ERROR"')],
    ["portal/not-json", tree, (answer: string) => answer.slice(0, 1_000)],
    ["portal/no-data", tree, (answer: string) => answer.replace('"children"', '"child"')],
    ["portal/mixed-shapes", tree, (answer: string) => answer.replace('"children"', '"evaluation": [], "children"')],
    ["portal/unknown-group", tree, (answer: string) => answer.replaceAll('"totalOnTime"', '"onTime"')],
    [
      "portal/unknown-group",
      metrics,
      (answer: string) => answer.replace("ELECTRONIC_CERTIFIED_COPY", "PUBLISH_ON_TIME"),
    ],
    ["portal/unknown-level", tree, (answer: string) => answer.replace('"COMMUNE"', '"DISTRICT"')],
    ["portal/no-agency", tree, (answer: string) => answer.replaceAll('"departmentName"', '"title"')],
  ])("%s in %s", async (code, name, change) => {
    expect(await failure(read(await changed(name, change)))).toMatchObject({
      code,
      problems: [{ place: { file: name } }],
    });
  });

  it("when an error of the portal is all that was saved", async () => {
    const folder = await folderOf({ "a.json": '{"code":"UNAUTHORIZED","data":null,"message":"…"}' });
    expect(await failure(read(folder))).toMatchObject({ problems: [{ code: "portal/not-ok", given: "UNAUTHORIZED" }] });
  });

  it("when an agency has other figures in a second answer of the group, as of another month or a single procedure", async () => {
    const folder = await changed(tree, (answer) => answer.replace('"totalOnTime": 854', '"totalOnTime": 853'));
    await cp(join(saved, tree), join(folder, "second.json"));
    expect(await failure(read(folder))).toMatchObject({
      problems: [
        {
          code: "portal/agency-twice",
          given: "H44.104 dossier-on-time",
          place: { file: "second.json", key: "data.children[4]" },
        },
      ],
    });
  });

  it("when the policy has none of their measures and items", async () => {
    const options = { measures: otherMeasures, items: ["t1"], period: "2026-08" };
    expect(await failure(readMeasuredData(saved, options))).toMatchObject({ code: "portal/other-policy" });
  });
});
