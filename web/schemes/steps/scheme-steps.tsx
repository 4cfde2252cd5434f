import { useSchemeWords } from '../scheme-words.ts';
import { AdoptStep } from './adopt-step.tsx';
import { ConsultStep } from './consult-step.tsx';
import { CorrectStep } from './correct-step.tsx';
import { EditStep } from './edit-step.tsx';
import { EndSteps, WithdrawStep } from './end-steps.tsx';
import type { StepProps } from './step.tsx';
import { TestStep } from './test-step.tsx';

/** What HR may do with a version at its stage. */
export const SchemeSteps = (props: StepProps) => {
  const words = useSchemeWords();
  const { stage } = props.own;
  if (stage === 'retired') return null;
  return (
    <section>
      <h2>{words.step}</h2>
      {(stage === 'draft' || stage === 'consultation') && <EditStep {...props} />}
      {stage === 'consultation' && <TestStep {...props} />}
      {stage === 'tested' && <AdoptStep {...props} />}
      {(stage === 'draft' || stage === 'tested') && <ConsultStep {...props} />}
      {(stage === 'adopted' || stage === 'in-force') && <CorrectStep {...props} />}
      {(stage === 'adopted' || stage === 'in-force') && <EndSteps {...props} />}
      {(stage === 'draft' || stage === 'consultation' || stage === 'tested') && <WithdrawStep {...props} />}
    </section>
  );
};
