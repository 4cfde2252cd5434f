import { registerHooks } from 'node:module';

/** Puts the counting table in the place of the one that the program opens; nothing else of it knows. */
registerHooks({
  resolve: (specifier, context, next) => {
    const opens = specifier.endsWith('/sqlite-table.ts') && context.parentURL?.endsWith('/local/runtime/program.ts');
    return next(opens ? new URL('counting-table.ts', import.meta.url).href : specifier, context);
  },
});
