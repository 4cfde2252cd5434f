import { endpoint } from '../endpoint.ts';
import { calibrationView } from './calibration-view.ts';
import { loadSession } from './load-session.ts';

/** What a panel looks at, with reasons and decisions, and its minutes. */
export const getCalibration = endpoint('getCalibration', async ({ actor, params }, deps) => {
  const session = await loadSession(actor, params, deps);
  return { answer: { body: await calibrationView(actor, { session }, deps) } };
});
