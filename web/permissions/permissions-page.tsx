import { ColumnHeads } from '../ui/column-heads.tsx';
import './permissions.css';
import { useEffect, useState } from 'react';
import { type Relation, relations } from '../../shared/domain/permissions.ts';
import { useLanguage, useMe, useWords } from '../app/context.ts';
import { ChoiceField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { operationNames } from './operation-names.ts';
import { linesOf, type PermissionLine } from './permission-list.ts';
import { permissionWords } from './permission-words.ts';

const useOwnWords = () => permissionWords[useLanguage()];

const Line = ({ line: { operation, allow, deny }, name }: { line: PermissionLine; name: string }) => {
  const { relations: named } = useWords();
  const words = useOwnWords();
  const asked = location.hash === `#${operation}`;
  return (
    <tr id={operation} className={asked ? 'asked' : undefined} tabIndex={-1}>
      <th scope="row">
        {name}
        {asked && <span className="tag">{words.asked}</span>}
      </th>
      <td>
        <ul>
          {allow.map((relation) => (
            <li key={relation}>{named[relation]}</li>
          ))}
        </ul>
        {deny.length > 0 && (
          <p className="small">
            <strong>{words.never}:</strong> {deny.map((relation) => named[relation]).join(', ')}
          </p>
        )}
      </td>
    </tr>
  );
};

interface Group {
  readonly slice: keyof (typeof permissionWords)['id']['slices'];
  readonly lines: readonly PermissionLine[];
}

const GroupTable = ({ slice, lines }: Group) => {
  const words = useOwnWords();
  const language = useLanguage();
  return (
    <section aria-labelledby={`slice-${slice}`}>
      <h2 id={`slice-${slice}`}>{words.slices[slice]}</h2>
      <table className="permissions" aria-labelledby={`slice-${slice}`}>
        <ColumnHeads of={[words.action, words.who]} />
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.operation}
              line={line}
              name={operationNames[slice]?.[line.operation]?.[language] ?? line.operation}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const groupsFor = (as: Relation | undefined): readonly Group[] =>
  Object.entries(operationNames)
    .map(([slice, names]) => ({ slice: slice as Group['slice'], lines: linesOf(Object.keys(names), as) }))
    .filter(({ lines }) => lines.length > 0);

/** Hak akses: who may see and do what, made from the one permission table. An address with `#getPlan` leads to its line. */
export const PermissionsPage = () => {
  const words = useOwnWords();
  const { relations: named } = useWords();
  const { employee } = useMe();
  const [as, setAs] = useState<Relation | ''>('');
  const groups = groupsFor(as === '' ? undefined : as);
  const held: readonly Relation[] = ['member', ...employee.roles];
  useEffect(() => {
    const asked = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    asked?.focus();
    asked?.scrollIntoView({ block: 'center' });
  }, []);
  const options = [['', words.everybody] as const, ...relations.map((one) => [one, named[one]] as const)];
  return (
    <Page
      title={words.title}
      intro={
        <>
          <p>{words.intro}</p>
          <p>{words.yours(held.map((relation) => named[relation].toLowerCase()).join(', '))}</p>
        </>
      }
    >
      <ChoiceField
        frame={{ label: words.asWho, pointer: '/as', problems: [] }}
        value={as}
        options={options}
        onChange={setAs}
      />
      <p role="status">{words.found(groups.reduce((sum, { lines }) => sum + lines.length, 0))}</p>
      {groups.map((group) => (
        <GroupTable key={group.slice} {...group} />
      ))}
    </Page>
  );
};
