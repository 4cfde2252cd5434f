import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';
import { addressOf, type PageName, type PageParams, type Place, placeAt } from '../routes.ts';

const moved = 'capaian:moved';

const subscribe = (listener: () => void): (() => void) => {
  for (const event of ['popstate', moved]) addEventListener(event, listener);
  return () => {
    for (const event of ['popstate', moved]) removeEventListener(event, listener);
  };
};

const currentPath = (): string => location.pathname;

/** The page at the address, which changes as a person moves; undefined where there is none. */
export const usePlace = (): { readonly path: string; readonly place: Place | undefined } => {
  const path = useSyncExternalStore(subscribe, currentPath);
  return { path, place: placeAt(path) };
};

/** Goes to a path of the application without loading the document again. */
export const goTo = (path: string): void => {
  history.pushState(null, '', path);
  scrollTo(0, 0);
  dispatchEvent(new Event(moved));
};

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>;

/** A link to a path of the application, such as one in a notice. */
export const PathLink = ({ path, ...rest }: AnchorProps & { readonly path: string }) => (
  <a
    {...rest}
    href={path}
    onClick={(event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      goTo(path);
    }}
  />
);

type LinkProps<Name extends PageName> = AnchorProps & { readonly to: Name; readonly params: PageParams<Name> };

/** A link to a page by name. */
export const PageLink = <Name extends PageName>({ to, params, ...rest }: LinkProps<Name>) => (
  <PathLink {...rest} path={addressOf(to, params)} />
);
