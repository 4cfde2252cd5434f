import type { Scheme } from '../schemes/scheme.ts';
import type { CalibrationRule } from '../schemes/scheme-parts.ts';

/**
 * What holds where a rule pack says nothing: raters of five people or more, three twentieths of the scale, a panel of
 * three. Source: ours, unverified; SE MenPANRB 3/2023 asks for a look at the spread, and for no panel.
 */
const usual: CalibrationRule = {
  fewestRated: 5,
  outlierBeyond: 1500,
  panelOf: 3,
  source: { citation: 'SE MenPANRB 3/2023; batas dan panel belum diperiksa', confidence: 'C', unverified: true },
};

/** The rule of a scheme for calibration. */
export const calibrationRuleOf = ({ calibration = usual }: Pick<Scheme, 'calibration'>): CalibrationRule => calibration;
