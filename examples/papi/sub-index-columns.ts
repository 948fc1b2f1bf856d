/** A column of the source in the years in which it holds one sub-index. */
export interface SubIndexColumn {
  /** Id of the measure in the policy `papi`. */
  readonly measure: string;
  readonly column: string;
  readonly first: number;
  readonly last: number;
}

function column(measure: string, name: string, [first, last]: readonly [number, number]): SubIndexColumn {
  return { measure, column: name, first, last };
}

const always = [2011, 2024] as const;
const since2018 = [2018, 2024] as const;

/**
 * Which column of the source holds which sub-index, by year: the same code means different things in different years. The
 * meaning until 2016 was found by equal values in the data of 2011–2016, where columns have names; 2017 continues 2016; from 2018
 * on the source's codebook holds.
 */
export const subIndexColumns: readonly SubIndexColumn[] = [
  column("civic-knowledge", "SC11", always),
  column("opportunities", "SC12", always),
  column("village-elections", "SC13", always),
  column("voluntary-contributions", "SC14", always),
  column("access-to-information", "SC21", since2018),
  column("poverty-lists", "SC21", [2011, 2017]),
  column("poverty-lists", "SC22", since2018),
  column("communal-budgets", "SC22", [2011, 2017]),
  column("communal-budgets", "SC23", since2018),
  column("land-use-plans", "SC23", [2011, 2017]),
  column("land-use-plans", "SC24", since2018),
  column("interactions", "SC31", always),
  column("people-inspection-boards", "SC32", [2011, 2015]),
  column("investment-supervision", "SC33", [2011, 2015]),
  column("citizen-appeals", "SC32", [2016, 2024]),
  column("people-inspection-boards", "SC33", [2016, 2017]),
  column("access-to-justice", "SC33", since2018),
  column("corruption-in-government", "SC41", always),
  column("corruption-in-services", "SC42", always),
  column("equity-in-employment", "SC43", always),
  column("fight-against-corruption", "SC44", always),
  column("certification", "SC51", always),
  column("construction-permits", "SC52", [2011, 2020]),
  column("land-titles", "SC53", always),
  column("personal-procedures", "SC54", always),
  column("public-health", "SC61", always),
  column("primary-education", "SC62", always),
  column("infrastructure", "SC63", always),
  column("law-and-order", "SC64", always),
  column("environmental-protection", "SC71", since2018),
  column("air-quality", "SC72", since2018),
  column("water-quality", "SC73", since2018),
  column("government-portals", "SC81", since2018),
  column("internet-access", "SC82", since2018),
  column("e-responsiveness", "SC83", [2019, 2024]),
];
