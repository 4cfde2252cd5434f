import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { qrPath } from '../../shared/qr-path.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useSurveyWords } from './survey-words.ts';

export type ServiceView = AnswerOf<'listSurveyServices'>['items'][number];

interface Made {
  readonly name: string;
  readonly address: string;
  readonly expiresAt: string;
}

const Code = ({ made, onDone }: { made: Made; onDone: () => void }) => {
  const words = useSurveyWords();
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const { size, path } = qrPath(made.address);
  return (
    <div className="sheet survey-code">
      <h3>{made.name}</h3>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qrOf(made.name)} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="survey-address">
        <code>{made.address}</code>
      </p>
      <p className="small soft">{words.goodUntil(format.moment(made.expiresAt))}</p>
      <p className="actions">
        <button
          type="button"
          className="quiet"
          onClick={() => void navigator.clipboard.writeText(made.address).then(() => setCopied(true))}
        >
          {words.copy}
        </button>
        <button type="button" onClick={onDone}>
          {words.nextLink}
        </button>
      </p>
      <p role="status">{copied && words.copied}</p>
    </div>
  );
};

/** An officer makes a link of one use for whoever was just served, and shows it on the own screen. */
export const HandLink = ({ services }: { services: readonly ServiceView[] }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const language = useLanguage();
  const [made, setMade] = useState<Made | undefined>(undefined);
  const action = useAction(async ({ serviceId, unit, name }: ServiceView, idempotencyKey) => {
    const { body } = await client.issueSurveyLink({ serviceId, unitId: unit.unitId, idempotencyKey });
    setMade({ ...body, name: name[language] });
  });
  const own = services.filter(({ mine, closedAt }) => mine && closedAt === undefined);
  return (
    <section aria-label={words.handTitle}>
      <h2>{words.handTitle}</h2>
      {own.length === 0 ? <p className="sheet soft">{words.handNone}</p> : <p className="soft">{words.handWhy}</p>}
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <div aria-live="polite">{made !== undefined && <Code made={made} onDone={() => setMade(undefined)} />}</div>
      {made === undefined && (
        <p className="actions">
          {own.map((service) => (
            <button
              key={service.serviceId}
              type="button"
              disabled={action.busy}
              onClick={() => void action.run(service)}
            >
              {words.makeLink(service.name[language])}
            </button>
          ))}
        </p>
      )}
    </section>
  );
};
