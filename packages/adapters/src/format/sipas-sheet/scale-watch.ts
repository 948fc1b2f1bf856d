import { CchcError, type Problem } from "@cchc/core";
import type { SourcePlace } from "../../source/table-source.ts";
import { fitsScale } from "./answer-level.ts";

/** Slips of the pen are fewer than this share of the answers, which are off by scale when they are more. */
const slips = 20;
const enough = 30;

/** Watches whether the answers of a sheet are those of the scale that is stated. */
export class ScaleWatch {
  readonly #stated: 3 | 5;
  #answers = 0;
  #off = 0;
  #fitOther = 0;

  constructor(stated: 3 | 5) {
    this.#stated = stated;
  }

  /** Takes an answer that is not blank. */
  look(text: string): void {
    const [own, other] = this.#stated === 3 ? (["three", "five"] as const) : (["five", "three"] as const);
    this.#answers += 1;
    this.#off += fitsScale(text, own) ? 0 : 1;
    this.#fitOther += fitsScale(text, other) ? 1 : 0;
  }

  /**
   * A word of doubt when no answer of many is above the third level of five.
   *
   * @throws CchcError `survey/other-scale` when every answer is on the other scale and more than a twentieth is not on the stated one.
   */
  end(place: SourcePlace): readonly Problem[] {
    const all = this.#answers > 0 && this.#fitOther === this.#answers;
    if (all && this.#off * slips > this.#answers) {
      throw new CchcError(this.#problem("survey/other-scale", place));
    }
    return all && this.#stated === 5 && this.#answers >= enough
      ? [this.#problem("survey/maybe-other-scale", place)]
      : [];
  }

  #problem(code: string, place: SourcePlace): Problem {
    const other = this.#stated === 3 ? 5 : 3;
    return {
      code,
      what: {
        vi: `khai thang ${this.#stated} mức, mà mọi câu trả lời đều nằm trên thang ${other} mức`,
        en: `${this.#stated} levels are stated, and every answer is one on ${other} levels`,
      },
      given: `${this.#answers}`,
      expected: {
        vi: `scale: ${other} nếu phiếu in thang ${other} mức; hai thang không bao giờ được gộp`,
        en: `scale: ${other}, if the form has ${other} levels; the two are never merged`,
      },
      example: `scale: ${other}`,
      place,
    };
  }
}
