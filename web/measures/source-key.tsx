import { useState } from 'react';
import { type OverlapDays, overlapDays } from '../../shared/domain/measures/overlap-days.ts';
import { useApp, useFormat } from '../app/context.ts';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { ChoiceField, Field, TextField } from '../ui/field.tsx';
import { Notice } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { useAction } from '../ui/use-action.ts';
import { type KeyPair, makeKeyPair } from './key-pair.ts';
import { useMeasureWords } from './measure-words.ts';
import type { SourceView } from './measures-page.tsx';

/** The secret key, for as long as the page shows it. */
const Secret = ({ secret, onDone }: { secret: string; onDone: () => void }) => {
  const { manage: words } = useMeasureWords();
  const [copied, setCopied] = useState(false);
  return (
    <Notice kind="done" title={words.keyMade}>
      <p>{words.secretWhy}</p>
      <Field frame={{ label: words.secret, pointer: '/key/secret', problems: [] }}>
        {(tied) => <textarea {...tied} className="secret-key" readOnly rows={4} value={secret} />}
      </Field>
      <p className="actions">
        <button type="button" onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {words.copy}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {words.stored}
        </button>
      </p>
      <p role="status">{copied && words.copied}</p>
    </Notice>
  );
};

type Asked = { readonly pair: KeyPair } | 'paste';

const useNewKey = (source: SourceView, onChange: () => void) => {
  const { client } = useApp();
  const { sourceId } = source;
  const [days, setDays] = useState<OverlapDays>(source.signs ? 3 : 0);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const [pasted, setPasted] = useState('');
  const [secret, setSecret] = useState<string | undefined>(undefined);
  const publicKey = asked === 'paste' ? pasted.trim() : (asked?.pair.publicKey ?? '');
  const action = useAction(async (key: { publicKey: string; overlapDays: OverlapDays }, idempotencyKey) => {
    await client.changeSource({ sourceId, body: { key }, idempotencyKey });
    setSecret(asked === 'paste' ? undefined : asked?.pair.secret);
    setAsked(undefined);
    setPasted('');
    onChange();
  });
  const ask = async (): Promise<void> => {
    action.forget();
    const pair = await makeKeyPair();
    setAsked(pair === undefined ? 'paste' : { pair });
  };
  return { days, setDays, asked, setAsked, ask, pasted, setPasted, secret, setSecret, publicKey, action };
};

/** Gives a source a new key. The pair is made here; what leaves the browser is the public key. */
export const SourceKey = ({ source, onChange }: { source: SourceView; onChange: () => void }) => {
  const { manage: words, ...page } = useMeasureWords();
  const format = useFormat();
  const key = useNewKey(source, onChange);
  const { days, asked, action } = key;
  const close = (): void => key.setAsked(undefined);
  const title = source.signs ? words.newKey : words.firstKey;
  return (
    <section>
      <h4>{words.key}</h4>
      <p className="small">
        {source.signs ? words.hasKey : words.noKey}
        {source.keyName !== undefined && ` ${words.keyName(source.keyName)}`}
        {source.oldKeyUntil !== undefined && ` ${words.oldKeyUntil(format.moment(source.oldKeyUntil))}`}
      </p>
      {key.secret === undefined ? (
        <p className="actions">
          <button type="button" className="quiet" onClick={() => void key.ask()}>
            {title}
          </button>
        </p>
      ) : (
        <Secret secret={key.secret} onDone={() => key.setSecret(undefined)} />
      )}
      <Dialog title={words.keyTitle(source.name)} open={asked !== undefined} onClose={close}>
        {source.signs && (
          <ChoiceField
            frame={{ label: words.overlap, hint: words.overlapHint, pointer: '/key/overlap', problems: [] }}
            value={String(days)}
            options={overlapDays.map((one) => [String(one), words.overlaps[one]] as const)}
            onChange={(value) => key.setDays(overlapDays.find((one) => String(one) === value) ?? 0)}
          />
        )}
        {asked === 'paste' ? (
          <TextField
            frame={{ label: page.publicKey, hint: words.pasteHint, pointer: '/key/publicKey', problems: [] }}
            value={key.pasted}
            most={64}
            onChange={key.setPasted}
          />
        ) : (
          <p>{words.keyWhy}</p>
        )}
        {action.error !== undefined && <ProblemNotice error={action.error} />}
        <DialogActions
          label={title}
          busy={action.busy || key.publicKey === ''}
          onSend={() => void action.run({ publicKey: key.publicKey, overlapDays: days })}
          onCancel={close}
        />
      </Dialog>
    </section>
  );
};
