/** Whether an address may be a link: http and https alone. A pack from elsewhere may hold any. */
export function isWebLink(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** A link out of the card. Anything that is not a web address is written as plain words. */
export function OutLink({ url, lang, children }: { url: string; lang?: string; children: string }) {
  const dir = lang ? 'auto' : undefined;
  if (!isWebLink(url)) {
    return (
      <span lang={lang} dir={dir}>
        {children}
      </span>
    );
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" lang={lang} dir={dir}>
      {children}
    </a>
  );
}
