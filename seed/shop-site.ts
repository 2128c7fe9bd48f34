import type { CommandBus } from '@nestjs/cqrs';
import { SAMPLE } from '#libs/kernel';
import { CreateSite, listOfIds, ProposeAdoption, ReplaceSite, RunCheck, TakeTransition } from '#libs/sites';

/**
 * Makes the site of a team that has decided something: it moved its line up, ships what that line calls safe and what it waives, and
 * one thing that the line calls safe no more.
 */
export async function seedShopSite(commands: CommandBus): Promise<void> {
  const described = { name: 'Shop', url: 'https://shop.example', audienceId: SAMPLE.audience };
  const line = { minimumVisits: 10_000 };
  const siteId = SAMPLE.site;
  await commands.execute(new CreateSite({ ...described, policy: { ...line, threshold: 90 } }, TEAM, siteId));
  await decide(commands, siteId, DECIDED_BEFORE);
  await commands.execute(new ReplaceSite(siteId, { ...described, policy: { ...line, threshold: 95 } }, 1, TEAM));
  await decide(commands, siteId, DECIDED_SINCE);

  const used = listOfIds({ features: USED });
  await commands.execute(new RunCheck(siteId, used, { ...TEAM, name: 'CI of the shop' }, SAMPLE.check));
}

export const TEAM = { id: 'demo', name: 'Design system' };
/** Of the waiver. */
const HALF_A_YEAR = 182 * 86_400_000;

type Terms = ConstructorParameters<typeof ProposeAdoption>[2];

interface Decided extends Omit<Terms, 'links' | 'owner'> {
  readonly id?: string;
  readonly featureId: string;
  readonly then: readonly ('approve' | 'ship' | 'reject')[];
  readonly comment?: string;
  /** Why it may be used for some time though it is not safe. */
  readonly waived?: string;
}

const ENHANCED = { fallback: 'progressive-enhancement' } as const;

const DECIDED_BEFORE: readonly Decided[] = [
  {
    ...{ featureId: 'scrollbar-width', rationale: 'Thin scrollbars in the basket.', ...ENHANCED },
    then: ['approve', 'ship'],
  },
];

const DECIDED_SINCE: readonly Decided[] = [
  {
    ...{
      id: SAMPLE.adoption.shipping,
      featureId: 'view-transitions',
      rationale: 'From the list to the product without a jump.',
      ...ENHANCED,
    },
    then: ['approve', 'ship'],
  },
  {
    ...{
      id: SAMPLE.adoption.approved,
      featureId: 'popover',
      rationale: 'Menus without a library.',
      fallback: 'polyfill',
      then: ['approve'],
    },
    comment: 'The polyfill stays until Safari 16 is gone.',
  },
  {
    ...{
      id: SAMPLE.adoption.waived,
      featureId: 'scroll-driven-animations',
      rationale: 'The header shrinks as one scrolls.',
      ...ENHANCED,
    },
    then: ['approve'],
    waived: 'Without it the header keeps its height.',
  },
  {
    ...{
      id: SAMPLE.adoption.proposed,
      featureId: 'anchor-positioning',
      rationale: 'Tooltips beside what they explain.',
      fallback: 'alternative',
    },
    then: [],
  },
  {
    ...{
      id: SAMPLE.adoption.rejected,
      featureId: 'webgpu',
      rationale: 'Products to turn around in 3D.',
      fallback: 'alternative',
      then: ['reject'],
    },
    comment: 'WebGL does it for everybody.',
  },
];

/** What the check was asked for: one of each, and what nobody had to decide. */
const USED = ['grid', 'has', 'view-transitions', 'scroll-driven-animations', 'scrollbar-width', 'anchor-positioning'];

async function decide(commands: CommandBus, siteId: string, decided: readonly Decided[]): Promise<void> {
  for (const { id: known, featureId, rationale, fallback, then, comment, waived } of decided) {
    const terms = { rationale, fallback, owner: 'Design system', links: [] };
    const adoptionId = await commands.execute(
      new ProposeAdoption({ siteId, adoptionId: known }, { featureId }, terms, TEAM),
    );
    for (const transition of then) {
      const said = {
        by: TEAM,
        ...(comment !== undefined && { comment }),
        ...(waived !== undefined && transition === 'approve' && { waiver: waiverOf(waived) }),
      };
      await commands.execute(new TakeTransition({ siteId, adoptionId }, transition, said));
    }
  }
}

const waiverOf = (reason: string) => ({ reason, until: new Date(Date.now() + HALF_A_YEAR).toISOString().slice(0, 10) });
