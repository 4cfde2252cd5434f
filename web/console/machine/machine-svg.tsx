import type { KeyboardEvent } from 'react';
import { useFormat } from '../../app/context.ts';
import { stateName, useConsoleWords } from '../console-words.ts';
import type { Box, DrawnState, Layout, Line } from './drawing.ts';
import { nodePath } from './node-path.ts';
import { wrapName } from './wrap-name.ts';

/** How many are in a state. */
export interface StateCounts {
  readonly waiting: number;
  readonly late: number;
  readonly failed: number;
}

interface NodeProps {
  readonly box: Box;
  readonly state: DrawnState;
  readonly counts: StateCounts;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const lineHeight = 16;
const perCharacter = 7.4;

const NodeName = ({ box, state }: Pick<NodeProps, 'box' | 'state'>) => {
  const words = useConsoleWords();
  const room = state.shape === 'choice' ? box.width - 44 : box.width - 22;
  const lines = wrapName(stateName(words, state.name), Math.floor(room / perCharacter));
  const group = state.shape === 'group';
  const middle = group ? box.y + 24 : box.y + box.height / 2 + 5 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text x={box.x + box.width / 2} textAnchor="middle" className="state-name">
      {(group ? [stateName(words, state.name)] : lines).map((line, index) => (
        <tspan key={line} x={box.x + box.width / 2} y={middle + index * lineHeight}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
};

/** A number on the upper edge of a state: plain for those that wait, with a mark for those that failed. */
const Badge = ({ x, y, text, className }: { x: number; y: number; text: string; className: string }) => {
  const width = text.length * 8 + 14;
  return (
    <g className={`badge ${className}`}>
      <rect x={x - width} y={y - 11} width={width} height={22} rx={11} />
      <text x={x - width / 2} y={y + 5} textAnchor="middle">
        {text}
      </text>
    </g>
  );
};

/** What the button already says: it takes no presses from it. */
const Badges = ({ box, counts }: Pick<NodeProps, 'box' | 'counts'>) => {
  const format = useFormat();
  const right = box.x + box.width + 4;
  const waiting = format.number(counts.waiting);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a drawing takes the focus by itself
    <g aria-hidden="true" className="badges">
      {counts.waiting > 0 && <Badge x={right} y={box.y} text={waiting} className="waiting" />}
      {counts.failed > 0 && (
        <Badge x={box.x + 34} y={box.y} text={`! ${format.number(counts.failed)}`} className="failed" />
      )}
    </g>
  );
};

const Node = ({ box, state, counts, chosen, onChoose }: NodeProps) => {
  const words = useConsoleWords();
  const format = useFormat();
  const filled = counts.waiting + counts.failed > 0;
  const body = (
    <>
      <path d={nodePath(state.shape, box)} className="outline" />
      {state.shape === 'wait' && <path d={nodePath('wait-inner', box)} className="inner" />}
      <NodeName box={box} state={state} />
    </>
  );
  const className = `state ${state.shape}${filled ? ' filled' : ''}${chosen ? ' chosen' : ''}`;
  if (!filled) return <g className={className}>{body}</g>;
  const name = stateName(words, state.name);
  const label = words.actions.nodeLabel(name, format.number(counts.waiting), format.number(counts.failed));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button can't stand in a drawing */}
      <g
        role="button"
        tabIndex={0}
        aria-label={label}
        aria-pressed={chosen}
        className={className}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        {body}
      </g>
      <Badges box={box} counts={counts} />
    </>
  );
};

/** Bends without corners: every piece leaves and arrives straight up or down. */
const curve = ({ points }: Line): string =>
  points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (before === undefined) return `M${x} ${y}`;
      const middle = (before.y + y) / 2;
      return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
    })
    .join('');

interface SvgProps {
  readonly label: string;
  readonly layout: Layout;
  readonly states: ReadonlyMap<string, DrawnState>;
  readonly countsOf: (name: string) => StateCounts;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

const room = 14;

/** A state machine as a drawing. States in which somebody is are buttons that lead to the list of them. */
export const MachineSvg = ({ label, layout, states, countsOf, chosen, onChoose }: SvgProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a drawing
  <svg
    role="group"
    aria-label={label}
    className="machine"
    viewBox={`${-room} ${-room} ${layout.width + 2 * room} ${layout.height + 2 * room}`}
    width={layout.width + 2 * room}
    height={layout.height + 2 * room}
  >
    <defs>
      <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0 0L10 5L0 10z" className="arrow" />
      </marker>
    </defs>
    {layout.boxes
      .filter(({ name }) => states.get(name)?.shape === 'group')
      .map((box) => (
        <path key={box.name} d={nodePath('group', box)} className="group-ground" />
      ))}
    {layout.lines.map((line) => (
      <path key={`${line.from}\n${line.to}`} d={curve(line)} className="transition" markerEnd="url(#arrow)" />
    ))}
    {layout.boxes.map((box) => {
      const state = states.get(box.name);
      return state === undefined ? null : (
        <Node
          key={box.name}
          box={box}
          state={state}
          counts={countsOf(box.name)}
          chosen={chosen === box.name}
          onChoose={() => onChoose(box.name)}
        />
      );
    })}
  </svg>
);
