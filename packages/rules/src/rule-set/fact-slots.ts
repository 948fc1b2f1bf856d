import { CchcError, type FactReader, type FactValue, factValueOf, type PathStep, readPath, valueAt } from "@cchc/core";
import { isOfType, type SlotTypes } from "./slot-type.ts";
import { factKey } from "./tests-of.ts";

/** Facts by name, as JSON has them. */
export type PlainFacts = Readonly<Record<string, unknown>>;

/** Values of the facts that rules ask for, each in its slot; undefined where one is missing or unfit. */
export type FactValues = readonly (FactValue | undefined)[];

interface Slot {
  readonly key: string;
  readonly fact: string;
  readonly steps: readonly PathStep[];
  readonly types: SlotTypes;
  /** Whether it may be a number that lies in the facts themselves, as nearly every fact is: asked before anything else. */
  readonly isPlainNumber: boolean;
}

/** The facts that rules ask for. Each is read and checked once for all rules, so that comparisons find it by its number. */
export class FactSlots {
  readonly #slots: Slot[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #types: ReadonlyMap<string, SlotTypes>;

  constructor(types: ReadonlyMap<string, SlotTypes>) {
    this.#types = types;
  }

  /** How a comparison reads a fact; gives the fact a slot when it has none. */
  readerOf(fact: string, path: string | undefined): FactReader<FactValues, undefined> {
    const key = factKey({ fact, path });
    const number = this.#numbers.get(key) ?? this.#slots.length;
    if (!this.#numbers.has(key)) {
      this.#numbers.set(key, number);
      const steps = path === undefined ? [] : readPath(path);
      const types = this.#types.get(key) ?? new Set();
      this.#slots.push({ key, fact, steps, types, isPlainNumber: path === undefined && types.has("number") });
    }
    return (values) => values[number];
  }

  /** Reads every fact from the given ones; only their own properties count, so `constructor` is missing unless it is given. */
  read(facts: PlainFacts): FactValues {
    const values: (FactValue | undefined)[] = [];
    const inheritsNothing = isPlain(facts);
    for (const slot of this.#slots) {
      const found = inheritsNothing && slot.isPlainNumber ? facts[slot.fact] : undefined;
      values.push(typeof found === "number" && Number.isFinite(found) ? found : valueIn(slot, facts));
    }
    return values;
  }

  /** Facts that are not there, and facts whose value no comparison about them could use. */
  lacking(facts: PlainFacts, values: FactValues): { missing: string[]; unfit: string[] } {
    if (!values.includes(undefined)) {
      return { missing: [], unfit: [] };
    }
    const lacking = this.#slots.filter((slot) => valueIn(slot, facts) === undefined);
    const isGiven = ({ fact, steps }: Slot) => (given(facts, fact, steps) ?? undefined) !== undefined;
    return {
      missing: lacking.filter((slot) => !isGiven(slot)).map(({ key }) => key),
      unfit: lacking.filter(isGiven).map(({ key }) => key),
    };
  }
}

/**
 * Whether whatever is read from an object by name is its own: true of what JSON gives, unless somebody put something into
 * the prototype of all objects. Asked once for each run, it saves the question for every fact.
 */
function isPlain(facts: PlainFacts): boolean {
  const prototype: unknown = Object.getPrototypeOf(facts);
  return prototype === null || (prototype === Object.prototype && !hasEnumerableKey(Object.prototype));
}

function hasEnumerableKey(prototype: object): boolean {
  for (const _ in prototype) {
    return true;
  }
  return false;
}

function valueIn({ fact, steps, types }: Slot, facts: PlainFacts): FactValue | undefined {
  const value = factValueOf(given(facts, fact, steps));
  return value !== undefined && isOfType(value, types) ? value : undefined;
}

/** @throws CchcError `rule-set/unreadable-fact` when reading it runs code that fails: facts are plain data. */
function given(facts: PlainFacts, fact: string, steps: readonly PathStep[]): unknown {
  try {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    return steps.length === 0 ? value : valueAt(value, steps);
  } catch (cause) {
    throw new CchcError(
      {
        code: "rule-set/unreadable-fact",
        what: { vi: "không đọc được dữ kiện", en: "the fact cannot be read" },
        given: fact,
        expected: { vi: "dữ liệu thường, như JSON", en: "plain data, as in JSON" },
      },
      { cause },
    );
  }
}
