import type { Localized, Place, Problem } from "@cchc/core";

/** Why the server does not count: data as it is, never an error. */
export class NotOnServer extends Error {
  readonly problem: Problem;

  constructor(why: Localized, place: Place, given?: string) {
    super(why.en);
    this.problem = {
      code: "warehouse/streamed",
      what: {
        vi: `bản ghi được đọc ra và đếm tại đây, cùng kết quả: ${why.vi}`,
        en: `the records were read and counted here, to the same result: ${why.en}`,
      },
      ...(given === undefined ? {} : { given }),
      expected: {
        vi: "để cơ sở dữ liệu tự đếm: mọi dòng đúng dạng, cột đúng kiểu (date, timestamp, boolean, số, chữ)",
        en: "for the database to count: rows that are all in plain form, columns of a type that fits (date, timestamp, boolean, numbers, text)",
      },
      place,
    };
  }
}
