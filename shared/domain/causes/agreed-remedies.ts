import type { Agreement, FollowUp, FollowUpKindInUse } from '../followups/follow-up.ts';
import type { Cause, Finding } from '../reviews/review.ts';
import type { Bilingual } from '../schemes/scheme.ts';

/** What two people agreed on, and around it who answers for what neither of them can do. */
export interface AgreedFindings {
  readonly caseId: string;
  readonly employeeId: string;
  readonly segmentId: string;
  readonly moment: Agreement['moment'];
  readonly findings: readonly Finding[];
  readonly now: string;
  readonly nameOf: (indicatorId: string) => string;
  /** Leads the office; decides about resources. */
  readonly headId: string;
  /** Answers for the data by which an indicator is measured: the owner of its source, else HR. */
  readonly dataOwnerOf: (indicatorId: string) => string;
}

interface Draft {
  readonly kind: FollowUpKindInUse;
  readonly subject: string;
  readonly ownerId: string;
  readonly basis: Cause;
  readonly title: Bilingual;
  readonly findings: readonly Finding[];
}

const request: Bilingual = { id: 'Permintaan sumber daya kepada pimpinan', en: 'Request for resources to the head' };
const repair: Bilingual = { id: 'Perbaikan data pengukuran', en: 'Repair of the measuring data' };

const lastDay = (findings: readonly Finding[]): string =>
  findings
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1) ?? '';

const followUpOf = ({ subject, ownerId, findings, ...what }: Draft, agreed: AgreedFindings): FollowUp => {
  const { caseId, employeeId, segmentId, moment, now, nameOf } = agreed;
  const targets = findings.map(({ indicatorId, cause, remedy }) => ({
    indicatorId,
    name: nameOf(indicatorId),
    cause,
    remedy,
  }));
  return {
    ...what,
    followUpId: `${what.kind}.${moment}.${segmentId}.${subject}`,
    caseId,
    employeeId,
    ruleId: 'agreed',
    agreement: { moment, segmentId, ownerId, targets },
    assignedAt: now,
    dueOn: lastDay(findings),
    status: 'open',
    version: 0,
  };
};

const requestOf = ({ findings, headId }: AgreedFindings): readonly Draft[] => {
  const lacking = findings.filter(({ cause }) => cause === 'resources');
  if (lacking.length === 0) return [];
  return [
    {
      kind: 'resource-request',
      subject: 'head',
      ownerId: headId,
      basis: 'resources',
      title: request,
      findings: lacking,
    },
  ];
};

const repairsOf = ({ findings, dataOwnerOf }: AgreedFindings): readonly Draft[] => {
  const wrong = findings.filter(({ cause }) => cause === 'data');
  const byOwner = Map.groupBy(wrong, ({ indicatorId }) => dataOwnerOf(indicatorId));
  return [...byOwner].map(([ownerId, theirs]) => ({
    kind: 'data-repair',
    subject: ownerId,
    ownerId,
    basis: 'data',
    title: repair,
    findings: theirs,
  }));
};

/**
 * What is to be done because of agreed findings: each remedy by its owner, one request to the head for all resources that
 * lack, one repair for each owner of data. A lack of competence is met by the scheme's training once the result is final.
 * The ids are made from what was agreed, so that doing it twice makes nothing twice.
 */
export const remediesOf = (agreed: AgreedFindings): readonly FollowUp[] => {
  const own = agreed.findings.map((finding): Draft => {
    const { indicatorId, ownerId, cause, remedy } = finding;
    const title = { id: remedy, en: remedy };
    return { kind: 'remedy', subject: indicatorId, ownerId, basis: cause, title, findings: [finding] };
  });
  return [...own, ...requestOf(agreed), ...repairsOf(agreed)].map((draft) => followUpOf(draft, agreed));
};
