import { z } from 'zod';
import { scheme } from '../shared/contract/shapes/scheme.ts';
import { builtInSchemes } from '../shared/data/schemes.ts';
import { findingWords } from '../shared/domain/schemes/scheme-finding-words.ts';
import { rulePackFields } from './rule-pack-fields.ts';

type Json = z.core.JSONSchema.JSONSchema;

const whole = z.toJSONSchema(scheme, { io: 'input' });
const definitions = whole.$defs ?? {};

const shortened = ['Bilingual', 'Source'] as const;

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const numberText = ({ minimum, maximum }: Json): string =>
  minimum === undefined || maximum === undefined || maximum > 1e9 ? 'number' : `${minimum}…${maximum}`;

const namesIn = (names: unknown): string =>
  isSchema(names) && names.enum !== undefined ? names.enum.map((name) => `${name}?`).join(', ') : '…';

const optionalName = (name: string, required: readonly string[]): string =>
  required.includes(name) ? name : `${name}?`;

const objectText = ({ properties = {}, required = [], additionalProperties, propertyNames }: Json): string => {
  const names = Object.entries(properties).filter(([, one]) => isSchema(one));
  if (names.length === 0)
    return `{ ${namesIn(propertyNames)}: ${isSchema(additionalProperties) ? typeText(additionalProperties) : 'any'} }`;
  const kinds = new Set(names.map(([, one]) => typeText(one as Json)));
  if (names.length > 2 && kinds.size === 1) {
    return `{ ${names.map(([name]) => optionalName(name, required)).join(', ')}: each ${[...kinds].join('')} }`;
  }
  return `{ ${names.map(([name, one]) => `${optionalName(name, required)}: ${typeText(one as Json)}`).join('; ')} }`;
};

/** The form of a value, as short as it can be said. */
const typeText = (one: Json): string => {
  if (one.$ref !== undefined) {
    const name = one.$ref.split('/').at(-1) ?? '';
    const definition = definitions[name];
    return shortened.some((known) => known === name) || definition === undefined ? name : typeText(definition);
  }
  if (one.enum !== undefined) return one.enum.map((value) => `"${value}"`).join(' or ');
  if (one.const !== undefined) return JSON.stringify(one.const);
  const alternatives = one.anyOf ?? one.oneOf;
  if (alternatives !== undefined) return alternatives.filter(isSchema).map(typeText).join(' or ');
  if (one.type === 'array') return `[ ${isSchema(one.items) ? typeText(one.items as Json) : 'any'} … ]`;
  if (one.type === 'object') return objectText(one);
  if (one.type === 'integer' || one.type === 'number') return numberText(one);
  return one.type === 'string' ? 'text' : String(one.type);
};

/** The form of a part, in both kinds of packs where they differ. */
const formOf = (name: string): string => {
  const found = ['MatrixScheme', 'WeightedScheme']
    .map((kind) => definitions[kind]?.properties?.[name])
    .filter(isSchema)
    .map((one) => typeText(one));
  return [...new Set(found)].join(' or ');
};

const isOptional = (name: string): boolean =>
  ['MatrixScheme', 'WeightedScheme'].every((kind) => !definitions[kind]?.required?.includes(name));

const longest = 600;

/** The part in one of the shipped packs, the last that has it: lists by their first item. */
const exampleOf = (name: string): string => {
  const packs = builtInSchemes.all().filter((pack) => name in pack);
  const pack = packs.at(-1);
  if (pack === undefined) return '';
  const value = (pack as unknown as Readonly<Record<string, unknown>>)[name];
  const shown = Array.isArray(value) && value.length > 1 ? [value[0]] : value;
  const text = JSON.stringify(shown, null, 2);
  return text.length > longest
    ? `Example: see \`data/schemes/${pack.schemeId}.json\`.`
    : `Example, of \`${pack.schemeId}\`:\n\n\`\`\`json\n${text}\n\`\`\``;
};

const section = (name: keyof typeof rulePackFields): string => {
  const { meaning, unit, absent } = rulePackFields[name];
  const lines = [
    `### \`${name}\`${isOptional(name) ? ' (may be left out)' : ''}`,
    meaning,
    `Form: \`${formOf(name)}\``,
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(absent === undefined ? [] : [`When absent: ${absent}`]),
    exampleOf(name),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
};

const packLine = (pack: ReturnType<typeof builtInSchemes.all>[number]): string =>
  `| \`${pack.schemeId}\` | ${pack.version} | ${pack.kind} | ${pack.title.id} |`;

/** The format of rule packs as a page, made from the types, the schema, the shipped packs and the words of the check. */
export const rulePacks = (): string =>
  [
    '# Rule packs: the appraisal scheme of an office, as data',
    'Written by `npm run generate`. A pack is one JSON file of one version of one scheme. `node local/check-scheme.ts FILE` says what is wrong with it, in Indonesian and English. `Bilingual` is `{ "id": …, "en": … }`; `Source` is `{ "citation": …, "confidence": "A" | "B" | "C", "unverified"?: true }`.',
    '## Shipped packs',
    ['| Pack | Version | Kind | Title |', '|---|---|---|---|', ...builtInSchemes.all().map(packLine)].join('\n'),
    '## Parts',
    ...(Object.keys(rulePackFields) as (keyof typeof rulePackFields)[]).map(section),
    '## What the check says',
    [
      '| Finding | In Indonesian | In English |',
      '|---|---|---|',
      ...Object.entries(findingWords).map(([code, { id, en }]) => `| \`${code}\` | ${id} | ${en} |`),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
