import { useState } from 'react';
import { limits } from '../../shared/domain/limits.ts';
import { type OrganisationPredicate, organisationPredicates } from '../../shared/domain/schemes/scheme.ts';
import { useApp, useDomainWords } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { useConsoleWords } from './console-words.ts';
import type { UnitOfYear } from './unit-actions.tsx';
import { useYearWords } from './year-words.ts';

interface OrganisationProps {
  readonly unit: UnitOfYear;
  /** What is set now. */
  readonly predicate: OrganisationPredicate | undefined;
  readonly onClose: () => void;
  readonly onSet: (predicate: OrganisationPredicate) => void;
}

const Form = ({ unit, predicate, onClose, onSet }: OrganisationProps) => {
  const { client } = useApp();
  const { actions } = useConsoleWords();
  const domain = useDomainWords();
  const words = useYearWords();
  const [chosen, setChosen] = useState<OrganisationPredicate | ''>(predicate ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const action = useAction(async (wish: { predicate: OrganisationPredicate; reason: string }, idempotencyKey) => {
    const { cycleId, unitId } = unit;
    await client.rateOrganisation({ cycleId, unitId, body: wish, idempotencyKey });
    onSet(wish.predicate);
  });
  const wrong = (missing: boolean, field: string, title: string) => (tried && missing ? [{ field, title }] : []);
  const send = () => {
    setTried(true);
    if (chosen !== '' && reason.trim() !== '') void action.run({ predicate: chosen, reason });
  };
  const options = organisationPredicates.map((one) => [one, domain.organisationPredicates[one]] as const);
  return (
    <>
      <p>{words.organisationWhy}</p>
      {action.error !== undefined && <ProblemNotice error={action.error} />}
      <ChoiceField<OrganisationPredicate | ''>
        frame={{
          label: words.organisation,
          pointer: '/predicate',
          problems: wrong(chosen === '', '/predicate', words.organisationMissing),
        }}
        value={chosen}
        options={[['', words.organisationChoose], ...options]}
        onChange={setChosen}
      />
      <TextField
        frame={{
          label: words.organisationReason,
          hint: words.organisationReasonHint,
          pointer: '/organisationReason',
          problems: wrong(reason.trim() === '', '/organisationReason', actions.reasonMissing),
        }}
        value={reason}
        most={limits.paragraph}
        rows={3}
        onChange={setReason}
      />
      <DialogActions label={words.organisationSave} busy={action.busy} onSend={send} onCancel={onClose} />
    </>
  );
};

/** Sets the predicate of a unit as a whole, with what it rests on. */
export const OrganisationDialog = ({ open, ...rest }: OrganisationProps & { open: boolean }) => {
  const words = useYearWords();
  return (
    <Dialog title={words.organisationTitle(rest.unit.name)} open={open} onClose={rest.onClose}>
      <Form {...rest} />
    </Dialog>
  );
};
