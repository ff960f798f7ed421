import type { Catalog } from '../messages';
import { assistant } from './assistant';
import { assistantChat } from './assistant-chat';
import { assistantPages } from './assistant-pages';
import { audit } from './audit';
import { auth } from './auth';
import { automationScreens } from './automation-screens';
import { automations } from './automations';
import { conversations } from './conversations';
import { files } from './files';
import { format } from './format';
import { guests } from './guests';
import { inbox } from './inbox';
import { knowledge } from './knowledge';
import { kpis } from './kpis';
import { later } from './later';
import { live } from './live';
import { notices } from './notices';
import { palette } from './palette';
import { refusals } from './refusals';
import { settings } from './settings';
import { shell } from './shell';
import { tasks } from './tasks';
import { texts } from './texts';

/** German: one part for each domain; a sentence stands in one of them only. */
export const parts: Record<string, Catalog> = {
  assistant,
  assistantChat,
  assistantPages,
  audit,
  auth,
  automationScreens,
  automations,
  conversations,
  files,
  format,
  guests,
  inbox,
  knowledge,
  kpis,
  later,
  live,
  notices,
  palette,
  refusals,
  settings,
  shell,
  tasks,
  texts,
};

export const de: Catalog = Object.assign({}, ...Object.values(parts));
