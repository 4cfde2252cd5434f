import { TextField } from '../ui/field.tsx';
import { useSchemeWords } from './scheme-words.ts';

/** The name of a scheme and the number of its version. */
export interface SchemePlace {
  readonly schemeId: string;
  readonly version: string;
}

interface PlaceProps {
  /** Before the pointers of the fields, where a page has two of these. */
  readonly at?: string;
  readonly place: SchemePlace;
  readonly onChange: (place: SchemePlace) => void;
}

/** Under which name and number a draft is kept. */
export const PlaceFields = ({ at = '', place, onChange }: PlaceProps) => {
  const words = useSchemeWords();
  const field = (label: string, hint: string, pointer: string) => ({ label, hint, pointer, problems: [] });
  return (
    <div className="row">
      <TextField
        frame={field(words.name, words.nameHint, `${at}/schemeId`)}
        value={place.schemeId}
        most={80}
        onChange={(schemeId) => onChange({ ...place, schemeId })}
      />
      <TextField
        frame={field(words.number, words.numberHint, `${at}/version`)}
        value={place.version}
        most={32}
        onChange={(version) => onChange({ ...place, version })}
      />
    </div>
  );
};
