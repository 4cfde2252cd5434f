import { useConsoleWords } from '../console-words.ts';
import type { StateShape } from './drawing.ts';
import { nodePath } from './node-path.ts';

const shapes: readonly StateShape[] = ['wait', 'step', 'choice', 'group', 'end', 'failure'];

/** What the shapes of a drawing mean. */
export const Legend = () => {
  const { actions } = useConsoleWords();
  const box = { name: '', x: 1, y: 1, width: 42, height: 20 };
  return (
    <ul className="legend" aria-label={actions.legend}>
      {shapes.map((shape) => (
        <li key={shape}>
          <svg width="44" height="22" aria-hidden="true" className="machine">
            <g className={`state ${shape}`}>
              <path d={nodePath(shape, box)} className="outline" />
              {shape === 'wait' && <path d={nodePath('wait-inner', box)} className="inner" />}
            </g>
          </svg>
          {actions.shapes[shape]}
        </li>
      ))}
    </ul>
  );
};
