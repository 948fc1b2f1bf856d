import { openPostgres } from "@cchc/adapters/warehouse";
import { countOpened } from "../intake/count-opened.ts";
import type { CountedFor } from "../intake/counted-intake.ts";
import type { Intake } from "../intake/intake.ts";
import { recordOptions } from "../intake/open-source.ts";
import { countAccounted, type Reading } from "./count-there.ts";

/** Has the database count its records itself; where it cannot they are read and counted here, to the same result, and that is told. */
export async function countInPlace({ at, mapping, rejects }: Reading, of: CountedFor): Promise<Intake> {
  const records = await openPostgres(at.data, await recordOptions(at, { mapping, rejects }));
  try {
    if (records.counted) {
      return await countAccounted(records.account, records.warehouse, of);
    }
    const intake = await countOpened(records.source, of);
    return { ...intake, warnings: [records.why, ...intake.warnings] };
  } finally {
    await records.close();
  }
}
