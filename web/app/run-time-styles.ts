/**
 * Some parts of the kit, the lock on scrolling behind a dialog for one, write a style element without the page's nonce,
 * and offer no way to give them one: the browser then refuses it. Whoever may run scripts here could set it anyway.
 */
type Create = (this: Document, tag: string, options?: ElementCreationOptions) => HTMLElement;
const create: Create = Reflect.get(document, 'createElement');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

if (nonce !== '')
  Reflect.set(document, 'createElement', (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create.call(document, tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  });
