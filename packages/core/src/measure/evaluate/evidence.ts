import type { AnyRecord } from "../../entity/entity.ts";
import type { Measure } from "../definition.ts";
import { compileChangeable, compileClassifier, type Verdict } from "./classify.ts";
import { entityReader } from "./entity-facts.ts";
import { contextOf, type MeasurePlan, unitOf } from "./measure-plan.ts";
import { recordMeasure } from "./record-measure.ts";
import type { RecordStream } from "./record-stream.ts";

/** Records behind a measurement, by what each was to the measure. Lists stop at the limit; the counts do not. */
export interface Evidence {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly records: Readonly<Record<Verdict, readonly AnyRecord[]>>;
  /** Of those that do not meet the numerator, or of a plain count, which can still change; absent where the measure does not say. */
  readonly changeable?: { readonly count: number; readonly records: readonly AnyRecord[] };
}

/** Whose evidence is wanted. */
export interface EvidenceOf {
  readonly measure: Measure;
  readonly unit: string;
  /** Most records kept for each verdict. */
  readonly limit: number;
}

/**
 * The records behind one measurement: those that met the numerator, those that did not, those left out, left open or
 * outside. The same definition that counted them sorts them here, so the lists and the counts cannot differ.
 *
 * Undefined for a measure that is made of others: ask for those.
 */
export async function collectEvidence(
  plan: MeasurePlan,
  { measure, unit, limit }: EvidenceOf,
  records: RecordStream,
): Promise<Evidence | undefined> {
  const count = recordMeasure(measure);
  const entity = count === undefined ? undefined : plan.entities.get(count.entity);
  if (count === undefined || entity === undefined) {
    return undefined;
  }
  const scope = { read: entityReader(entity, count.rule), named: plan.named };
  const context = contextOf(plan, plan.period);
  const classify = compileClassifier(count, scope, context);
  const canChange = compileChangeable(count, scope, context);
  const sorting = new Sorting(limit);
  for await (const { entity: id, record } of records) {
    if (id === count.entity && unitOf(plan, record) === unit) {
      sorting.add(record, classify(record), canChange);
    }
  }
  return sorting.evidence(canChange !== undefined);
}

/** Records under their verdicts, up to a limit, and how many there were. */
class Sorting {
  readonly #counts = new Map<Verdict | "changeable", number>();
  readonly #kept = new Map<Verdict | "changeable", AnyRecord[]>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(record: AnyRecord, verdict: Verdict, canChange: ((record: AnyRecord) => boolean) | undefined): void {
    this.#put(record, verdict);
    if ((verdict === "counted" || verdict === "unsure") && canChange?.(record) === true) {
      this.#put(record, "changeable");
    }
  }

  #put(record: AnyRecord, kind: Verdict | "changeable"): void {
    const kept = this.#kept.get(kind) ?? [];
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    this.#kept.set(kind, kept.length < this.#limit ? [...kept, record] : kept);
  }

  evidence(tellsChangeable: boolean): Evidence {
    const changeable = { count: this.#counts.get("changeable") ?? 0, records: this.#kept.get("changeable") ?? [] };
    return {
      counts: byVerdict((verdict) => this.#counts.get(verdict) ?? 0),
      records: byVerdict((verdict) => this.#kept.get(verdict) ?? []),
      ...(tellsChangeable ? { changeable } : {}),
    };
  }
}

/** Something of each verdict. */
export function byVerdict<T>(of: (verdict: Verdict) => T): Record<Verdict, T> {
  return {
    outside: of("outside"),
    apart: of("apart"),
    undated: of("undated"),
    open: of("open"),
    excluded: of("excluded"),
    counted: of("counted"),
    met: of("met"),
    unsure: of("unsure"),
  };
}
