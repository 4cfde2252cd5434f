/** Long enough for the browser to have begun reading. */
const releaseAfterMs = 60_000;

/** Gives the person a file that was made on the device. */
export const saveFile = (name: string, text: string, type: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), releaseAfterMs);
};
