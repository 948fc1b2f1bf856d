import { expect, test } from "vitest";
import { nearestNames } from "./nearest-names.ts";

test("names that share the most pairs of letters come first, each once", () => {
  const names = ["when.noData", "score.fullAt", "score", "score", "max"];
  expect(nearestNames("score.fulAt", names)).toEqual(["score.fullAt", "score", "when.noData"]);
  expect(nearestNames("nodata", names, 1)).toEqual(["when.noData"]);
  expect(nearestNames("x", [])).toEqual([]);
});
