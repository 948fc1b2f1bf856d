/** Keys of an answer that hold the counts of one measure of the policy `qd-766`. */
export interface MeasureKeys {
  readonly measure: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly amount?: string;
}

/** One indicator: the metric it is read from, its measures, and the keys that may hold its published points. */
export interface PortalItem {
  readonly item: string;
  /** Code among `metrics`; absent where the agency itself holds the keys. */
  readonly metric?: string;
  readonly measures: readonly MeasureKeys[];
  /** The first that is there is taken; empty where the portal scores nothing. */
  readonly points: readonly string[];
}

/** One of the six groups of the portal, and how its answer holds it. */
export interface PortalGroup {
  /** Id of the area. */
  readonly area: string;
  /** The last part of the portal's address of this answer. */
  readonly endpoint: string;
  /** Where the points of the group are. */
  readonly total: readonly string[];
  readonly items: readonly PortalItem[];
  /** Keys by which an answer without metrics is told from the others; all are in its `parent`. */
  readonly marks: readonly string[];
  /** Keys with numbers that are known and not taken: they follow from others, or nothing is scored by them. */
  readonly aside: readonly string[];
}

const shownOnly = ["stt", "ratio", "scoreDelta", "averageScore", "maxScore", "totalMaxScore"];
/** The answer names the points of the province otherwise than those of its agencies. */
const progressPoints = ["score", "totalScore"];

/** The six groups in the order of the policy. */
export const portalGroups: readonly PortalGroup[] = [
  ofMetrics("transparency", "transparency", [
    ["1-1-publish-on-time", "PUBLISH_ON_TIME", "procedure-published-on-time"],
    ["1-2-public-update-on-time", "PUBLIC_UPDATE_ON_TIME", "procedure-made-public-on-time"],
    ["1-3-public-content-full", "PUBLIC_CONTENT_FULL", "procedure-content-full"],
    ["1-4-dossier-sync", "DOSSIER_SYNC", "dossier-synced"],
  ]),
  {
    area: "progress",
    endpoint: "dvc-progress-tree",
    total: progressPoints,
    marks: ["totalReceived", "totalOnTime"],
    aside: [...shownOnly, "totalOverdue", "totalCompleted"],
    items: [
      {
        item: "2-1-progress",
        measures: [{ measure: "dossier-on-time", numerator: "totalOnTime", denominator: "totalReceived" }],
        points: progressPoints,
      },
      {
        item: "2-2-average-processing-days",
        measures: [{ measure: "dossier-average-processing-days", amount: "avgProcessingDays" }],
        points: [],
      },
    ],
  },
  {
    area: "online",
    endpoint: "provide-online-tree",
    total: ["totalScore"],
    marks: ["authorityCount", "onlineDossierCount"],
    aside: [
      ...shownOnly,
      ...["authorityCount", "partialCount", "fullCount", "onlineDossierCount", "onlineServiceTotal"],
      ...["channelOnlineSum", "channelDirectSum", "channelPostalSum", "channelTotalSum"],
      ...["onlineOnTimeSum", "onlineOverdueSum"],
    ],
    items: [{ item: "3-1-online-services", measures: [], points: ["totalScore"] }],
  },
  {
    area: "payment",
    endpoint: "formality-online-payment-tree",
    total: ["totalScore"],
    marks: ["totalDossierFinancialObligation", "totalFeeFormality"],
    aside: [...shownOnly, "totalFeeDossierFormalityDistinct"],
    items: [
      {
        item: "3-6-online-payment",
        measures: [
          {
            measure: "fee-dossier-paid-online",
            numerator: "totalDossierOnlinePaymentSuccess",
            denominator: "totalDossierFinancialObligation",
          },
          {
            measure: "fee-procedure-paid-online",
            numerator: "totalDossierOnlineFormalityPaymentSuccess",
            denominator: "totalFeeFormality",
          },
          {
            measure: "fee-procedure-synced",
            numerator: "totalFeeDossierFormality",
            denominator: "totalFeeFormality",
          },
        ],
        points: ["totalScore"],
      },
    ],
  },
  ofMetrics("satisfaction", "handling-satisfaction", [
    ["5-1a-petitions-on-rules", "PETITION_CLASSIFICATION_TTHC", "petition-about-rules"],
    ["5-1b-petitions-on-staff", "PETITION_CLASSIFICATION_STAFF", "petition-about-staff"],
    ["5-2-petitions-on-time", "PETITION_PROCESSING_ON_TIME", "petition-on-time"],
    ["5-3-petitions-satisfied", "PETITION_HANDLING_SATISFACTION", "petition-satisfied"],
    ["5-4-dossier-satisfaction", "DOSSIER_RECEIVING_SATISFACTION", "dossier-without-complaint"],
  ]),
  ofMetrics("digitisation", "dossier-digitized", [
    ["4-1-electronic-result", "ORIGINAL_RESULT_AVAILABLE", "dossier-electronic-result"],
    ["4-2-digitised-dossiers", "SO_HOA_GIAY_TO_GIAI_QUYET", "dossier-digitised"],
    ["4-3-reused-data", "REUSED_DIGITIZED_DATA", "dossier-data-reused"],
    ["4-4-personal-storage", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "dossier-from-personal-storage"],
    ["4-5a-population-data-procedures", "CITIZEN_DATA_CONNECTED_FORMALITY", "procedure-population-data"],
    ["4-5b-population-data-dossiers", "CITIZEN_DATA_CONNECTED_DOSSIER", "dossier-population-data"],
    ["4-6-electronic-certified-copy", "ELECTRONIC_CERTIFIED_COPY", "commune-certified-copy"],
  ]),
];

function ofMetrics(
  area: string,
  endpoint: string,
  items: readonly (readonly [item: string, metric: string, measure: string])[],
): PortalGroup {
  return {
    area,
    endpoint,
    total: ["totalScore"],
    marks: [],
    aside: [...shownOnly, "totalPetitions", "classifiedPetitions", "totalDossiers"],
    items: items.map(([item, metric, measure]) => ({
      item,
      metric,
      measures: [{ measure, numerator: "numerator", denominator: "denominator" }],
      points: ["score"],
    })),
  };
}
