import type { EntityRecord } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commune, scoreRecords } from "../../test/score-records.ts";
import { sonTrung20212026 } from "../policies.ts";
import { readPolicyData } from "../policy/read-policy.ts";

const flagged = readPolicyData(sonTrung20212026);
const unflagged = readPolicyData(
  Object.fromEntries(Object.entries(sonTrung20212026).filter(([path]) => !/^(flags|examples)\//.test(path))),
);

const moment = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), minute: fc.constantFrom("08:00:00", "16:30:00", "16:30:30") })
  .map(({ day, minute }) => `2024-03-${`${day}`.padStart(2, "0")}T${minute}`);

/** Case files whose dates and statuses are as they come: many a flag is raised on a few dozen of them. */
const anyFile = fc
  .record(
    {
      status: fc.constantFrom("processing", "finished", "returned", "supplement-asked", "stopped", "refused"),
      receivedAt: moment,
      dueAt: moment,
      endedAt: moment,
      dueChangedAt: moment,
      firstDueAt: moment,
      extensions: fc.integer({ min: 0, max: 2 }),
      portalStatus: fc.constantFrom("5", "9"),
    },
    { requiredKeys: ["status"] },
  )
  .map((fields) => fields);

const anyRecords = fc.array(anyFile, { maxLength: 30 }).map((list) =>
  list.map(
    (fields, index): EntityRecord => ({
      entity: "case-file",
      record: { ...fields, id: `h-${index}`, unit: commune.code },
    }),
  ),
);

test("no flag changes a point, an area, the total or the place", async () => {
  let seen = 0;
  const law = fc.asyncProperty(anyRecords, async (records) => {
    const options = { unitsNotInForce: new Set([commune.code]) };
    const [withFlags, without] = await Promise.all([
      scoreRecords(flagged, records, options),
      scoreRecords(unflagged, records, options),
    ]);
    seen += withFlags.cards.flatMap(({ flags }) => flags).length;
    const bare = withFlags.cards.map((card) => ({ ...card, flags: [], unchecked: [] }));
    expect(bare).toEqual(without.cards);
  });
  await fc.assert(law, { numRuns: 25 });
  expect(seen).toBeGreaterThan(25);
});
