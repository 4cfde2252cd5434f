/** What a state does, and so how it is drawn. */
export type StateShape = 'step' | 'wait' | 'choice' | 'group' | 'end' | 'failure';

export interface DrawnState {
  readonly name: string;
  readonly shape: StateShape;
  /** The group that it belongs to; absent at the outermost level. */
  readonly within?: string;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
}

/** A state machine as far as it is drawn. The first state of each level is where it starts. */
export interface Drawing {
  readonly states: readonly DrawnState[];
  readonly transitions: readonly Transition[];
}

/** In pixels. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly gapAcross: number;
  readonly gapDown: number;
  /** One state below the other, as on a phone. */
  readonly single: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** A line through its points, the last of which has the arrow's head. */
export interface Line extends Transition {
  readonly points: readonly Point[];
}

/** Where everything stands. A group comes before the states within it. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}
