import { Said } from '../ui/said.tsx';
import './feedback.css';
import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useMe } from '../app/context.ts';
import { PageLink } from '../app/navigation.tsx';
import { useLoaded } from '../ui/load.ts';
import { Page } from '../ui/page.tsx';
import { Unready } from '../ui/problem.tsx';
import { FeedbackReport } from './feedback-report.tsx';
import { useFeedbackWords } from './feedback-words.ts';
import { noneYet } from './none-yet.ts';
import { Objection } from './objection.tsx';
import { RaterForm } from './rater-form.tsx';

export type RaterListView = AnswerOf<'getRaters'>;

interface ListProps {
  readonly list: RaterListView;
  readonly caseId: string;
  readonly own: boolean;
  readonly onSaid: (said: string) => void;
}

const Named = ({ list, caseId, own, onSaid }: ListProps) => {
  const words = useFeedbackWords();
  const mayObject = own && list.round.state === 'naming' && list.raters.every(({ status }) => status !== 'objected');
  return (
    <section className="sheet" aria-label={words.named}>
      <h2>{words.named}</h2>
      {list.raters.length === 0 ? <p>{words.nobodyNamed}</p> : <p className="soft small">{words.whoAnswered}</p>}
      <ul className="lines">
        {list.raters.map(({ rater, group, status, reason }) => (
          <li key={rater.employeeId}>
            <p>
              <strong>{rater.name}</strong>{' '}
              <span className="soft">
                {words.groups[group]} · {words.raterStatus[status]}
              </span>
            </p>
            {reason !== undefined && <p className="typed-text">{reason}</p>}
            {mayObject && status === 'asked' && <Objection caseId={caseId} rater={rater} onDone={onSaid} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Desk = ({ list, caseId, own, onChange }: Omit<ListProps, 'onSaid'> & { onChange: () => void }) => {
  const words = useFeedbackWords();
  const format = useFormat();
  const [said, setSaid] = useState<string | undefined>(undefined);
  const tell = (text: string): void => {
    setSaid(text);
    onChange();
  };
  const { round } = list;
  return (
    <>
      <p>
        {words.window(format.date(round.opensAt), format.date(round.closesAt))} · {words.states[round.state]}
      </p>
      <p className="soft">{words.ratersIntro(format.number(round.fewest))}</p>
      <Said>{said}</Said>
      <Named list={list} caseId={caseId} own={own} onSaid={tell} />
      {list.candidates !== undefined && round.state === 'naming' && (
        <RaterForm key={list.version} list={list} caseId={caseId} onSaved={() => tell(words.saved)} />
      )}
    </>
  );
};

/** Umpan balik tentang seseorang: who is asked, and after the round what groups say. */
export const RatersPage = ({ caseId }: { caseId: string }) => {
  const { client } = useApp();
  const words = useFeedbackWords();
  const { employee } = useMe();
  const { loaded, reload } = useLoaded(`raters ${caseId}`, async (signal) => {
    const one = (await client.getCase({ caseId }, { signal })).body;
    const list = await client.getRaters({ caseId }, { signal }).then(({ body }) => body, noneYet);
    return { subject: one.employee, list };
  });
  if (loaded.state !== 'ready') return <Unready loaded={loaded} operation="getRaters" onRetry={reload} />;
  const { subject, list } = loaded.value;
  const own = subject.employeeId === employee.employeeId;
  const back = (
    <p>
      <PageLink to="case" params={{ caseId }}>
        {subject.name}
      </PageLink>
    </p>
  );
  return (
    <Page title={words.ratersTitle(subject.name)} above={back}>
      {list === undefined ? (
        <div className="sheet">
          <p>
            <strong>{words.noRound}</strong>
          </p>
          <p className="soft">{words.noRoundWhy}</p>
        </div>
      ) : (
        <Desk list={list} caseId={caseId} own={own} onChange={reload} />
      )}
      <FeedbackReport caseId={caseId} />
    </Page>
  );
};
