/** How things stood in a year, in percent of the case files. */
export interface CaseYear {
  readonly online: number;
  readonly selfFiled: number;
  readonly paidOnline: number;
  readonly digitised: number;
  readonly electronicResult: number;
  readonly reused: number;
  readonly returnedByReviewer: number;
}

const none = { online: 0, selfFiled: 0, paidOnline: 0, digitised: 0, electronicResult: 0, reused: 0 };

const years: ReadonlyMap<number, CaseYear> = new Map([
  [2016, { ...none, returnedByReviewer: 14 }],
  [2017, { ...none, returnedByReviewer: 13 }],
  [2018, { ...none, returnedByReviewer: 12 }],
  [2019, { ...none, online: 4, selfFiled: 10, returnedByReviewer: 11 }],
  [2020, { ...none, online: 8, selfFiled: 15, returnedByReviewer: 10 }],
  [2021, yearOf(22, 20, 4, 12, 20)],
  [2022, yearOf(45, 28, 15, 30, 42)],
  [2023, yearOf(68, 36, 38, 55, 66)],
  [2024, yearOf(80, 45, 55, 72, 82)],
  [2025, yearOf(88, 52, 66, 80, 90)],
  [2026, yearOf(95, 60, 78, 88, 95)],
]);

/** Online share (of the files that could be), filed alone, paid online, digitised, with an electronic result. */
function yearOf(...shares: readonly [number, number, number, number, number]): CaseYear {
  const [online, selfFiled, paidOnline, digitised, electronicResult] = shares;
  const [reused, returnedByReviewer] = [Math.round(digitised / 2), Math.round(9 - digitised / 14)];
  return { online, selfFiled, paidOnline, digitised, electronicResult, reused, returnedByReviewer };
}

/** How things stood in a year. */
export function caseYear(year: number): CaseYear {
  return years.get(year) ?? { ...none, returnedByReviewer: 10 };
}
