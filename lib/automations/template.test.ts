import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/parse';
import { templateText } from './input';
import { markersIn } from './markers';
import { faultOf, MAX_TEMPLATE, render, renderExample } from './template';
import { type VariableContext, variables } from './variables';

const context: VariableContext = {
  guest: { name: 'Müller-O’Connor, Ana <b>', language: 'de', emails: ['ana@mail.example'], phones: [] },
  reservation: {
    ...{ code: 'HM4XK2', channel: 'airbnb', checkIn: '2026-10-24', checkOut: '2026-10-26', adults: 2, children: 1 },
    ...{ totalMinor: 118_050, totalCurrency: 'EUR', paidMinor: null, paidCurrency: null, balanceMinor: null },
  },
  listing: { name: 'Casa Azul', checkInTime: '15:00', checkOutTime: '11:00' },
  facts: new Map([
    ['address', 'Rua dos Remédios 12'],
    ['wifi-name', 'CasaAzul_5G'],
  ]),
  account: { name: 'Maré Stays' },
  agent: { name: 'Sofia Almeida' },
};
const changed = (changes: { [K in 'guest' | 'reservation']?: Partial<VariableContext[K]> }): VariableContext => ({
  ...context,
  guest: { ...context.guest, ...changes.guest },
  reservation: { ...context.reservation, ...changes.reservation },
});
const say = (template: string, of = context) => render(template, of).text;

describe('a template', () => {
  it('says each variable in the guest’s language', () => {
    const said = Object.fromEntries(variables.map(({ name }) => [name, say(`{{${name}}}`)]));
    expect(said).toEqual({
      'guest.firstName': 'Ana',
      'guest.name': 'Müller-O’Connor, Ana <b>',
      'guest.email': 'ana@mail.example',
      'guest.phone': '[guest.phone?]',
      'reservation.code': 'HM4XK2',
      'reservation.channel': 'Airbnb',
      'reservation.checkIn': 'Samstag, 24. Oktober 2026',
      'reservation.checkOut': 'Montag, 26. Oktober 2026',
      'reservation.nights': '2',
      'reservation.guests': '3',
      'reservation.total': '1.180,50\u00a0€',
      'reservation.paid': '[reservation.paid?]',
      'reservation.balance': '[reservation.balance?]',
      'listing.name': 'Casa Azul',
      'listing.checkInTime': '15:00',
      'listing.checkOutTime': '11:00',
      'listing.address': 'Rua dos Remédios 12',
      'listing.directions': '[listing.directions?]',
      'listing.doorCode': '[listing.doorCode?]',
      'listing.keyPlace': '[listing.keyPlace?]',
      'listing.keyBoxCode': '[listing.keyBoxCode?]',
      'listing.gateCode': '[listing.gateCode?]',
      'listing.alarmCode': '[listing.alarmCode?]',
      'listing.wifiName': 'CasaAzul_5G',
      'listing.wifiPassword': '[listing.wifiPassword?]',
      'listing.parkingPlace': '[listing.parkingPlace?]',
      'listing.parkingCode': '[listing.parkingCode?]',
      'listing.housePhone': '[listing.housePhone?]',
      'listing.emergencyPhone': '[listing.emergencyPhone?]',
      'listing.license': '[listing.license?]',
      'account.name': 'Maré Stays',
      'agent.firstName': 'Sofia',
      'agent.name': 'Sofia Almeida',
    });
  });

  it.each([
    [null, /^Saturday,? 24 October 2026$/],
    ['en', /^Saturday,? 24 October 2026$/],
    ['en-US', /^Saturday, October 24, 2026$/],
    ['pt', /^sábado, 24 de outubro de 2026$/],
    ['th', /24 ตุลาคม .* 2026$/],
    ['xx-nonsense', /^Saturday,? 24 October 2026$/],
    ['__proto__', /^Saturday,? 24 October 2026$/],
  ])('a guest of the language %s reads %s', (language, day) => {
    expect(say('{{reservation.checkIn}}', changed({ guest: { language } }))).toMatch(day);
  });

  it('a day is that of the listing’s calendar, whatever zone or DST', () => {
    for (const checkIn of ['2026-03-29', '2026-10-25', '2026-12-31'])
      expect(say('{{reservation.checkIn}}', changed({ guest: { language: 'en' }, reservation: { checkIn } }))).toMatch(
        new RegExp(` ${Number(checkIn.slice(8))} `),
      );
  });

  it('money has the decimals of its currency', () => {
    const yen = changed({ guest: { language: 'en' }, reservation: { totalMinor: 118_050, totalCurrency: 'JPY' } });
    expect(say('{{reservation.total}}', yen)).toBe('JP¥118,050');
  });

  it('takes a fallback, and marks what is missing without one', () => {
    const template = 'Call {{ guest.phone | us }} or {{guest.phone}}, {{guest.email|nobody}}. {{reservation.balance}}';
    expect(render(template, context)).toEqual({
      text: 'Call us or [guest.phone?], ana@mail.example. [reservation.balance?]',
      missing: ['guest.phone', 'reservation.balance'],
    });
    expect(markersIn(say(template))).toEqual(['[guest.phone?]', '[reservation.balance?]']);
  });

  it('a value is data: braces, markup and names of variables in it stay what they are', () => {
    const names = ['{{agent.name}}', '<script>', 'O’Connor & Söhne', '{{{x}}}', '__proto__', '$&'];
    for (const name of names) expect(say('Dear {{guest.name}}!', changed({ guest: { name } }))).toBe(`Dear ${name}!`);
  });

  it('every variable has an example', () => {
    for (const { name, example } of variables) expect(renderExample(`{{${name}}}`)).toBe(example);
  });

  it('nothing but space is no value', () => {
    expect(render('{{guest.name}}', changed({ guest: { name: ' \u00a0 ' } })).missing).toEqual(['guest.name']);
  });

  it.each([
    ['{{guest.shoeSize}}', 'names {{guest.shoeSize}}, which is no variable'],
    ['{{guest}}', 'names {{guest}}, which is no variable'],
    ['{{}}', 'names {{}}, which is no variable'],
    ['{{.}}', 'names {{.}}, which is no variable'],
    ['{{__proto__}}', 'names {{__proto__}}, which is no variable'],
    ['{{constructor.name}}', 'names {{constructor.name}}, which is no variable'],
    ['{{guest.__proto__}}', 'names {{guest.__proto__}}, which is no variable'],
    ['{{guest.name|}}', 'says nothing after the | of {{guest.name|}}: write what stands there instead'],
    ['Hi {{guest.name', 'opens a variable with {{ that is not closed with }}'],
    ['Hi {{guest.name}', 'opens a variable with {{ that is not closed with }}'],
    ...['{{{guest.name}}}', '{{&guest.name}}', '{{#guest}}x{{/guest}}', '{{^guest}}x{{/guest}}', '{{>guest}}'].map(
      only,
    ),
    ...['{{!guest}}', '{{=<% %>=}}<%guest%>', '{{/guest}}', '{{#a}}{{#b}}{{/a}}', '{{#guest}}'].map(only),
  ])('%s is refused', (template, fault) => {
    expect(faultOf(template)).toBe(fault);
    expect(() => parse(templateText, template)).toThrow(fault);
  });

  it('a template of any text is rendered or refused in one sentence, never blank, never slow', () => {
    const bit = fc.oneof(
      fc.constantFrom('{{', '}}', '{{{', '}}}', '{', '|', '#', '/', '>', '=', '&', '!', '\n', '   ', '__proto__', '.'),
      fc.constantFrom(...variables.map(({ name }) => `{{${name}}}`)),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const template = bits.join('');
        const fault = faultOf(template);
        expect(fault ?? 'may ').toMatch(/^(names|opens|says|may) /);
        if (fault) return;
        const { text, missing } = render(template, context);
        expect(text).not.toMatch(/\b(undefined|null|\[object)/);
        expect(markersIn(text)).toEqual(expect.arrayContaining(missing.map((name) => `[${name}?]`)));
        if (!template.includes('{{')) expect(text).toBe(template);
      }),
      { numRuns: 500 },
    );
    for (const hostile of ['{{', '}}', '{{x ', '{{ ', ' ', '{{#a}}', '{{guest.name}}'])
      faultOf(hostile.repeat(MAX_TEMPLATE / hostile.length));
  });

  it('is 1 to 5,000 characters', () => {
    expect(() => parse(templateText, ' ')).toThrow('must not be empty');
    expect(() => parse(templateText, 'x'.repeat(MAX_TEMPLATE + 1))).toThrow('must have at most 5,000 characters');
  });
});

function only(template: string): [string, string] {
  return [template, 'may name variables only, such as {{guest.firstName}}, between two braces'];
}
