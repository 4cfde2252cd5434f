import { ColumnHeads } from '../ui/column-heads.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from './context.ts';
import { PageLink } from './navigation.tsx';

/** What can be done from the keyboard, and what the abbreviations mean. */
export const ShortcutsPage = () => {
  const { app } = useWords();
  return (
    <Page title={app.shortcutsTitle} intro={<p>{app.shortcutsIntro}</p>}>
      <p>
        <PageLink to="permissions" params={{}}>
          {app.allPermissions}
        </PageLink>
      </p>
      <table>
        <ColumnHeads of={[app.shortcut, app.effect]} />
        <tbody>
          {app.shortcuts.map(([keys, effect]) => (
            <tr key={`${keys} ${effect}`}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{effect}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{app.abbreviationsTitle}</h2>
      <dl className="facts">
        {app.abbreviations.map(([short, long]) => (
          <div key={short}>
            <dt>{short}</dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
};
