type Outcome = 'shared' | 'downloaded' | 'given-up' | 'failed';

/** To the phone's album by its own share sheet where there is one, as files elsewhere. */
export async function savePictures(pictures: readonly { mediaId: string; url: string }[]): Promise<Outcome> {
  try {
    const files = await Promise.all(pictures.map(({ mediaId, url }) => fetched(mediaId, url)));
    if ('canShare' in navigator && navigator.canShare({ files })) {
      try {
        await navigator.share({ files });
        return 'shared';
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return 'given-up';
      }
    }
    files.forEach(download);
    return 'downloaded';
  } catch {
    return 'failed';
  }
}

async function fetched(name: string, url: string): Promise<File> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  const blob = await answer.blob();
  return new File([blob], `${name}.${blob.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'jpg'}`, { type: blob.type });
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
