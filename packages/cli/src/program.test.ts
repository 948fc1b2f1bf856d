import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cchc } from "../test/cchc.ts";
import { dataOf } from "../test/folders.ts";
import { runProgram } from "./program.ts";

describe("the help page", () => {
  it("is Vietnamese, down to its placeholders", async () => {
    const { code, out, err } = await cchc(["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Cách dùng: cchc [tùy chọn] [lệnh]");
    expect(out).toMatch(/^ {2}score \[tùy chọn\] +chấm điểm các đơn vị trong một kỳ/m);
    expect(out).toContain("Mã thoát: 0 xong;");
    expect(out).not.toMatch(/Usage|Options|Commands|choices|default|display help/);
  });

  it("is English when asked", async () => {
    const { out } = await cchc(["--help", "--lang", "en"]);
    expect(out).toContain("Usage: cchc [options] [command]");
    expect(out).toContain("Exit codes: 0 done; 1 done with findings (");
  });

  it.each(["score", "explain", "verify", "policies", "lint", "init", "test", "diff", "impact", "template", "form"])(
    "of %s is in both languages, with the same options",
    async (command) => {
      const vi = await cchc([command, "--help"]);
      const en = await cchc([command, "--help"], { language: "en" });
      const options = (text: string) => text.match(/--[a-z]+/g);
      expect([vi.code, en.code]).toEqual([0, 0]);
      expect(vi.out).toMatch(/^Cách dùng: cchc /);
      expect(en.out).toMatch(/^Usage: cchc /);
      expect(options(vi.out)).toEqual(options(en.out));
      expect(vi.out).not.toBe(en.out);
    },
  );

  it("lists the values of an option and which one is taken by default", async () => {
    expect((await cchc(["score", "--help"])).out).toContain("dạng in ra (một trong: table, json; mặc định: table)");
    expect((await cchc(["score", "--help"], { language: "en" })).out).toContain(
      "what is printed (one of: table, json; default: table)",
    );
  });
});

describe("the version", () => {
  it("is that of the package", async () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(await cchc(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
  });
});

describe("wrong usage ends with 2, nothing on stdout and a sentence in each language", () => {
  const policy = ["--policy", "qd-766", "--data", "x", "--period", "2026-08"];

  it.each([
    ["no command", [], ["Cách dùng: cchc", "Usage: cchc"]],
    [
      "an unknown command",
      ["scor"],
      ["lỗi: không có lệnh 'scor'\n(có phải là score?)", "error: unknown command 'scor'"],
    ],
    [
      "an unknown option",
      ["score", ...policy, "--unit", "x"],
      ["lỗi: không có tùy chọn '--unit'\n(có phải là --units?)", "error: unknown option '--unit'"],
    ],
    [
      "a missing option",
      ["score"],
      ["lỗi: thiếu tùy chọn bắt buộc '--policy <id|dir>'", "error: required option '--policy <id|dir>' not specified"],
    ],
    [
      "an option without its value",
      ["score", "--policy"],
      ["lỗi: tùy chọn '--policy <id|dir>' thiếu giá trị", "error: option '--policy <id|dir>' argument missing"],
    ],
    [
      "an unknown format",
      ["score", ...policy, "--format", "xml"],
      [
        "lỗi: tùy chọn '--format <format>' không nhận giá trị 'xml'; chọn một trong: table, json",
        "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json.",
      ],
    ],
    [
      "a missing argument",
      ["explain", "r.json"],
      ["lỗi: thiếu tham số bắt buộc 'unit'", "error: missing required argument 'unit'"],
    ],
    [
      "an argument too many",
      ["policies", "x"],
      ["lỗi: thừa tham số: cần 0, có 1", "error: too many arguments for 'policies'. Expected 0 arguments but got 1."],
    ],
  ])("%s", async (_, args, [vietnamese, english]) => {
    const vi = await cchc(args);
    const en = await cchc(args, { language: "en" });
    expect([vi.code, vi.out, en.code, en.out]).toEqual([2, "", 2, ""]);
    expect(vi.err).toContain(vietnamese);
    expect(en.err).toContain(english);
  });

  it("an unknown language", async () => {
    const { code, err } = await cchc(["policies", "--lang", "fr"]);
    expect(code).toBe(2);
    expect(err).toContain("lỗi: tùy chọn '--lang <vi|en>' không nhận giá trị 'fr'; chọn một trong: vi, en");
  });

  it("an option that would act on the terminal", async () => {
    const { code, err } = await cchc(["--x\u001b[2J"]);
    expect(code).toBe(2);
    expect(err).toContain("không có tùy chọn '--x\uFFFD[2J'");
  });
});

describe("a fault of cchc itself", () => {
  it("ends with 70, says that it is one, and shows where it was", async () => {
    const err: string[] = [];
    const broken = () => {
      throw new TypeError("the disk is on fire\u001b[2J");
    };
    const data = await dataOf("A,dossier-on-time,2026-08,9,10,");
    const code = await runProgram(["score", "--policy", "qd-766", "--data", data, "--period", "2026-08"], {
      environment: {},
      stdout: { write: broken },
      stderr: { write: (text) => err.push(text) },
    });
    expect(code).toBe(70);
    expect(err.join("")).toContain("lỗi: lỗi bên trong cchc, không phải ở số liệu");
    expect(err.join("")).toContain("TypeError: the disk is on fire\\u{1b}[2J");
    expect(err.join("")).toContain("program.test.ts");
  });
});

describe("cchc policies", () => {
  it("lists what ships with its decision, in both languages", async () => {
    const vi = await cchc(["policies"]);
    const en = await cchc(["policies"], { language: "en" });
    expect([vi.code, vi.err, en.code, en.err]).toEqual([0, "", 0, ""]);
    expect(vi.out).toContain("qd-766  Bộ chỉ số 766");
    expect(vi.out).toContain("  Căn cứ: 766/QĐ-TTg, Thủ tướng Chính phủ\n");
    expect(vi.out).toContain("13 quan sát từ số công bố (độ tin cậy cao)");
    expect(en.out).toContain("  In force: 1 January 2026 – no end set\n");
    expect(en.out).toContain("6 areas, 20 indicators, 100 points");
  });

  it("is one JSON object when asked", async () => {
    const { out } = await cchc(["policies", "--format", "json"]);
    const { policies } = JSON.parse(out);
    const qd766 = policies.find((policy: { id: string }) => policy.id === "qd-766");
    expect(qd766).toMatchObject({ from: "2026-01-01", indicators: 20, max: "100" });
    expect(qd766.areas.map((area: { max: string }) => area.max)).toEqual(["18", "20", "12", "10", "18", "22"]);
    const papi = policies.find((policy: { id: string }) => policy.id === "papi");
    expect(papi).toMatchObject({ from: "2011-01-01", to: "2024-12-31", indicators: 31, max: "80" });
    const nineCriteria = policies.find((policy: { id: string }) => policy.id === "nd-61-2018-one-stop");
    expect(nineCriteria).toMatchObject({ from: "2018-06-21", to: "2025-06-30", indicators: 9, max: "18" });
  });
});
