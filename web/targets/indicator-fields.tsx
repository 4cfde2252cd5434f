import { limits } from '../../shared/domain/limits.ts';
import type { Aspect, Indicator } from '../../shared/domain/targets/plan.ts';
import { useDomainWords, useWords } from '../app/context.ts';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { changeIndicator, removeIndicator } from './edit-plan.ts';
import { useEditing, useFrame } from './editing.ts';
import { MeasuringDetails } from './measuring-details.tsx';
import { TargetFields } from './target-fields.tsx';
import { TryAttainment } from './try-attainment.tsx';
import { WeightField } from './weight-field.tsx';

export interface IndicatorProps {
  readonly indicator: Indicator;
  readonly pointer: string;
}

/** What is measured, and from which side it is looked at, with an example for each aspect. */
const Subject = ({ indicator, pointer }: IndicatorProps) => {
  const { plan } = useWords();
  const { aspects } = useDomainWords();
  const { edit } = useEditing();
  const { indicatorId, aspect } = indicator;
  const name = useFrame(`${pointer}/name`, plan.name, plan.nameHint);
  const side = useFrame(`${pointer}/aspect`, plan.aspect, plan.aspectHints[aspect]);
  const options = Object.entries(aspects) as [Aspect, string][];
  return (
    <>
      <TextField
        {...name}
        value={indicator.name}
        most={limits.name}
        onChange={(value) => edit((plan) => changeIndicator(plan, indicatorId, { name: value }))}
      />
      <ChoiceField
        frame={side.frame}
        value={aspect}
        options={options}
        onChange={(value) => edit((plan) => changeIndicator(plan, indicatorId, { aspect: value }))}
      />
    </>
  );
};

const Unit = ({ indicator, pointer }: IndicatorProps) => {
  const { plan } = useWords();
  const { edit } = useEditing();
  const unit = useFrame(`${pointer}/unitOfMeasure`, plan.unitOfMeasure, plan.unitHint);
  return (
    <TextField
      {...unit}
      value={indicator.unitOfMeasure}
      most={limits.unitOfMeasure}
      onChange={(value) => edit((plan) => changeIndicator(plan, indicator.indicatorId, { unitOfMeasure: value }))}
    />
  );
};

interface Props extends IndicatorProps {
  readonly objectiveNumber: number;
  readonly number: number;
}

/** IKI: one indicator of an objective. */
export const IndicatorFields = ({ indicator, pointer, objectiveNumber, number }: Props) => {
  const { plan } = useWords();
  const { edit } = useEditing();
  return (
    <fieldset className="indicator">
      <legend>{plan.indicator(number)}</legend>
      <Subject indicator={indicator} pointer={pointer} />
      <TargetFields indicator={indicator} pointer={pointer} />
      <div className="row">
        <Unit indicator={indicator} pointer={pointer} />
        <WeightField
          pointer={`${pointer}/weight`}
          weight={indicator.weight}
          onChange={(weight) => edit((plan) => changeIndicator(plan, indicator.indicatorId, { weight }))}
        />
      </div>
      <MeasuringDetails indicator={indicator} pointer={pointer} />
      <TryAttainment indicator={indicator} />
      <button
        type="button"
        className="plain danger"
        onClick={() => edit((plan) => removeIndicator(plan, indicator.indicatorId))}
      >
        {plan.removeIndicator(objectiveNumber, number)}
      </button>
    </fieldset>
  );
};
