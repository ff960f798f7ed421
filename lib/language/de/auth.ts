import type { Catalog } from '../messages';

export const auth = {
  'At least 8 characters. A short sentence is good.': 'Mindestens 8 Zeichen. Gut ist ein kurzer Satz.',
  'Choose a new password': 'Neues Passwort wählen',
  'E-mail': 'E-Mail',
  'Every guest conversation, in one calm place.': 'Alle Gespräche mit Gästen, an einem ruhigen Ort.',
  'For {email}. You will be signed out everywhere else.': 'Für {email}. Alle anderen Anmeldungen enden.',
  'Forgot your password? An admin can make you a link to a new one.':
    'Passwort vergessen? Die Administration kann einen Link zu einem neuen erstellen.',
  Invitation: 'Einladung',
  'Join {accountName}': '{accountName} beitreten',
  'Just looking?': 'Nur mal schauen?',
  'New password': 'Neues Passwort',
  Password: 'Passwort',
  'Save and sign in': 'Speichern und anmelden',
  'Sign in': 'Anmelden',
  'Sign in to Bellhop': 'Bei Bellhop anmelden',
  'Sign in to the demo': 'In der Demo anmelden',
  'Sign out': 'Abmelden',
  'This is a demo with made-up guests. Dora is its admin.':
    'Dies ist eine Demo mit erfundenen Gästen. Dora ist hier Admin.',
  'This link does not work': 'Dieser Link funktioniert nicht',
  'To the sign-in': 'Zur Anmeldung',
  'You can sign in as {email} already: your password, to join.':
    'Das Profil {email} gibt es schon: zum Beitreten das eigene Passwort eingeben.',
  'You were invited as {email}. Choose a password of your own.':
    'Einladung für {email}. Bitte ein eigenes Passwort wählen.',
  'Your name': 'Eigener Name',
  'Your password': 'Eigenes Passwort',
  'Your sessions': 'Eigene Anmeldungen',
  '{name}, {account}: account menu': '{name}, {account}: Kontomenü',
} satisfies Catalog;
