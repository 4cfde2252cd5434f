import type { SchemeShown } from '../../shared/domain/schemes/scheme-answers.ts';
import { followUpsTold, rulesTold, spreadTold } from './rules-told.ts';
import { useTelling } from './use-telling.ts';

/** What the numbers of a pack don't say by themselves: its rules, what follows from a result, and the guidance on spread. */
export const PackRules = ({ scheme }: { scheme: SchemeShown }) => {
  const telling = useTelling();
  const { words } = telling;
  return (
    <>
      <h3>{words.title}</h3>
      <ul>
        {rulesTold(scheme, telling).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{words.followUps}</h3>
      <ul>
        {followUpsTold(scheme, telling).map(({ when, assigns }) => (
          <li key={when}>
            {when}: {assigns.join('; ')}
          </li>
        ))}
      </ul>
      <h3>{words.spread}</h3>
      <p className="soft">{words.spreadWhy}</p>
      <ul>
        {spreadTold(scheme, telling).map(({ organisation, guide }) => (
          <li key={organisation}>
            {organisation}: {guide}
          </li>
        ))}
      </ul>
    </>
  );
};
