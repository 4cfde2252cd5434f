import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { limits } from '../../shared/domain/limits.ts';
import { surveyElements } from '../../shared/domain/surveys/elements.ts';
import { useApp, useFormat, useLanguage, useMe } from '../app/context.ts';
import { useDraft } from '../ui/drafts.ts';
import { TextField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { ProblemNotice, Unready } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSurveyWords } from './survey-words.ts';

type AsideView = AnswerOf<'listSetAsideAnswers'>['items'][number];

const RulingForm = ({ one, onRuled }: { one: AsideView; onRuled: () => void }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const { value, change, forget } = useDraft(`survey-ruling ${one.answerId}`, '');
  const label = one.counts ? words.dontCount : words.count;
  const action = useAction(async (reason: string, idempotencyKey) => {
    await client.ruleOnSurveyAnswer({ answerId: one.answerId, body: { counts: !one.counts, reason }, idempotencyKey });
    await forget(reason);
    onRuled();
  });
  return (
    <details>
      <summary>{label}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() !== '') void action.run(value.trim());
        }}
      >
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <TextField
          frame={{ label: words.why, pointer: `/${one.answerId}`, problems: [] }}
          value={value}
          most={limits.line}
          rows={2}
          onChange={change}
        />
        <button type="submit" disabled={action.busy || value.trim() === ''}>
          {words.decide}
        </button>
      </form>
    </details>
  );
};

const Evidence = ({ one }: { one: AsideView }) => {
  const words = useSurveyWords();
  const format = useFormat();
  const { reason, alike, inHour, usual } = one;
  const facts = [
    ...(alike === undefined ? [] : [words.alike(format.number(alike))]),
    ...(inHour === undefined || usual === undefined ? [] : [words.inHour(format.number(inHour), format.number(usual))]),
  ];
  return (
    <p>
      {reason !== undefined && words.reasons[reason]}
      {facts.length > 0 && <span className="soft"> ({facts.join('; ')})</span>}
    </p>
  );
};

const Scores = ({ signs }: { signs: string }) => {
  const words = useSurveyWords();
  const said = surveyElements.map((element, index) => `${words.elements[element]} ${signs[index]}`).join(', ');
  return (
    <>
      <span aria-hidden="true" className="survey-signs">
        {signs}
      </span>
      <span className="unseen">{said}</span>
    </>
  );
};

const Card = ({ one, onRuled }: { one: AsideView; onRuled: () => void }) => {
  const words = useSurveyWords();
  const language = useLanguage();
  const format = useFormat();
  const { employee } = useMe();
  const { service, hour, scores, text, ruling, counts } = one;
  return (
    <li className="sheet">
      <Evidence one={one} />
      <p className="small soft">
        {service === undefined ? words.fromPoster : service[language]} ·{' '}
        {words.hour(format.day(hour.slice(0, 10)), `${hour.slice(11)}.00`)} · {words.scores}: <Scores signs={scores} />
        {counts && <span className="tag">{words.counts}</span>}
      </p>
      {text !== undefined && <blockquote className="survey-quote">{text}</blockquote>}
      {ruling !== undefined && (
        <div className="survey-reply">
          <p className="small soft">{words.ruledBy(ruling.by.name, format.moment(ruling.at))}</p>
          <p>{ruling.reason}</p>
        </div>
      )}
      {employee.roles.includes('hr') && <RulingForm one={one} onRuled={onRuled} />}
    </li>
  );
};

interface SetAsideProps {
  readonly unitId: string;
  readonly period: string;
  readonly onRuled: () => void;
}

/** Answers that do not count, each with what speaks against it; HR decides otherwise with a reason. */
export const SetAside = ({ unitId, period, onRuled }: SetAsideProps) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const [said, setSaid] = useState(false);
  const { loaded, reload } = useLoaded(`aside ${unitId} ${period}`, (signal) =>
    allOf((page) => client.listSetAsideAnswers({ unitId, query: { period, ...page } }, { signal })),
  );
  const ruled = (): void => {
    setSaid(true);
    reload();
    onRuled();
  };
  return (
    <section aria-label={words.asideTitle}>
      <h2>{words.asideTitle}</h2>
      <Said>{said && words.ruled}</Said>
      {loaded.state !== 'ready' && <Unready loaded={loaded} operation="listSetAsideAnswers" onRetry={reload} />}
      {loaded.state === 'ready' && (
        <p className="soft">{loaded.value.length === 0 ? words.asideNone : words.asideWhy}</p>
      )}
      {loaded.state === 'ready' && (
        <ul className="cards">
          {loaded.value.map((one) => (
            <Card key={`${one.answerId} ${one.counts}`} one={one} onRuled={ruled} />
          ))}
        </ul>
      )}
    </section>
  );
};
