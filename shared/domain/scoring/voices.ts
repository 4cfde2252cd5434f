/** Who was asked beside the supervisor: 360 (rekan, bawahan) and citizens (masyarakat). */
export const voiceSources = ['peers', 'subordinates', 'citizens'] as const;
export type VoiceSource = (typeof voiceSources)[number];

/** What a group answered about one thing, before anybody decides whether it may be shown. Never leaves the server. */
export interface VoiceGroup {
  readonly source: VoiceSource;
  /** What was asked about, in words: a behaviour or a service. */
  readonly subject: string;
  /** Sum of the answers, each in whole hundredths of the scale's points. */
  readonly sum: number;
  readonly answers: number;
  /** The end of the scale in points, such as 5. */
  readonly scaleTo: number;
}

/** Suara rekan dan masyarakat: the aggregate of a group, or only that too few answered. No answer, no author, ever. */
export type Voice = { readonly source: VoiceSource; readonly subject: string } & (
  | { readonly released: true; readonly answers: number; readonly mean: number; readonly scaleTo: number }
  | { readonly released: false; readonly fewest: number }
);

/**
 * What a supervisor may read of the groups: means in hundredths of points, half up, of groups with at least `fewest`
 * answers. Of smaller groups not even the number is said. The threshold is ours (k = 5), unverified.
 */
export const releasedVoices = (groups: readonly VoiceGroup[], fewest: number): readonly Voice[] =>
  groups.map(({ source, subject, sum, answers, scaleTo }) =>
    answers < fewest
      ? { source, subject, released: false, fewest }
      : { source, subject, released: true, answers, mean: Math.floor((2 * sum + answers) / (2 * answers)), scaleTo },
  );
