const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

const inputOf = (tag: string): readonly [string, string] | undefined => {
  const isLeftOut = attribute(tag, 'type') === 'radio' && !/\schecked/.test(tag);
  const name = attribute(tag, 'name');
  return name === undefined || isLeftOut ? undefined : [name, attribute(tag, 'value') ?? ''];
};

const controls = /<input[^>]*>|<textarea[^>]*>[^<]*<\/textarea>|<select[^>]*>.*?<\/select>/gs;

const controlOf = (control: string): readonly [string, string] | undefined => {
  const name = attribute(control, 'name');
  if (control.startsWith('<input')) return inputOf(control);
  if (name === undefined) return undefined;
  if (control.startsWith('<textarea')) return [name, plain(/>([^<]*)</.exec(control)?.[1] ?? '')];
  return [name, attribute(/<option[^>]*\sselected[^>]*>/.exec(control)?.[0] ?? '', 'value') ?? ''];
};

/**
 * What a browser sends of the form that holds what was typed: hidden fields, texts, chosen buttons and options.
 * @throws {Error} where the page has no such form
 */
export const formIn = ({ html }: { readonly html: string }): Readonly<Record<string, string>> => {
  const form = /<form id="form".*?<\/form>/s.exec(html)?.[0];
  if (form === undefined) throw new Error('the page keeps no form');
  const sent = (form.match(controls) ?? []).map(controlOf);
  return Object.fromEntries(sent.filter((pair) => pair !== undefined));
};

/** What is sent when somebody presses the other language in the header, with what they typed meanwhile. */
export const switched = (
  page: { readonly html: string },
  to: 'id' | 'en',
  typed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const button = new RegExp(`<button form="form" formnovalidate name="switch" value="${to}"`);
  if (!button.test(page.html)) throw new Error(`the page has no button to ${to}`);
  return { ...formIn(page), ...typed, switch: to };
};
