import type { Scene } from './scene.ts';

/** Something that the office does on a morning. `share` is about how much of the whole it takes. */
export interface Appointment {
  readonly day: string;
  readonly title: string;
  readonly share: number;
  readonly play: (scene: Scene) => Promise<unknown>;
}
