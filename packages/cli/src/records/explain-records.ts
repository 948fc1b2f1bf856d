import { type MeasurePlan, parsePeriod } from "@cchc/core";
import { renderEvidence, renderRecord, type TerminalStyle } from "@cchc/report";
import type { Explained } from "../explain/explained.ts";
import { planFor } from "../intake/counted-intake.ts";
import { mappingAt, openSource, type RecordsAt } from "../intake/open-source.ts";
import { rollUp } from "../unit/roll-up.ts";
import type { RollUp } from "../unit/roll-ups.ts";
import { unitsOfPeriod } from "../unit/units-of-period.ts";
import { oneRecord } from "./one-record.ts";
import { otherMapping } from "./other-data.ts";
import type { RecordsAsked } from "./records-asked.ts";
import { recordsBehind } from "./records-behind.ts";
import { behindData, recordData } from "./records-data.ts";

/** The records behind an indicator, sorted by the measure that counted them; or one record with the arithmetic of its time. */
export async function explainRecords(at: RecordsAt, asked: RecordsAsked): Promise<Explained> {
  const mapping = await mappingAt(at);
  const source = await openSource(at, { mapping });
  const reading = { mapping, plan: await planOf(asked, source, at.rollUp) };
  const notes = otherMapping(mapping, asked.result);
  const { record } = asked;
  if (record === undefined) {
    const behind = await recordsBehind(at, asked, reading);
    const all = { ...behind, notes: [...notes, ...behind.notes] };
    const page = (style: TerminalStyle) =>
      all.measures.map(({ measure, evidence }) => renderEvidence(measure, evidence, style)).join("\n\n");
    return { page, data: behindData(asked, all), notes: all.notes };
  }
  const found = await oneRecord(at, { ...asked, record }, reading);
  return { page: (style) => renderRecord({ ...found, style }), data: recordData(asked, found), notes };
}

/** How the records of the unit alone are counted in the period of the result. */
async function planOf(
  { policy, result, unit }: RecordsAsked,
  { units, supplied }: Awaited<ReturnType<typeof openSource>>,
  to: RollUp | undefined,
): Promise<MeasurePlan> {
  const period = parsePeriod(result.period.text);
  const { days, units: standing } = await unitsOfPeriod(
    to === undefined ? units.filter(({ code }) => code === unit.code) : units,
    period,
  );
  const rolled = to === undefined ? undefined : await rollUp(standing, to, period);
  const { plan } = await planFor(policy, period, {
    units: [unit.code],
    supplied,
    ...(days.size === 0 ? {} : { unitDays: days }),
    ...(rolled === undefined ? {} : { countedUnder: rolled.countedUnder }),
  });
  return plan;
}
