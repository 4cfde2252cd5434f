import { useApp, useFormat } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { useFeedbackWords } from './feedback-words.ts';

/** On the page of a case: from when what colleagues say is shown, and what is held and why. Nothing where nobody is asked. */
export const ColleaguesSay = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const format = useFormat();
  const { loaded } = useLoaded(`feedback ${caseId}`, (signal) =>
    client.getFeedbackReport({ caseId }, { signal }).then(({ body }) => body),
  );
  // Beside the year and not part of it: where it can't be loaded, its own page says why.
  if (loaded.state !== 'ready') return null;
  const { state, releasesAt, fewest, questions } = loaded.value;
  if (state === 'none' || releasesAt === undefined || (state === 'over' && questions.length === 0)) return null;
  const held = questions.flatMap(({ cuts }) => cuts).some(({ released }) => !released);
  const moment = format.moment(releasesAt);
  return (
    <section className="sheet" aria-labelledby="colleagues-say">
      <h2 id="colleagues-say">{words.report}</h2>
      <p>{state === 'over' ? words.reportSince(moment) : words.reportAt(moment)}</p>
      {held && <p className="soft">{words.reportHeld(format.number(fewest))}</p>}
      <p>
        <PageLink to="raters" params={{ caseId }}>
          {state === 'over' ? words.reportRead : words.reportRaters}
        </PageLink>
      </p>
    </section>
  );
};
