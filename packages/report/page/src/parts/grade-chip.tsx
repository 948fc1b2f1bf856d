import { usePage } from "../data/page-context.ts";

/** The title of a grade; the best is the darkest. */
export function GradeChip({ grade }: { readonly grade: string | undefined }) {
  const { data, language } = usePage();
  const bands = data.policy.grades?.bands ?? [];
  const place = bands.findIndex(({ id }) => id === grade);
  const band = bands[place];
  if (band === undefined) {
    return <span class="quiet">–</span>;
  }
  const step = bands.length < 2 ? 0 : Math.round((place / (bands.length - 1)) * 4);
  return <span class={`grade grade-${step}`}>{band.title[language]}</span>;
}
