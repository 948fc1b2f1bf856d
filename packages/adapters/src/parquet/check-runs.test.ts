import { describe, expect, it } from "vitest";
import { checkRuns } from "./check-runs.ts";

function runs(bytes: readonly number[]) {
  return { view: new DataView(new Uint8Array(bytes).buffer), offset: 0, end: bytes.length };
}

describe("runs of lengths and packed bits", () => {
  it("are walked over, and what is set is counted", () => {
    // Five times 1; then eight packed bits, of which three are of use.
    expect(checkRuns(runs([0x0a, 0x01, 0x03, 0b0000_0101]), 1, 8)).toBe(7);
  });

  it.each([
    ["more values than there are", [0xfe, 0xff, 0xff, 0xff, 0x0f, 0x01]],
    ["no value at all", [0x00, 0x01]],
    ["bytes after the end", [0x03]],
    ["a length that never ends", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
  ])("are refused when they claim %s", (_, bytes) => {
    expect(() => checkRuns(runs(bytes), 1, 5)).toThrow(RangeError);
  });
});
