import type { AnswerOf } from '../../shared/contract/exchange.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useApp, useLanguage } from '../app/context.ts';
import type { Client } from '../client.ts';
import { changeIndicator } from '../targets/edit-plan.ts';
import { useEditing, useFrame } from '../targets/editing.ts';
import { ChoiceField } from '../ui/field.tsx';
import { allOf, useLoaded } from '../ui/load.ts';
import { useMeasureWords } from './measure-words.ts';

type Named = NonNullable<Indicator['measure']>;

type Measures = Promise<readonly AnswerOf<'listMeasures'>['items'][number][]>;

/** Every indicator of a form offers the same measures: they are asked for once. */
const asked = new WeakMap<Client, Measures>();

const measuresOf = (client: Client): Measures => {
  const found = asked.get(client) ?? allOf((query) => client.listMeasures({ query }));
  asked.set(client, found);
  return found;
};

/** Whether the values of an indicator are typed, or come from a measure. Nothing is shown while there are no measures. */
export const MeasureChoice = ({ indicator, pointer }: { indicator: Indicator; pointer: string }) => {
  const words = useMeasureWords();
  const language = useLanguage();
  const { client } = useApp();
  const { edit } = useEditing();
  const which = useFrame(`${pointer}/measure`, words.inPlan);
  const whose = useFrame(`${pointer}/measure/scope`, words.scope);
  const { loaded } = useLoaded('measures to choose', () => measuresOf(client));
  const { indicatorId, measure } = indicator;
  const known = loaded.state === 'ready' ? loaded.value : [];
  if (known.length === 0) return null;
  const set = (next: Named | undefined): void =>
    edit((content) => changeIndicator(content, indicatorId, { measure: next }));
  const names = known.map((one) => [one.measureId, one.name[language]] as const);
  return (
    <div className="row">
      <ChoiceField
        frame={which.frame}
        value={measure?.measureId ?? ''}
        options={[['', words.typed] as const, ...names]}
        onChange={(measureId) => set(measureId === '' ? undefined : { measureId, scope: measure?.scope ?? 'unit' })}
      />
      {measure !== undefined && (
        <ChoiceField
          frame={whose.frame}
          value={measure.scope}
          options={Object.entries(words.scopes) as [Named['scope'], string][]}
          onChange={(scope) => set({ ...measure, scope })}
        />
      )}
    </div>
  );
};
