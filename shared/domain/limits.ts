/**
 * The largest things that the product takes, so that the form, the contract and the rules agree. Texts are counted in
 * UTF-16 units, as browsers do. A plan within these limits fits an item of the table, 400 KB, together with the content
 * in force before it, in any script.
 */
export const limits = {
  /** Identifiers of everything, in addresses too. */
  identifier: 128,
  idempotencyKey: 128,
  cursor: 4096,
  page: { default: 25, max: 100 },
  /** Rows of the console's tables, which are leaner. */
  widePage: { default: 100, max: 1000 },
  /** Units in one answer of the overview, so that it stays below 50 KB. */
  overviewUnits: 80,
  /** A name, a unit of measure, a position. */
  name: 140,
  unitOfMeasure: 40,
  /** An objective, an indicator's method, a remedy. */
  line: 350,
  /** A reason, a remark, a summary. */
  paragraph: 4000,
  /** What a citizen writes beside the answers of a survey. */
  surveyComment: 1000,
  plan: { objectives: 15, indicators: 4, comments: 20, annexLines: 6, expectations: 10 },
  /** Of targets and actuals, as a magnitude. */
  measured: 1e12,
  /** Digits after the point. */
  decimals: 6,
  actuals: { indicators: 60, evidence: 10 },
  review: { agreements: 20, findings: 60 },
  /** Of an own assessment: lines of all parts of the year, and the words on each. */
  selfAssessment: { objectives: 60, note: 1000 },
  behaviours: 12,
  /**
   * Of one calibration: members of its panel, people whom it looks at, and the words on each. Those of its units are all
   * read in one request: two thousand take 0.6 s on one core, and many times that on a small Lambda function.
   */
  calibration: { panel: 15, proposals: 100, reason: 1000, people: 3000 },
  /** Of each group about one person. */
  raters: 12,
  /** What a colleague writes about somebody. */
  feedbackText: 1000,
  /** Steps of a receipt that an appeal contests. */
  disputes: 40,
  /** Longest absence for which a colleague stands in. */
  delegationDays: 60,
  holidays: 60,
  search: { least: 3, most: 80 },
  /** Characters of a file of employees: about 10,000 rows. */
  importText: 3_000_000,
  /** Events of services: in one request, and in one file. */
  events: { batch: 500, file: 20_000 },
  evidence: {
    /** Bytes. */
    size: 10 * 1024 * 1024,
    /** Bytes of one part of an upload that can be resumed: half a minute over a network of 20 KB a second. */
    part: 512 * 1024,
    types: [
      'application/pdf',
      'image/jpeg',
      'image/png',
      'image/webp',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.spreadsheet',
      'application/vnd.oasis.opendocument.text',
    ],
  },
} as const;
