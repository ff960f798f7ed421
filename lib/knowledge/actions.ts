'use server';

import { agentAction, agentRead } from '@/lib/actions';
import * as importing from './import';
import { addArticleInput, articleRef, changeArticleInput, importArticlesInput, replyRef, setFactsInput } from './input';
import * as mutations from './mutations';
import * as reply from './reply';

export const addArticle = agentAction(addArticleInput, mutations.addArticle);
export const changeArticle = agentAction(changeArticleInput, mutations.changeArticle);
export const retireArticle = agentAction(articleRef, mutations.retireArticle);
export const offerArticle = agentAction(articleRef, mutations.offerArticle);
export const setFacts = agentAction(setFactsInput, mutations.setFacts);
export const previewArticles = agentRead(importArticlesInput, importing.previewArticles);
export const importArticles = agentAction(importArticlesInput, mutations.importArticles);

/** A reply of ours, as an article begins. */
export const replyAsArticle = agentRead(replyRef, reply.replyAsArticle);
