'use server';

import { agentAction, agentRead } from '@/lib/actions';
import {
  assistantSettingsInput,
  eraseRunsInput,
  factCheckInput,
  listingModeInput,
  regenerateInput,
  rejectDraftInput,
  rewriteInput,
  runInput,
  suggestedTaskInput,
  summarizeInput,
  translateInput,
  trialInput,
} from './input';
import * as mutations from './mutations';
import * as queries from './queries';
import { rewrite, translate } from './writing';

export const changeAssistant = agentAction(assistantSettingsInput, (agent, input) =>
  mutations.changeSettings(agent, input),
);
export const changeListingMode = agentAction(listingModeInput, (agent, input) =>
  mutations.changeListingMode(agent, input),
);
export const rejectDraft = agentAction(rejectDraftInput, (agent, input) => mutations.rejectDraft(agent, input));
export const regenerate = agentAction(regenerateInput, (agent, input) => mutations.regenerate(agent, input));
export const acceptTask = agentAction(suggestedTaskInput, (agent, input) => mutations.acceptTask(agent, input));
export const dismissTask = agentAction(suggestedTaskInput, (agent, input) => mutations.dismissTask(agent, input));
export const eraseRuns = agentAction(eraseRunsInput, (agent, input) => mutations.eraseRuns(agent, input));

/** What a text that is about to leave names and nothing knows. */
export const checkFacts = agentRead(factCheckInput, (agent, input) => queries.checkFacts(agent, input, new Date()));
/** What takes a language model: words to be looked at and used by a person, never sent by themselves. */
export const rewriteText = agentRead(rewriteInput, (agent, input) => rewrite(agent, input));
export const translateText = agentRead(translateInput, (agent, input) => translate(agent, input));
export const summarizeThread = agentRead(summarizeInput, (agent, input) =>
  queries.summarizeThread(agent, input, new Date()),
);
/** All of one run, for whoever asks why. */
export const readRun = agentRead(runInput, queries.findRun);
export const tryOut = agentRead(trialInput, (agent, input) => queries.tryOut(agent, input, new Date()));
