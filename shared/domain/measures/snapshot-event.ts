import type { Instant } from '../calendar/local-time.ts';
import { type EventEntry, type ServiceEvent, standingOf } from './service-event.ts';

/** What an event says, apart from how it came to say it. */
const content = ({ eventId: _, corrects: __, correctedAt: ___, ...says }: ServiceEvent): string =>
  JSON.stringify(Object.entries(says).sort());

/**
 * An event of an export, which shows things as they are now and never says what it corrects: what is known already stays
 * as it was sent; what has changed since, such as the unit to which a complaint was passed on, becomes a correction of
 * the first event, which stays visible. The id of a correction counts on, so that a change back is one too.
 */
export const snapshotEvent = (event: ServiceEvent, known: EventEntry | undefined, now: Instant): ServiceEvent => {
  if (known === undefined || !('file' in known)) return event;
  const { rootId, versions } = known.file;
  const standing = standingOf(known.file)?.event;
  if (standing !== undefined && content(standing) === content(event)) return standing;
  return { ...event, eventId: `${rootId}~${versions.length + 1}`, corrects: rootId, correctedAt: now };
};
