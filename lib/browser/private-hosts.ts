/** Sites of letters, money and health, by the host itself or anything under it. Sightings there are never stored. */
const hosts = new Set([
  'mail.google.com',
  'outlook.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.aol.com',
  'proton.me',
  'protonmail.com',
  'fastmail.com',
  'tuta.com',
  'tutanota.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'mail.ru',
  'zoho.com',
  'hey.com',
  'icloud.com',
  'web.whatsapp.com',
  'messenger.com',
  'web.telegram.org',
  'paypal.com',
  'venmo.com',
  'wise.com',
  'chase.com',
  'bankofamerica.com',
  'wellsfargo.com',
  'citi.com',
  'citibank.com',
  'capitalone.com',
  'usbank.com',
  'pnc.com',
  'ally.com',
  'discover.com',
  'americanexpress.com',
  'fidelity.com',
  'schwab.com',
  'vanguard.com',
  'hsbc.com',
  'barclays.co.uk',
  'lloydsbank.com',
  'natwest.com',
  'santander.co.uk',
  'monzo.com',
  'revolut.com',
  'n26.com',
  'deutsche-bank.de',
  'commerzbank.de',
  'ing.de',
  'mychart.com',
  'healthcare.gov',
  'medicare.gov',
  'webmd.com',
  'mayoclinic.org',
  'nhs.uk',
  'patientportal.com',
  'zocdoc.com',
  'teladoc.com',
  'betterhelp.com',
]);

/** First labels that name such a service on any domain: `webmail.example.org`, `mychart.example.org`. */
const labels =
  /^(web)?mail\d*\.|^(imap|owa|email)\.|^(e|my|online|secure)?-?bank(ing)?\.|^(mychart|patients?|patientportal|myhealth)\./;

/** Whether a host belongs to mail, banking or health. `host` in lower case, without port. */
export function isPrivateHost(host: string): boolean {
  if (host.endsWith('.bank') || labels.test(host)) return true;
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (hosts.has(rest)) return true;
  }
  return false;
}
