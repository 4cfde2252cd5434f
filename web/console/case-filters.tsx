import { type CaseStage, caseStages } from '../../shared/domain/case.ts';
import { useDomainWords } from '../app/context.ts';
import { useConsoleWords } from './console-words.ts';
import { changeSearch } from './use-search.ts';

interface FiltersProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly stage: CaseStage | undefined;
  readonly late: boolean;
}

/** Narrows a list of cases: by name at once on the device, by stage and lateness on the server. */
export const CaseFilters = ({ typed, onType, stage, late }: FiltersProps) => {
  const { console: words } = useConsoleWords();
  const { caseStatuses } = useDomainWords();
  return (
    <search className="filters">
      <label>
        {words.filter}
        <input
          type="search"
          value={typed}
          placeholder={words.filterHint}
          autoComplete="off"
          onChange={({ target }) => onType(target.value)}
        />
      </label>
      <label>
        {words.stage}
        <select value={stage ?? ''} onChange={({ target }) => changeSearch({ kedudukan: target.value || undefined })}>
          <option value="">{words.anyStage}</option>
          {caseStages.map((one) => (
            <option key={one} value={one}>
              {caseStatuses[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={late}
          onChange={({ target }) => changeSearch({ terlambat: target.checked ? 'ya' : undefined })}
        />
        {words.onlyLate}
      </label>
    </search>
  );
};
