import { expect, test } from "vitest";
import { layerHead, readLayer } from "../../test/layer-texts.ts";

test("a layer sets the threshold of a policy that has none", () => {
  const threshold = "smallCells: { below: 10, basis: law, source: { document: 2/QĐ-UBND, confidence: high } }\n";
  expect(readLayer({}).smallCells).toBeUndefined();
  expect(readLayer({ "policy.yaml": `${layerHead}${threshold}` }).smallCells?.below).toBe(10);
});
