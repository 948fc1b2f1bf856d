import { describe, expect, it } from "vitest";
import { nameReadings, placeName } from "./name-reading.ts";

describe("the readings of a text", () => {
  it("are with and without the kind", () => {
    expect(nameReadings("Phường Đúc")).toEqual([
      { name: "Phường Đúc", places: [] },
      { name: "Đúc", kind: "Phường", places: [] },
    ]);
  });

  it("take what follows a dash as a place and as part of the name", () => {
    expect(nameReadings("UBND xã Lâm Thao - Tỉnh Phú Thọ")).toEqual([
      { name: "xã Lâm Thao", places: ["Tỉnh Phú Thọ"] },
      { name: "Lâm Thao", kind: "Xã", places: ["Tỉnh Phú Thọ"] },
      { name: "xã Lâm Thao Tỉnh Phú Thọ", places: [] },
      { name: "Lâm Thao Tỉnh Phú Thọ", kind: "Xã", places: [] },
    ]);
  });

  it("see a place that no comma sets off", () => {
    expect(nameReadings("Ủy ban nhân dân xã Hy Cương tỉnh Phú Thọ")).toContainEqual({
      name: "Hy Cương",
      kind: "Xã",
      places: ["tỉnh Phú Thọ"],
    });
  });

  it("know abbreviations with or without a space", () => {
    expect(nameReadings("P.Việt Trì")).toContainEqual({ name: "Việt Trì", kind: "Phường", places: [] });
  });

  it("do not take xà for xã", () => {
    expect(nameReadings("Xà Phiên")).toEqual([{ name: "Xà Phiên", places: [] }]);
  });
});

describe("the name of a place", () => {
  it("is without its kind, unless nothing would remain", () => {
    expect(["Tỉnh Phú Thọ", "TP. Hồ Chí Minh", "Huyện"].map(placeName)).toEqual(["Phú Thọ", "Hồ Chí Minh", "Huyện"]);
  });
});
