import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface DisclosureProps {
  /** Names the place in the styles: `menu` gives `menu`, `menu-button` and `menu-content`. */
  readonly className: string;
  readonly label: ReactNode;
  /** Another page closes it. */
  readonly path: string;
  /** Whether it also closes as one leaves it, as something that lies over the page must. */
  readonly floating?: boolean;
  readonly children: ReactNode;
}

/**
 * A button that shows and hides what belongs to it. It closes as one goes to another page, and with Escape, which leaves
 * the focus on the button.
 */
export const Disclosure = ({ className, label, path, floating = false, children }: DisclosureProps) => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open || !floating) return;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    for (const event of ['pointerdown', 'focusin']) document.addEventListener(event, leave);
    return () => {
      for (const event of ['pointerdown', 'focusin']) document.removeEventListener(event, leave);
    };
  }, [open, floating]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever has the focus within
    <div
      ref={box}
      className={className}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={`${className}-button quiet`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} className={open ? `${className}-content open` : `${className}-content`}>
        {children}
      </div>
    </div>
  );
};
