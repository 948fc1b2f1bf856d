import type { AnyRecord, Problem } from "@cchc/core";

/** Records that can be right and that are worth a look. */
interface Doubt {
  readonly entity: string;
  readonly holds: (record: AnyRecord) => boolean;
  readonly problem: (count: number) => Omit<Problem, "place">;
}

const known: readonly Doubt[] = [
  {
    entity: "case-file",
    holds: ({ status, supplementAskedAt, supplementGivenAt }) =>
      supplementAskedAt !== undefined &&
      supplementGivenAt === undefined &&
      (status === "finished" || status === "returned"),
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
      if (doubt.holds(record)) {
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
