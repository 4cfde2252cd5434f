import { isBeyondWhole } from '../../shared/domain/targets/percent-share.ts';
import type { Indicator } from '../../shared/domain/targets/plan.ts';
import { useWords } from '../app/context.ts';
import { ChoiceField } from '../ui/field.tsx';
import { changeIndicator, untyped } from './edit-plan.ts';
import { useEditing, useFrame } from './editing.ts';
import type { IndicatorProps } from './indicator-fields.tsx';
import { NumberInput } from './number-input.tsx';

type Target = Indicator['target'];

/** One number, or two for a range. */
const Values = ({ target, pointer, set }: { target: Target; pointer: string; set: (target: Target) => void }) => {
  const { plan } = useWords();
  if ('value' in target) {
    return (
      <NumberInput
        pointer={`${pointer}/target`}
        label={plan.target}
        value={target.value}
        onChange={(value = untyped) => set({ value })}
      />
    );
  }
  return (
    <>
      <NumberInput
        pointer={`${pointer}/target/from`}
        label={plan.targetFrom}
        value={target.from}
        onChange={(from = untyped) => set({ ...target, from })}
      />
      <NumberInput
        pointer={`${pointer}/target/to`}
        label={plan.targetTo}
        value={target.to}
        onChange={(to = untyped) => set({ ...target, to })}
      />
    </>
  );
};

/** Where the target lies, and which way is better. What the rules say about the whole target stands below. */
export const TargetFields = ({ indicator, pointer }: IndicatorProps) => {
  const { plan } = useWords();
  const { edit, problems } = useEditing();
  const { indicatorId, target, direction } = indicator;
  const way = useFrame(`${pointer}/direction`, plan.direction);
  const form = useFrame(`${pointer}/target-form`, plan.targetKind);
  const isRange = !('value' in target);
  const set = (value: Target) => edit((content) => changeIndicator(content, indicatorId, { target: value }));
  const whole = isRange ? problems.filter(({ field }) => field === `${pointer}/target`) : [];
  return (
    <>
      <div className="row">
        <ChoiceField
          frame={form.frame}
          value={isRange ? 'range' : 'value'}
          options={[
            ['value', plan.targetKinds.value],
            ['range', plan.targetKinds.range],
          ]}
          onChange={(kind) => set(kind === 'value' ? { value: untyped } : { from: untyped, to: untyped })}
        />
        <Values target={target} pointer={pointer} set={set} />
        <ChoiceField
          frame={way.frame}
          value={direction}
          options={[
            ['higher', plan.directions.higher],
            ['lower', plan.directions.lower],
          ]}
          onChange={(value) => edit((content) => changeIndicator(content, indicatorId, { direction: value }))}
        />
      </div>
      <div role="status">{isBeyondWhole(indicator) && <p className="hint">{plan.beyondWhole}</p>}</div>
      {whole.map(({ title, remedy }) => (
        <p key={title} className="field-wrong">
          <strong>{title}.</strong> {remedy}
        </p>
      ))}
    </>
  );
};
