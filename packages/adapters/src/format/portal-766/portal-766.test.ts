import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changed, read, saved } from "../../../test/portal-answers.ts";
import { failure, folderOf } from "../../../test/temporary-folder.ts";

const tree = "dvc-progress-tree.json";
const metrics = "dossier-digitized.json";

describe("saved answers of the portal", () => {
  it("give every figure of six groups, with nothing rejected", async () => {
    const data = await read(saved);
    expect(data.files.map(({ name, read: all, accepted }) => [name, all, accepted])).toEqual([
      ["dossier-digitized.json", 105, 105],
      ["dvc-progress-tree.json", 28, 28],
      ["formality-online-payment-tree.json", 35, 35],
      ["handling-satisfaction.json", 77, 77],
      ["provide-online-tree.json", 14, 14],
      ["transparency.json", 63, 63],
    ]);
    expect([data.problems, data.warnings]).toEqual([[], []]);
    expect(data.units.slice(0, 3)).toEqual([
      { code: "H44", name: "UBND tỉnh Phú Thọ", level: "province" },
      { code: "H44.01", name: "Văn phòng UBND Tỉnh - Tỉnh Phú Thọ", level: "department", parent: "H44" },
      { code: "H44.08", name: "Sở Giáo dục và Đào tạo - Tỉnh Phú Thọ", level: "department", parent: "H44" },
    ]);
  });

  it("keep null apart from 0: a metric without counts has no data, one of nothing has an empty denominator", async () => {
    const { measurements } = await read(saved);
    const statusOf = (unit: string, measure: string) =>
      measurements.find((one) => one.unit === unit && one.measure === measure)?.status;
    expect(statusOf("H44.104", "commune-certified-copy")).toBe("no-data");
    expect(statusOf("H44.01", "dossier-on-time")).toBe("empty-denominator");
    expect(statusOf("H44.104", "dossier-on-time")).toBe("measured");
  });

  it("without any answer that tells codes name agencies by their long id, and say so", async () => {
    const folder = await folderOf({ [metrics]: await readFile(join(saved, metrics)) });
    const data = await read(folder);
    expect(data.units[1]?.code).toBe("00000000-0000-4000-8000-000000000002");
    expect(data.warnings.map(({ code }) => code)).toEqual(["portal/no-code"]);
  });

  it("pass over what is no answer: a saved request, the catalogue of procedures", async () => {
    const folder = await changed(tree, (answer) => `${answer}\n`);
    await writeFile(join(folder, "request.json"), '{"timeType":"month","year":2026,"month":8}');
    await writeFile(join(folder, "formalities.json"), '{"code":"OK","data":{"items":[]},"message":""}');
    const { warnings, files } = await read(folder);
    expect(warnings.map(({ code, place }) => [code, place?.file])).toEqual([
      ["data/unused-file", "formalities.json"],
      ["data/unused-file", "request.json"],
    ]);
    expect(files).toHaveLength(1);
  });

  it("are not seen in records that a system wraps in an envelope", async () => {
    const folder = await folderOf({ "export.json": '{"code":"OK","message":"","data":[{"MaHoSo":"1"}]}' });
    expect(await failure(read(folder))).toMatchObject({ code: "data/no-counts" });
  });

  it("take the same figures once when an answer was saved twice", async () => {
    const folder = await changed(tree, (answer) => `${answer}\n`);
    await cp(join(saved, tree), join(folder, "again.json"));
    const { measurements, problems } = await read(folder);
    expect([measurements.length, problems]).toEqual([14, []]);
  });
});

describe("what is not known of an answer is told", () => {
  it("a metric with another code, which its agencies then lack", async () => {
    const folder = await changed(metrics, (answer) =>
      answer.replaceAll("REUSED_DIGITIZED_DATA", "REUSED_DIGITISED_DATA"),
    );
    const { warnings } = await read(folder);
    expect(warnings).toMatchObject([
      {
        code: "portal/unknown-metric",
        given: "REUSED_DIGITISED_DATA",
        example: "REUSED_DIGITIZED_DATA",
        place: { file: metrics },
      },
      { code: "portal/metric-missing", given: "REUSED_DIGITIZED_DATA" },
      { code: "portal/no-code" },
    ]);
  });

  it("a number under a key that nobody takes", async () => {
    const folder = await changed(tree, (answer) =>
      answer.replace('"totalReceived"', '"totalPaused": 3, "totalReceived"'),
    );
    expect((await read(folder)).warnings).toMatchObject([{ code: "portal/unknown-number", given: "totalPaused" }]);
  });

  it("what the portal itself marks as doubtful, and pages that were not saved", async () => {
    const folder = await changed(
      "transparency.json",
      (answer) =>
        answer
          .replace(
            '"code": "DOSSIER_SYNC"',
            '"dataQualityStatus": "TEMP_NATIONAL_REPORT_DENOMINATOR", "code": "DOSSIER_SYNC"',
          )
          .replace('"total": 6', '"total": 163'),
      [tree],
    );
    expect((await read(folder)).warnings).toMatchObject([
      { code: "portal/doubtful", given: "DOSSIER_SYNC TEMP_NATIONAL_REPORT_DENOMINATOR" },
      { code: "portal/pages-missing", given: "6/163" },
    ]);
  });
});

describe("a figure that is wrong is rejected alone, with its place in the answer", () => {
  it("more on time than received", async () => {
    const folder = await changed(tree, (answer) => answer.replace('"totalOnTime": 854', '"totalOnTime": 1271'));
    const { problems, files, measurements } = await read(folder);
    expect(problems).toMatchObject([
      {
        code: "count/over",
        given: "1271",
        place: { file: tree, key: "data.children[4]", field: "totalOnTime" },
      },
    ]);
    expect(files).toMatchObject([{ read: 28, accepted: 27, rejected: 1 }]);
    expect(measurements).toHaveLength(13);
  });

  it("a text, a number with an exponent, and a key that is gone", async () => {
    const folder = await changed(tree, (answer) =>
      answer
        .replace('"totalReceived": 1270', '"totalReceived": "1270"')
        .replace('"avgProcessingDays": 8.88', '"avgProcessingDays": 888e-2')
        .replace('"score": 18.09', '"points": 18.09'),
    );
    expect((await read(folder)).problems.map(({ code, place }) => [code, place?.field])).toEqual([
      ["portal/not-a-figure", "totalReceived"],
      ["number/not-a-number", "avgProcessingDays"],
      ["portal/missing-key", "score/totalScore"],
      ["portal/missing-key", "score/totalScore"],
    ]);
  });
});
