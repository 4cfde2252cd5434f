import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

const WithinPage = createContext(false);

/** What is within a page: a page in there is a part of it, with a lesser heading and without a title of its own. */
export const PartOfPage = ({ children }: { children: ReactNode }) => (
  <WithinPage.Provider value={true}>{children}</WithinPage.Provider>
);

interface PageProps {
  readonly title: string;
  /** Of whom or what it is; only in the title of the document, where tabs and screen readers tell pages apart. */
  readonly about?: string | undefined;
  /** Stands above the heading. */
  readonly above?: ReactNode;
  readonly intro?: ReactNode;
  readonly children?: ReactNode;
}

const WholePage = ({ title, about, above, intro, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const named = about === undefined || title.includes(about) ? title : `${title} · ${about}`;
  useEffect(() => {
    document.title = `${named} · Capaian`;
  }, [named]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro !== undefined && <div className="intro">{intro}</div>}
      {children}
    </>
  );
};

/** The frame of a page. Its heading takes the focus as a person arrives, so that a screen reader says where one is. */
export const Page = (props: PageProps) => {
  const isPart = useContext(WithinPage);
  if (!isPart) return <WholePage {...props} />;
  return (
    <section>
      <h2>{props.title}</h2>
      {props.intro !== undefined && <div className="intro">{props.intro}</div>}
      {props.children}
    </section>
  );
};

/** Something that a person must notice. `wrong` interrupts a screen reader; the others wait for a pause. */
export const Notice = ({
  kind,
  title,
  children,
}: {
  kind: 'wrong' | 'note' | 'done';
  title?: string;
  children?: ReactNode;
}) => (
  <div className={`notice ${kind}`} role={kind === 'wrong' ? 'alert' : 'status'}>
    {title !== undefined && <p className="notice-title">{title}</p>}
    {children}
  </div>
);
