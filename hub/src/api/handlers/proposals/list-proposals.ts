import { proposalStates } from '@motcua/policies';
import { z } from 'zod';
import { followDevices, shownState } from '../../../proposals/index.ts';
import { listProposals } from '../../../store/index.ts';
import type { Handler } from '../../context.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { parse } from '../../parse.ts';
import { findProposal, isMine, proposalView } from './find-proposal.ts';

export const ProposalsQuery = z.looseObject({ state: z.enum(proposalStates).optional(), ...pageQuery });

/** `GET /v1/proposals`: the newest first. */
export const getProposals: Handler = async ({ store }, { query, scope }) => {
  const { state, ...part } = parse(ProposalsQuery, query);
  const mine = (await listProposals(store.read)).filter((proposal) => isMine(proposal, scope));
  const shown = await Promise.all(
    mine.map(async (proposal) => {
      const { totals } = proposal.body.allocation;
      const { number, title, asOf, createdAt } = proposal;
      const now = shownState(proposal, await followDevices(store.read, proposal));
      const { amount, bought, moved } = totals;
      return { number, title, state: now, asOf, amount, bought, moved, createdAt };
    }),
  );
  const rows = shown.filter((row) => state === undefined || row.state === state);
  const { rows: page, next } = pageOf(rows, part, { placeOf: ({ number }) => [-number], like: ['number'] });
  return { proposals: page, next };
};

/** `GET /v1/proposals/:number` */
export const getProposal: Handler = async ({ store }, request) =>
  proposalView(store.read, await findProposal(store.read, request));
