import { parseArgs } from "node:util";
import { entities, parsePlainDate } from "@cchc/core";
import { type Day, dayOf } from "./days.ts";
import { type ProblemId, plantedProblems } from "./problems/planted-problems.ts";

/** What to generate. */
export interface Options {
  readonly seed: number;
  readonly communes: number;
  /** First and last year. */
  readonly from: number;
  readonly to: number;
  /** Last day on which something may have happened; later events are not known yet. */
  readonly until: Day;
  /** Case files that a commune receives in a year. */
  readonly filesPerCommune: number;
  /** Whether 2016–2020 are generated for what movements are measured against. */
  readonly baseline: boolean;
  readonly problems: ReadonlySet<ProblemId>;
  /** Ids of the entities to write. */
  readonly entities: ReadonlySet<string>;
}

const allProblems: ReadonlySet<ProblemId> = new Set(plantedProblems.map(({ id }) => id));

/** What `examples/son-trung/data` is made with. */
export const defaultOptions: Options = {
  seed: 1,
  communes: 1,
  from: 2021,
  to: 2026,
  until: dayOf(2026, 10, 31),
  filesPerCommune: 400,
  baseline: true,
  problems: allProblems,
  entities: new Set(entities.keys()),
};

/** Text of the options, so that a folder says what it was made with. */
export function commandOf(options: Options, until: string): string {
  const problems = options.problems.size === allProblems.size ? "all" : [...options.problems].sort().join(",");
  const chosen = [...options.entities].sort().join(",");
  return [
    `--seed ${options.seed} --communes ${options.communes} --from ${options.from} --to ${options.to} --until ${until}`,
    `--files-per-commune ${options.filesPerCommune} --problems ${problems === "" ? "none" : problems}`,
    ...(options.baseline ? [] : ["--no-baseline"]),
    ...(options.entities.size === entities.size ? [] : [`--entities ${chosen}`]),
  ].join(" ");
}

const declared = {
  out: { type: "string" },
  seed: { type: "string" },
  communes: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  until: { type: "string" },
  "files-per-commune": { type: "string" },
  problems: { type: "string" },
  entities: { type: "string" },
  "no-baseline": { type: "boolean" },
} as const;

/** Reads the command line: where to write, and what. */
export function readOptions(args: readonly string[]): { readonly out: string; readonly options: Options } {
  const { values } = parseArgs({ args: [...args], options: declared, strict: true });
  const { out } = values;
  if (out === undefined) {
    throw new Error("Thiếu --out <thư mục> / give --out <folder>");
  }
  const options: Options = {
    seed: whole("seed", values.seed, defaultOptions.seed),
    communes: whole("communes", values.communes, defaultOptions.communes),
    from: year("from", values.from, defaultOptions.from),
    to: year("to", values.to, defaultOptions.to),
    until: values.until === undefined ? defaultOptions.until : dayOfText(values.until),
    filesPerCommune: whole("files-per-commune", values["files-per-commune"], defaultOptions.filesPerCommune),
    baseline: values["no-baseline"] !== true,
    problems: problemsOf(values.problems ?? "all"),
    entities: entitiesOf(values.entities),
  };
  return { out, options };
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) {
    throw new Error(`--${name} ${text}: cần số nguyên / give a whole number`);
  }
  return text === undefined ? otherwise : Number(text);
}

/** The working calendar and the resolution both cover these years. */
function year(name: string, text: string | undefined, otherwise: number): number {
  const given = whole(name, text, otherwise);
  if (given < 2021 || given > 2026) {
    throw new Error(`--${name} ${given}: 2021–2026`);
  }
  return given;
}

function dayOfText(text: string): Day {
  const [first, month, day] = parsePlainDate(text).split("-").map(Number);
  return dayOf(first ?? 0, month ?? 0, day ?? 0);
}

function problemsOf(text: string): ReadonlySet<ProblemId> {
  if (text === "all" || text === "none") {
    return text === "all" ? allProblems : new Set();
  }
  return new Set(text.split(",").map((given) => namedAmong(plantedProblems, given).id));
}

function entitiesOf(text: string | undefined): ReadonlySet<string> {
  const all = [...entities.values()];
  return new Set(text === undefined ? entities.keys() : text.split(",").map((given) => namedAmong(all, given).id));
}

function namedAmong<T extends { readonly id: string }>(all: readonly T[], given: string): T {
  const found = all.find(({ id }) => id === given);
  if (found === undefined) {
    throw new Error(`không có / there is no "${given}": ${all.map(({ id }) => id).join(", ")}`);
  }
  return found;
}
