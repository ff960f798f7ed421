import { expect, it } from 'vitest';
import { attachmentHeader, safeName } from './names';

it.each([
  ['photo.jpg', 'photo.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\plan.pdf', 'plan.pdf'],
  ['exe\u202Egpj.txt', 'exegpj.txt'],
  ['pa\u200Byroll\uFEFF.pdf', 'payroll.pdf'],
  ['a\0b\n\rc.txt', 'abc.txt'],
  ['...', 'file'],
  ['', 'file'],
  ['.htaccess', 'htaccess'],
  ['Grüße aus 東京 🏡.png', 'Grüße aus 東京 🏡.png'],
  ['<script>alert(1)<', '_script_alert(1)_'],
  ['\ud800.txt', '\ufffd.txt'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(116)}.pdf`],
])('%j is shown and saved as %j', (given, safe) => {
  expect(safeName(given)).toBe(safe);
});

it('is said to browsers old and new without breaking out of its header', () => {
  expect(attachmentHeader('Grüße "x"; y\\.png')).toBe(
    `attachment; filename="Gr__e _x_; y_.png"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%22x%22%3B%20y%5C.png`,
  );
  expect(attachmentHeader("it's (1).txt")).toContain('%27s%20%281%29.txt');
});
