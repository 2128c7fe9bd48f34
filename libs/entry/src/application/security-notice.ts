/** Whom to tell of a vulnerability, and how: security.txt (RFC 9116). */
export class SecurityNotice {
  /** `contacts` as `isContact` has them, those first that are preferred; none: the mailbox that RFC 2142 has for it. */
  constructor(private readonly contacts: readonly string[]) {}

  /** `origin`: where it was asked for by https, where that is known: `https://plimsoll.example`. */
  text(origin: string | undefined, now = new Date()): string {
    const contacts = this.contacts.length > 0 ? this.contacts : [mailboxAt(origin)];
    const fields = [
      ...contacts.map((contact) => ['Contact', contact]),
      ['Expires', `${endOf(now)}T00:00:00Z`],
      ['Preferred-Languages', 'en'],
      ...(origin === undefined ? [] : [['Canonical', `${origin}/.well-known/security.txt`]]),
    ];
    return fields.map((field) => `${field.join(': ')}\n`).join('');
  }
}

const mailboxAt = (origin: string | undefined): string =>
  `mailto:security@${origin === undefined ? 'localhost' : new URL(origin).hostname}`;

/** A day, so that the text is the same all day long: what is asked for again was not changed by that. */
const endOf = (now: Date): string => new Date(now.getTime() + LASTS).toISOString().slice(0, 10);

/** Milliseconds: half a year, for less than one is recommended. */
const LASTS = 180 * 24 * 60 * 60 * 1_000;

/** Whether it says where somebody can be told: a mail address, a page, or a telephone; one that is read by https alone. */
export const isContact = (text: string): boolean =>
  /^mailto:[^\s@,]+@[^\s@,]+$|^https:\/\/[^\s,]+$|^tel:[+\d][\d().-]*$/.test(text) && URL.canParse(text);
