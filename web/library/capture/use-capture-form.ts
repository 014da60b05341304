import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../api/client';
import { useSession, useWorkspace } from '../../app/session';
import { dayIn } from '../../ui/when';
import { useKept } from '../../ui/use-kept';
import { blankForm, complaintsOf, materialOf, slugOf, type CaptureForm, type Complaint } from './entry';
import type { Parcel } from './outbox';

/** An empty form has no day of its own: opened tomorrow, it is tomorrow's. */
type KeptForm = Omit<CaptureForm, 'happenedOn'> & { readonly happenedOn: string | null };

/** What a field is given: the form, and how to change a part of its newest state. */
export interface FieldProps {
  readonly form: CaptureForm;
  readonly change: (part: (form: CaptureForm) => Partial<CaptureForm>) => void;
}

/** The form as it is kept on this device, and the parcel it becomes. `only` is whose it is when nobody else can be meant. */
export function useCaptureForm(only: string | undefined, rightsText: (rights: NonNullable<Rights>) => string) {
  const workspace = useWorkspace();
  const { me } = useSession();
  const today = dayIn(new Date(), workspace.timeZone);
  const blank = { ...blankForm(today, null), happenedOn: null };
  const kept = useKept<KeptForm>(`${workspace.slug}/${me.person.id}/capture`, blank);
  const [asked, setAsked] = useState(false);
  const [coming, setComing] = useState(() => slugOf(today, Math.random));
  const form: CaptureForm = {
    ...kept.value,
    persona: kept.value.persona ?? only ?? null,
    happenedOn: kept.value.happenedOn ?? today,
  };
  // Photos become ready one after the other, each after a pause: what they are added to is the newest form.
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const change: FieldProps['change'] = (part) => {
    latest.current = { ...latest.current, ...part(latest.current) };
    kept.set(latest.current);
  };
  const complaints: ReadonlyMap<string, Complaint> = complaintsOf(form, today);

  return {
    form,
    /** The slug it gets if something is to belong to it before it is sent. */
    slug: form.slug ?? coming,
    today,
    complaints: asked ? complaints : NONE,
    change,
    /** What is to be sent, or null when something is missing; the form then says what. */
    parcel: (): Parcel | null => {
      setAsked(complaints.size > 0);
      if (complaints.size > 0) return null;
      const id = form.slug ?? slugOf(form.happenedOn, Math.random);
      return {
        id,
        workspace: workspace.slug,
        person: me.person.id,
        at: new Date().toISOString(),
        key: newKey(),
        body: materialOf(form, id, today),
        photos: form.photos.map(({ id: photo, alt, rights }) => ({
          id: photo,
          alt: alt.trim(),
          rights: rightsText(rights ?? 'own'),
          key: newKey(),
        })),
      };
    },
    /** An empty form for the next thing; it usually happens to the same person. */
    begin: () => {
      setAsked(false);
      setComing(slugOf(today, Math.random));
      kept.set({ ...blank, persona: form.persona });
    },
  };
}

type Rights = CaptureForm['photos'][number]['rights'];
const NONE: ReadonlyMap<string, Complaint> = new Map();
