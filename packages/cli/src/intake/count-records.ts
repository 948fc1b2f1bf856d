import type { Period } from "@cchc/core";
import type { Policy } from "@cchc/rules";
import { engineFor } from "../warehouse/engine-for.ts";
import { isInPlace } from "../warehouse/warehouse-address.ts";
import { countOpened } from "./count-opened.ts";
import type { Intake } from "./intake.ts";
import { mappingAt, openSource, type RecordsAt } from "./open-source.ts";
import { withRejects } from "./with-rejects.ts";

/**
 * Reads records and counts them for a policy and period: one pass, in memory that grows with the units and not with the
 * records; or in the engine that the run names, with the same outcome.
 */
export async function countRecords(at: RecordsAt, policy: Policy, period: Period): Promise<Intake> {
  const mapping = await mappingAt(at);
  return withRejects(at, async (rejects) => {
    const engine = await engineFor(at);
    const countedFor = { policy, period, rollUp: at.rollUp };
    if (engine !== undefined) {
      const { countThere } = await import("../warehouse/count-there.ts");
      return { ...(await countThere(engine, { at, mapping, rejects }, countedFor)), mapping };
    }
    if (isInPlace(at.warehouse)) {
      const { countInPlace } = await import("../warehouse/count-in-place.ts");
      return { ...(await countInPlace({ at, mapping, rejects }, countedFor)), mapping };
    }
    const source = await openSource(at, { mapping, rejects });
    return { ...(await countOpened(source, countedFor)), mapping };
  });
}
