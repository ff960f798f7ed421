import { describe, expect, it } from 'vitest';
import { accountInput } from '@/lib/accounts/input';
import { Stop } from './command';
import { readOptions } from './options';

const good = {
  slug: 'casa',
  name: 'Casa',
  timezone: 'Europe/Lisbon',
  currency: 'EUR',
  email: 'Dora@X.example',
  password: 'correct horse battery',
};

const args = (changes: Record<string, string> = {}) =>
  Object.entries({ ...good, ...changes }).flatMap(([name, value]) => [`--${name}`, value]);

describe('options', () => {
  it('are read by the schema', () => {
    expect(readOptions(accountInput, args())).toEqual({ ...good, email: 'dora@x.example' });
  });

  it.each([
    [args({ timezone: 'Mars/X' }), '--timezone must be a time zone of the IANA database, such as Europe/Lisbon.'],
    [args({ currency: 'EURO' }), '--currency must be an ISO 4217 code, such as EUR.'],
    [args({ slug: 'B!' }), '--slug must be small letters, digits and dashes, such as casa-azul.'],
    [args({ password: 'short' }), '--password must have at least 8 characters.'],
    [args({ email: 'dora' }), '--email must be an e-mail address.'],
    [['--slug', 'b'], '--name is missing.'],
    [[...args(), '--slug', 'b'], '--slug is given twice.'],
    [
      [...args(), '--role', 'admin'],
      "Unknown option '--role'. Known are --slug, --name, --timezone, --currency, --email, --password.",
    ],
    [
      [...args(), 'x'],
      "Unexpected argument 'x'. Known are --slug, --name, --timezone, --currency, --email, --password.",
    ],
  ])('%j are refused', (given, sentence) => {
    expect(() => readOptions(accountInput, given)).toThrow(new Stop(sentence));
  });
});
