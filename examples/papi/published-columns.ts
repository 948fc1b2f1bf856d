/** Published dimensions of 2011–2016: the area of the policy and the column of the source. */
export const publishedDimensions: readonly (readonly [area: string, column: string])[] = [
  ["participation", "papi_participation"],
  ["transparency", "papi_transparency"],
  ["accountability", "papi_accountability"],
  ["corruption", "papi_corruption"],
  ["procedures", "papi_procedures"],
  ["services", "papi_service"],
];

/** Published sub-indices of 2011–2016, which the source calls by name: the indicator of the policy and the column. */
export const publishedSubIndices: readonly (readonly [indicator: string, column: string])[] = [
  ["1-1-civic-knowledge", "papi_participation_knowledge"],
  ["1-2-opportunities", "papi_participation_opportunities"],
  ["1-3-village-elections", "papi_participation_elections"],
  ["1-4-voluntary-contributions", "papi_participation_contributions"],
  ["2-2-poverty-lists", "papi_transparency_povertylists"],
  ["2-3-communal-budgets", "papi_transparency_budgetexpenditure"],
  ["2-4-land-use-plans", "papi_transparency_landuse"],
  ["3-1-interactions", "papi_accountability_interaction"],
  ["3-2-citizen-appeals", "papi_accountability_responsive"],
  ["3-4-people-inspection-boards", "papi_accountability_inspection"],
  ["3-5-investment-supervision", "papi_accountability_investment"],
  ["4-1-corruption-in-government", "papi_corruption_public"],
  ["4-2-corruption-in-services", "papi_corruption_service"],
  ["4-3-equity-in-employment", "papi_corruption_employment"],
  ["4-4-fight-against-corruption", "papi_corruption_willingness"],
  ["5-1-certification", "papi_procedures_certification"],
  ["5-2-construction-permits", "papi_procedures_construction"],
  ["5-3-land-titles", "papi_procedures_landuse"],
  ["5-4-personal-procedures", "papi_procedures_personal"],
  ["6-1-public-health", "papi_service_health"],
  ["6-2-primary-education", "papi_service_primary"],
  ["6-3-infrastructure", "papi_service_infrastructure"],
  ["6-4-law-and-order", "papi_service_law"],
];
