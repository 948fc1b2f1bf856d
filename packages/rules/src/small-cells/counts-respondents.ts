import { entities, type Measure, measuresUnder, recordMeasure } from "@cchc/core";

/** Whether records of an entity are what citizens answered, one each. */
export function holdsRespondents(entity: string): boolean {
  return entities.get(entity)?.respondents === true;
}

/** Whether a measure counts what citizens answered, by itself or through the measures that it is made of. */
export function countsRespondents(measure: Measure, measures: ReadonlyMap<string, Measure>): boolean {
  const entity = recordMeasure(measure)?.entity;
  return (
    (entity !== undefined && holdsRespondents(entity)) ||
    measuresUnder(measure).some((id) => {
      const under = measures.get(id);
      return under !== undefined && countsRespondents(under, measures);
    })
  );
}
