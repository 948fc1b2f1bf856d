import { type CaseFile, caseFile } from "../entity/case-file.ts";
import type { AnyRecord } from "../entity/entity.ts";
import type { CountingContext } from "../measure/derived/derived-fact.ts";
import { compareDays } from "../measure/derived/stretch.ts";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import { type OutcomeII06a, outcomeII06a } from "../measure/rule/bieu-ii06a.ts";
import type { Ii06aColumn } from "./reported-figures.ts";

const mostIds = 20;
const dayLength = 10;

/** Case files that count alike in every period: the same status and days. */
interface AlikeFiles {
  readonly like: CaseFile;
  readonly ids: string[];
  count: number;
}

/** How many case files there are, and the ids of the first. */
export interface CountedFiles {
  readonly count: number;
  readonly ids: readonly string[];
}

/** Columns (3) to (13) of form II.06a counted from case files. */
export interface RecountedColumns {
  readonly columns: Readonly<Record<Ii06aColumn, CountedFiles>>;
  /** Files of the period that stand in no column: stopped, waiting for a supplement, or with an end that has no time. */
  readonly nowhere: CountedFiles;
}

/** The case files of one unit, folded by what the form asks of them; grows with the days on which things happened, not with periods. */
export class RecountedFiles {
  readonly #alike = new Map<string, AlikeFiles>();

  /** Takes a case file. */
  add(file: CaseFile): void {
    const { status, channel, receivedAt, dueAt, endedAt } = file;
    const days = [receivedAt, dueAt, endedAt].map((moment) => moment?.slice(0, dayLength) ?? "");
    const key = [status, channel === "online", ...days].join("|");
    const alike = this.#alike.get(key) ?? { like: file, ids: [], count: 0 };
    this.#alike.set(key, alike);
    alike.count += 1;
    if (alike.ids.length < mostIds) {
      alike.ids.push(file.id);
    }
  }

  /**
   * The columns of the form for a period, by the counting rule `bieu-ii06a`. A file without a day of receipt counts in (3) and in none
   * of (4), (5), (6); one without a channel was filed in person.
   */
  recount(context: CountingContext): RecountedColumns {
    const counts = new Map<Ii06aColumn | "nowhere", { count: number; ids: string[] }>();
    for (const { like, ids, count } of this.#alike.values()) {
      for (const column of columnsOf(like, context)) {
        const counted = counts.get(column) ?? { count: 0, ids: [] };
        counts.set(column, counted);
        counted.count += count;
        counted.ids.push(...ids.slice(0, mostIds - counted.ids.length));
      }
    }
    const of = (column: Ii06aColumn | "nowhere"): CountedFiles => counts.get(column) ?? { count: 0, ids: [] };
    return {
      columns: {
        received: of("received"),
        receivedOnline: of("receivedOnline"),
        receivedInPerson: of("receivedInPerson"),
        carriedOver: of("carriedOver"),
        done: of("done"),
        doneEarly: of("doneEarly"),
        doneOnTime: of("doneOnTime"),
        doneLate: of("doneLate"),
        pending: of("pending"),
        pendingInTime: of("pendingInTime"),
        pendingLate: of("pendingLate"),
      },
      nowhere: of("nowhere"),
    };
  }
}

const byOutcome: Readonly<Record<OutcomeII06a, readonly Ii06aColumn[]>> = {
  early: ["done", "doneEarly"],
  "on-time": ["done", "doneOnTime"],
  late: ["done", "doneLate"],
  "pending-in-time": ["pending", "pendingInTime"],
  "pending-late": ["pending", "pendingLate"],
  supplement: [],
  stopped: [],
  "not-counted": [],
};

function columnsOf(file: CaseFile, context: CountingContext): readonly (Ii06aColumn | "nowhere")[] {
  const outcome = outcomeII06a(file, context);
  if (outcome === "not-counted") {
    return [];
  }
  const columns = outcome === undefined ? [] : byOutcome[outcome];
  return columns.length === 0 ? ["nowhere"] : ["received", ...intakeOf(file, context), ...columns];
}

function intakeOf({ receivedAt, channel }: CaseFile, { period }: CountingContext): readonly Ii06aColumn[] {
  if (receivedAt === undefined) {
    return [];
  }
  if (compareDays(receivedAt, period.first) < 0) {
    return ["carriedOver"];
  }
  return [channel === "online" ? "receivedOnline" : "receivedInPerson"];
}

/** The case file that a record is, if it is one. */
export function caseFileOf({ entity, record }: EntityRecord): CaseFile | undefined {
  return entity === caseFile.id && isCaseFile(record) ? record : undefined;
}

function isCaseFile(record: AnyRecord): record is AnyRecord & CaseFile {
  return caseFile.fields.status.values.some(({ code }) => code === record["status"]);
}
