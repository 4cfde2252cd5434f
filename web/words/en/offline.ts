import type { offlineId } from '../id/offline.ts';

export const offlineEn: typeof offlineId = {
  newVersion: 'A new version of Capaian is ready. Load it when you have done typing; what was not sent yet stays.',
  loadNewVersion: 'Load the new version',
  title: 'No connection',
  intro: 'You cannot sign in yet. These plans are kept on this device, to read and to draft.',
  planOf: (year) => `Plan for ${year}`,
  keptAt: (moment) => `Copy of ${moment}`,
  copy: (moment) =>
    `The server cannot be reached. This is the copy on this device of ${moment}; your changes are kept here and sent once you are connected.`,
  banner: (name) => `Not connected. Only the copy of the plan of ${name} on this device is shown.`,
};
