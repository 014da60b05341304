/** Files that a folder on a computer holds and a library does not. */
const NOT_OURS = /(^|\/)(\.|__MACOSX|node_modules\/|Thumbs\.db$|desktop\.ini$)/;

/**
 * A folder chosen in the browser as the zip the service reads. Pictures are packed already and are only stored.
 * Made on the page itself: the page may start no worker of foreign code.
 */
export async function zipOfFolder(files: readonly File[]): Promise<File> {
  const { zipSync } = await import('fflate');
  const entries = await Promise.all(
    files
      .filter((file) => !NOT_OURS.test(pathOf(file)))
      .map(async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return [pathOf(file), [bytes, { level: /\.(png|jpe?g|webp|gif|mp4|pdf)$/i.test(file.name) ? 0 : 6 }]] as const;
      }),
  );
  const name = files[0] ? (pathOf(files[0]).split('/')[0] ?? 'library') : 'library';
  // The copy tells the type checker that no memory is shared.
  return new File([new Uint8Array(zipSync(Object.fromEntries(entries) as never))], `${name}.zip`, {
    type: 'application/zip',
  });
}

const pathOf = (file: File): string => file.webkitRelativePath || file.name;
