/** What an attacker, a mistake or a broken client puts where a plain word is expected. */
export const hostile = [
  `' or '1'='1`,
  `'; drop table conversations; --`,
  `x') or pg_sleep(20) is null --`,
  `' union select password_hash from users --`,
  `1; select pg_sleep(20)`,
  `"conversations"."id"`,
  `$1`,
  `%`,
  `_____`,
  `\\`,
  `%' escape '`,
  `NULL`,
  `NaN`,
  `-1`,
  `1e309`,
  `infinity`,
  `99999999999999999999999`,
  `2026-13-45`,
  `{}`,
  `[]`,
  `{"$gt":""}`,
  `__proto__`,
  `../../etc/passwd`,
  `<img src=x onerror=alert(1)>`,
  `\u0000`,
  `\u202e\u200b`,
  `é`.repeat(300),
];

/** Cursors in our own writing, with values that are none of ours, for lists sorted by one to four of them. */
export const hostileCursors = [1, 2, 3, 4].flatMap((width) =>
  [...hostile, 'abc', '-', '0', '999999999999999', '294277-01-01', '2026-01-01 00:00:00', crypto.randomUUID()].map(
    (value) => Buffer.from(JSON.stringify([0, ...Array(width).fill(value)])).toString('base64url'),
  ),
);
