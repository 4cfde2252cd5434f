import { useState } from 'react';
import type { OrganisationPredicate } from '../../shared/domain/schemes/scheme.ts';
import { useDomainWords, useFormat } from '../app/context.ts';
import { Notice } from '../ui/page.tsx';
import { AnnounceDialog } from './announce-dialog.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { useYearWords } from './year-words.ts';

/** A unit in an appraisal year. */
export interface UnitOfYear {
  readonly cycleId: string;
  readonly unitId: string;
  readonly name: string;
}

interface ActionProps {
  readonly unit: UnitOfYear;
  readonly predicate: OrganisationPredicate | undefined;
  readonly onDone: () => void;
}

/** What HR decides for a unit as a whole: its predicate, and that its people's results are announced. */
export const UnitActions = ({ unit, predicate, onDone }: ActionProps) => {
  const words = useYearWords();
  const domain = useDomainWords();
  const format = useFormat();
  const [asking, setAsking] = useState<'organisation' | 'announce' | undefined>(undefined);
  const [said, setSaid] = useState<string | undefined>(undefined);
  const done = (text: string) => {
    setSaid(text);
    setAsking(undefined);
    onDone();
  };
  const close = () => setAsking(undefined);
  return (
    <>
      {said !== undefined && <Notice kind="done">{said}</Notice>}
      <p className="actions">
        <button
          type="button"
          className={predicate === undefined ? undefined : 'quiet'}
          onClick={() => setAsking('organisation')}
        >
          {predicate === undefined ? words.organisationSet : words.organisationChange}
          <span className="unseen">: {unit.name}</span>
        </button>
        {predicate !== undefined && (
          <button type="button" onClick={() => setAsking('announce')}>
            {words.announce}
            <span className="unseen">: {unit.name}</span>
          </button>
        )}
      </p>
      <OrganisationDialog
        unit={unit}
        predicate={predicate}
        open={asking === 'organisation'}
        onClose={close}
        onSet={(to) => done(words.organisationDone(unit.name, domain.organisationPredicates[to]))}
      />
      <AnnounceDialog
        unit={unit}
        open={asking === 'announce'}
        onClose={close}
        onAnnounced={(count) =>
          done(count === 0 ? words.announceNothing(unit.name) : words.announceDone(format.number(count), unit.name))
        }
      />
    </>
  );
};
