import { useState } from 'react';
import { useApp, useLanguage } from '../app/context.ts';
import { ChoiceField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useComplaintWords } from './complaint-words.ts';
import type { ComplaintFrame } from './load-complaints.ts';
import { type HandlingProps, useHandling } from './use-handling.ts';

/** Where a complaint is given to the unit that handles it, under one kind. The citizen's own guess is proposed. */
export const RouteForm = ({ frame, ...props }: HandlingProps & { frame: ComplaintFrame }) => {
  const { client } = useApp();
  const words = useComplaintWords();
  const language = useLanguage();
  const { complaintId, version, unit, namedUnit, category: before = '' } = props.complaint;
  const [unitId, setUnitId] = useState(unit?.unitId ?? namedUnit?.unitId ?? '');
  const [category, setCategory] = useState(before);
  const action = useHandling(props, 'route', (body: { unitId: string; category: string }, idempotencyKey) =>
    client.routeComplaint({ complaintId, body, ifMatch: version, idempotencyKey }),
  );
  return (
    <section className="sheet" aria-labelledby="route">
      <h2 id="route">{words.routeTitle}</h2>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField
        frame={{ label: words.unit, pointer: '/unitId', problems: [] }}
        value={unitId}
        options={[['', words.choose], ...frame.units.map((one) => [one.unitId, one.name] as const)]}
        onChange={setUnitId}
      />
      <ChoiceField
        frame={{ label: words.category, pointer: '/category', problems: [] }}
        value={category}
        options={[['', words.choose], ...frame.terms.categories.map(({ id, name }) => [id, name[language]] as const)]}
        onChange={setCategory}
      />
      <p className="actions">
        <button
          type="button"
          disabled={action.busy || unitId === '' || category === ''}
          onClick={() => void action.run({ unitId, category })}
        >
          {words.route}
        </button>
      </p>
    </section>
  );
};
