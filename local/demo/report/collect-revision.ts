import { everyItem, hrOf, type Scene } from '../year/scene.ts';
import type { RevisionReport } from './story-report.ts';

/** What the evaluation of the system proposed, in the order in which it says it. */
const proposalsOf = async ({ office, as, cycleId }: Scene): Promise<RevisionReport['proposals']> => {
  const hr = as(hrOf(office));
  const evaluations = await everyItem((query) => hr.listSystemEvaluations({ query }));
  const evaluationId = evaluations.find((one) => one.cycleId === cycleId)?.evaluationId;
  if (evaluationId === undefined) return [];
  const { proposals } = (await hr.getSystemEvaluation({ evaluationId })).body;
  return proposals.map(({ kind, place, about, decision }) => {
    return { kind, place, about, ...(decision === undefined ? {} : { accepted: decision.accepted }) };
  });
};

/** How the scheme was revised: from what the year said against it to the decree. Undefined where it was not. */
export const revisionReport = async (scene: Scene): Promise<RevisionReport | undefined> => {
  const { office, as } = scene;
  const { revision } = office.story;
  if (revision === undefined) return undefined;
  const { version } = revision;
  const ids = { schemeId: office.scheme.schemeId, version };
  const hr = as(hrOf(office));
  const { stage, adopted, changes } = (await hr.getSchemeVersion(ids)).body;
  const said = await everyItem((query) => hr.listConsultation({ ...ids, query }));
  return {
    version,
    stage,
    decree: adopted?.decree ?? '',
    validFrom: adopted?.validFrom ?? '',
    proposals: await proposalsOf(scene),
    comments: said
      .map(({ kind, voice, place, placeName, text, answer, changedIn }) => ({
        kind,
        voice,
        place,
        placeName,
        text,
        ...(answer === undefined ? {} : { answer: answer.text }),
        isChange: changedIn !== undefined,
      }))
      .sort((a, b) => (a.text < b.text ? -1 : 1)),
    changes: changes.map(({ summary }) => summary),
  };
};
