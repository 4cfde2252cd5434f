import type { Result, ResultLayer } from '../domain/scoring/result.ts';
import type { Write } from '../ports/table.ts';
import { caseWrites } from './cases.ts';
import { overwrite } from './document.ts';
import { keys } from './keys.ts';

/** Of the 400 KB of an item, so that the layer of an appeal fits too. */
const mostBytes = 200 * 1024;

const bytesOf = (layers: readonly ResultLayer[]): number => Buffer.byteLength(JSON.stringify(layers));

/** Ratings that the same person has given again since, oldest first. Whoever took part stays in the result. */
const givenAgain = (layers: readonly ResultLayer[]): readonly ResultLayer[] =>
  layers.filter(
    (layer, index) => layer.kind === 'supervisor' && layers.slice(index + 1).some(({ by }) => by === layer.by),
  );

/**
 * A result as it is written, and beside it, each in an item of its own, earlier ratings for which the item has no room:
 * a rating that is changed ever again before its announcement never gets too large to be stored.
 */
export const resultWrites = (agencyId: string, result: Result): readonly Write[] => {
  const aside: ResultLayer[] = [];
  let layers = result.layers;
  for (const layer of givenAgain(layers)) {
    if (bytesOf(layers) <= mostBytes) break;
    aside.push(layer);
    layers = layers.filter((one) => one !== layer);
  }
  const { caseId } = result;
  return [
    caseWrites(agencyId, caseId).result({ ...result, layers }),
    ...aside.map((layer) => overwrite(layer, { key: keys.inCase(agencyId, caseId).resultLayer(layer.layerId) })),
  ];
};
