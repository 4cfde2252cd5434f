import { useState } from 'react';
import type { AnswerOf } from '../../shared/contract/exchange.ts';
import { useApp, useFormat, useLanguage } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { usePublicationWords } from './publication-words.ts';
import { PublishedUnits } from './published-units.tsx';

type View = AnswerOf<'getPublication'>;

interface CardProps {
  readonly publication: View;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onPublished: () => void;
}

const Publish = ({ publication, onPublished }: Pick<CardProps, 'publication' | 'onPublished'>) => {
  const { client } = useApp();
  const words = usePublicationWords();
  const [asking, setAsking] = useState(false);
  const { publicationId, period, edition } = publication;
  const action = useAction(async (_: string, idempotencyKey) => {
    await client.publishResults({ publicationId, idempotencyKey });
    setAsking(false);
    onPublished();
  });
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {words.publish}
      </button>
      <Dialog title={words.publishTitle(words.name(period, edition))} open={asking} onClose={() => setAsking(false)}>
        <p>{words.publishWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={words.publish}
          busy={action.busy}
          onSend={() => void action.run(publicationId)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </>
  );
};

const Facts = ({ publication }: { publication: View }) => {
  const words = usePublicationWords();
  const format = useFormat();
  const { cycleId, announced, cases, keptBack, units, fewest, reason } = publication;
  return (
    <>
      {reason !== undefined && <p>{reason}</p>}
      {cycleId !== undefined && <p>{words.coverage(format.number(announced), format.number(cases))}</p>}
      {cycleId !== undefined && announced < cases && <Notice kind="note">{words.incomplete}</Notice>}
      {keptBack > 0 && <p className="soft">{words.keptBack(format.number(keptBack), format.number(units), fewest)}</p>}
    </>
  );
};

/** One publication: what it tells, and whether it is out. */
export const PublicationCard = ({ publication, isOpen, onToggle, onPublished }: CardProps) => {
  const words = usePublicationWords();
  const format = useFormat();
  const language = useLanguage();
  const { publicationId, period, edition, preparedBy, preparedAt, published, address } = publication;
  const name = words.name(period, edition);
  return (
    <section className="sheet" aria-label={name}>
      <h3>{name}</h3>
      <p className="soft small">
        {published === undefined
          ? words.preparedBy(preparedBy.name, format.moment(preparedAt))
          : words.publishedBy(published.by.name, format.moment(published.at))}
      </p>
      <Facts publication={publication} />
      {published === undefined ? (
        <Notice kind="note">{words.prepared}</Notice>
      ) : (
        <div role="status">{isOpen && <p>{words.published}</p>}</div>
      )}
      {isOpen && <PublishedUnits publicationId={publicationId} />}
      <p className="actions">
        {published === undefined && <Publish publication={publication} onPublished={onPublished} />}
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? words.close : words.open}
          <span className="unseen">: {name}</span>
        </button>
        {published !== undefined && (
          <a className="button quiet" href={`${address}?lang=${language}`}>
            {words.publicPage}
            <span className="unseen">: {name}</span>
          </a>
        )}
      </p>
    </section>
  );
};
