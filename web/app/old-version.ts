/** How browsers word it that a part of the application is not where it was: an older version asks for its own files. */
const partIsMissing = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether a page broke because a newer version was installed meanwhile. Without a network it is only not there yet. */
export const isOldVersion = (error: unknown, online: boolean): boolean =>
  online && error instanceof Error && partIsMissing.test(error.message);
