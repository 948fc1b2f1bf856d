import type { AnyRecord, Problem } from "@cchc/core";

/** When a record is doubtful. */
export interface DoubtedWhen {
  readonly given: string;
  readonly absent: string;
  readonly status: string;
  readonly among: readonly string[];
}

/** Records that can be right and that are worth a look. */
interface Doubt {
  readonly entity: string;
  /** Fields that have a value and one that has none, while a status is one of some. */
  readonly when: DoubtedWhen;
  readonly problem: (count: number) => Omit<Problem, "place">;
}

const known: readonly Doubt[] = [
  {
    entity: "case-file",
    when: {
      given: "supplementAskedAt",
      absent: "supplementGivenAt",
      status: "status",
      among: ["finished", "returned"],
    },
    problem: (count) => ({
      code: "record/supplement-open",
      what: {
        vi: `hồ sơ đã xong mà lần bổ sung chưa kết thúc: ${count}`,
        en: `case files are finished although a supplement never came in: ${count}`,
      },
      expected: {
        vi: "ngày nộp bổ sung, hoặc trạng thái chưa xong; thời gian dừng chờ không tính được",
        en: "the day of the supplement, or a status that is not final; the pause cannot be measured",
      },
    }),
  },
];

/** When records of an entity are doubtful. */
export function doubtsOf(entity: string): readonly DoubtedWhen[] {
  return known.filter((doubt) => doubt.entity === entity).map(({ when }) => when);
}

function isDoubted(record: AnyRecord, { given, absent, status, among }: DoubtedWhen): boolean {
  return record[given] !== undefined && record[absent] === undefined && among.some((value) => value === record[status]);
}

/** Counts doubtful records of one file; they are accepted all the same. */
export class Doubts {
  readonly #file: string;
  readonly #doubts: readonly Doubt[];
  readonly #found = new Map<Doubt, { count: number; readonly row: number }>();

  constructor(file: string, entity: string) {
    this.#file = file;
    this.#doubts = known.filter((doubt) => doubt.entity === entity);
  }

  /** Looks at an accepted record. */
  look(record: AnyRecord, row: number): void {
    for (const doubt of this.#doubts) {
      if (isDoubted(record, doubt.when)) {
        const found = this.#found.get(doubt) ?? { count: 0, row };
        found.count += 1;
        this.#found.set(doubt, found);
      }
    }
  }

  /** One for each kind of doubt, placed at the first such row. */
  get warnings(): readonly Problem[] {
    return [...this.#found].map(([doubt, { count, row }]) => ({
      ...doubt.problem(count),
      place: { file: this.#file, row },
    }));
  }
}
