import { useEffect, useState } from 'react';
import { readPhoto } from './outbox';

/** An address under which a kept photo can be shown; null when its bytes are gone, undefined while nobody knows. */
export function usePhotoAddress(id: string): string | null | undefined {
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    let made: string | null = null;
    let over = false;
    void readPhoto(id)
      .catch(() => undefined)
      .then((bytes) => {
        if (over) return;
        made = bytes ? URL.createObjectURL(bytes) : null;
        setAddress(made);
      });
    return () => {
      over = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  return address;
}
