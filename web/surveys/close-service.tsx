import { useState } from 'react';
import { useApp, useLanguage } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import type { ServiceView } from './hand-link.tsx';
import { useSurveyWords } from './survey-words.ts';

const CloseButton = ({ service, onClosed }: { service: ServiceView; onClosed: () => void }) => {
  const { client } = useApp();
  const words = useSurveyWords();
  const name = service.name[useLanguage()];
  const [asking, setAsking] = useState(false);
  const { serviceId, unit } = service;
  const action = useAction(async (_: string, idempotencyKey) => {
    await client.closeSurveyService({ serviceId, unitId: unit.unitId, idempotencyKey });
    setAsking(false);
    onClosed();
  });
  return (
    <li>
      {name}{' '}
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {words.close}
        <span className="unseen">: {name}</span>
      </button>
      <Dialog title={words.closeTitle(name)} open={asking} onClose={() => setAsking(false)}>
        <p>{words.closeWhy}</p>
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={words.close}
          busy={action.busy}
          onSend={() => void action.run(serviceId)}
          onCancel={() => setAsking(false)}
        />
      </Dialog>
    </li>
  );
};

/** The services of a unit that are surveyed, each to be closed by its head. */
export const CloseServices = ({ services, onClosed }: { services: readonly ServiceView[]; onClosed: () => void }) => (
  <ul className="plain-list survey-close">
    {services.map((service) => (
      <CloseButton key={service.serviceId} service={service} onClosed={onClosed} />
    ))}
  </ul>
);
